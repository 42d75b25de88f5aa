package fi.neuvottelu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Each class finds our rows and the people as the application began with them. Which classes share a JVM depends on the load of
 * the machine: what one of them leaves may not be seen by the next, nor be read and put right by its mornings.
 */
class CleanSlate {
    private final JdbcTemplate rows;
    private final IdentityService identity;
    private final Scenario scenario;
    private final Map<String, List<Map<String, Object>>> atFirst;
    private final Set<String> peopleAtFirst;

    CleanSlate(JdbcTemplate rows, IdentityService identity, Scenario scenario, EveryHostHasBegun begun) {
        this.rows = rows;
        this.identity = identity;
        this.scenario = scenario;
        this.atFirst =
                tables().collect(Collectors.toMap(table -> table, this::in, (one, other) -> one, LinkedHashMap::new));
        this.peopleAtFirst = people().collect(Collectors.toSet());
    }

    private void wiped() {
        scenario.nothingRuns();
        people().filter(Predicate.not(peopleAtFirst::contains)).forEach(identity::deleteUser);
        var changed = atFirst.keySet().stream().filter(this::isChanged).toList();
        emptied(changed);
        changed.forEach(table -> atFirst.get(table).forEach(row -> put(table, row)));
    }

    private boolean isChanged(String table) {
        var first = atFirst.get(table);
        return first.isEmpty() ? hasRows(table) : !in(table).equals(first);
    }

    private boolean hasRows(String table) {
        return Boolean.TRUE.equals(rows.queryForObject("select exists (select 1 from " + table + ")", Boolean.class));
    }

    /** What is pointed at goes after what points at it, however deep. */
    private void emptied(List<String> full) {
        for (var left = full; !left.isEmpty(); ) {
            var still = left.stream().filter(Predicate.not(this::emptied)).toList();
            if (still.size() == left.size()) {
                throw new AssertionError("rows that hold each other: " + still);
            }
            left = still;
        }
    }

    private boolean emptied(String table) {
        try {
            rows.update("delete from " + table);
            return true;
        } catch (DataIntegrityViolationException pointedAt) {
            return false;
        }
    }

    private void put(String table, Map<String, Object> row) {
        rows.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") overriding system value values ("
                        + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                row.values().toArray());
    }

    private Stream<String> tables() {
        return rows
                .queryForList(
                        "select lower(table_name) from information_schema.tables"
                                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                                + " and lower(table_name) not like 'act@_%' escape '@'"
                                + " and lower(table_name) <> 'flyway_schema_history' order by 1",
                        String.class)
                .stream();
    }

    private List<Map<String, Object>> in(String table) {
        return rows.queryForList("select * from " + table);
    }

    private Stream<String> people() {
        return identity.createUserQuery().list().stream().map(User::getId);
    }

    static class BeforeEachClass implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext test) {
            SpringExtension.getApplicationContext(test)
                    .getBean(CleanSlate.class)
                    .wiped();
        }
    }
}
