package fi.neuvottelu;

import fi.neuvottelu.calendar.LocalTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something, reads what it changed, and lets it never have been: the same state can be tried again and again. What is
 * numbered anew has the same number each time; what has a name of its own by chance is called {@code *}.
 */
final class Undone {
    private static final Pattern BY_CHANCE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_JOBS = 300;

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final ManagementService jobs;
    private final TestClock clock;
    private final TestPeople people;
    private Snapshot before;
    private Set<String> known = Set.of();
    private Map<String, Long> numbers = Map.of();

    Undone(
            JdbcClient rows,
            TransactionTemplate transactions,
            ManagementService jobs,
            TestClock clock,
            TestPeople people) {
        this.rows = rows;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
        this.people = people;
        this.before = Snapshot.now(rows);
        looksAgain();
    }

    /**
     * @param changes as {@link Snapshot} tells them, in a fixed order
     * @param refused why nothing was done
     */
    record Effect(List<String> changes, @Nullable RuntimeException refused) {
        boolean isRefused() {
            return refused != null;
        }
    }

    /** What is there now is where each attempt begins. */
    void looksAgain() {
        before = Snapshot.now(rows);
        known = before.tables().values().stream()
                .flatMap(Set::stream)
                .flatMap(line -> BY_CHANCE.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
        numbers = TestDatabase.isPostgres() ? numbersOnPostgres() : numbersOnH2();
        numbered();
    }

    /** @param until the day on which the effect is read; null for at once */
    Effect of(String person, Runnable call, @Nullable LocalDate until) {
        var moment = clock.instant();
        try {
            return transactions.execute(status -> {
                status.setRollbackOnly();
                return effect(person, call, until);
            });
        } finally {
            clock.moveTo(moment);
            numbered();
        }
    }

    private Effect effect(String person, Runnable call, @Nullable LocalDate until) {
        people.acts(person);
        try {
            call.run();
        } catch (RuntimeException refused) {
            return new Effect(List.of(), refused);
        } finally {
            people.nobodyActs();
        }
        var failed = until == null ? List.<String>of() : passes(until);
        var changes = new ArrayList<>(failed);
        Snapshot.now(rows).changesSince(before).stream()
                .map(this::withoutChance)
                .forEach(changes::add);
        changes.sort(null);
        return new Effect(changes, null);
    }

    /** As the clock of a story, but no letter leaves: nothing of this has happened. */
    private List<String> passes(LocalDate day) {
        var end = day.atTime(LocalTime.NOON).atZone(LocalTimes.ZONE).toInstant();
        for (var n = 0; n < MOST_JOBS; n++) {
            var next = jobs.createJobQuery()
                    .active()
                    .withRetriesLeft()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (next.isEmpty() || next.get(0).getDuedate().toInstant().isAfter(end)) {
                return List.of();
            }
            var due = next.get(0).getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.moveTo(due);
            }
            try {
                jobs.executeJob(next.get(0).getId());
            } catch (RuntimeException failed) {
                return List.of("failed " + next.get(0).getProcessDefinitionKey() + ": " + failed.getClass());
            }
        }
        return List.of("jobs without end");
    }

    private String withoutChance(String line) {
        return BY_CHANCE.matcher(line).replaceAll(found -> known.contains(found.group()) ? found.group() : "*");
    }

    /** A rollback gives no numbers back. */
    private void numbered() {
        (TestDatabase.isPostgres() ? givenOutOnPostgres() : givenOutOnH2())
                .forEach(column -> rows.sql("alter table " + column + " restart with " + numbers.get(column))
                        .update());
    }

    private List<String> givenOutOnH2() {
        var now = numbersOnH2();
        return numbers.keySet().stream()
                .filter(column -> !numbers.get(column).equals(now.get(column)))
                .toList();
    }

    private List<String> givenOutOnPostgres() {
        return rows.sql("select table_name || ' alter column ' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and is_identity = 'YES'"
                        + " and pg_sequence_last_value("
                        + "pg_get_serial_sequence(table_name, column_name)::regclass) is not null")
                .query(String.class)
                .list();
    }

    private Map<String, Long> numbersOnH2() {
        return numbers("select table_name || ' alter column ' || column_name as place, identity_base as next"
                + " from information_schema.columns where table_schema = 'PUBLIC' and is_identity = 'YES'");
    }

    /** There a number is known by taking it. */
    private Map<String, Long> numbersOnPostgres() {
        return numbers("select table_name || ' alter column ' || column_name as place,"
                + " nextval(pg_get_serial_sequence(table_name, column_name)::regclass) as next"
                + " from information_schema.columns where table_schema = 'public' and is_identity = 'YES'");
    }

    private Map<String, Long> numbers(String question) {
        return rows
                .sql(question)
                .query((row, n) -> Map.entry(row.getString("place"), row.getLong("next")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
