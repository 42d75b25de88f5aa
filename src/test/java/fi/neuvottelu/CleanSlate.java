package fi.neuvottelu;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Beginning beginning;

    CleanSlate(JdbcTemplate rows, IdentityService identity, Scenario scenario) {
        this.rows = rows;
        this.identity = identity;
        this.scenario = scenario;
    }

    /** What there is once the application has begun, before any test. */
    private record Beginning(Map<String, List<Map<String, Object>>> rows, Set<String> people) {}

    private void wiped() {
        if (beginning == null) {
            beginning = new Beginning(
                    tables().collect(Collectors.toMap(table -> table, this::in)), people().collect(Collectors.toSet()));
        } else {
            asIn(beginning);
        }
    }

    private void asIn(Beginning first) {
        scenario.nothingRuns();
        people().filter(Predicate.not(first.people()::contains)).forEach(identity::deleteUser);
        var changed = first.rows().keySet().stream()
                .filter(table -> isChanged(table, first.rows().get(table)))
                .toList();
        emptied(changed);
        changed.forEach(table -> first.rows().get(table).forEach(row -> put(table, row)));
    }

    private boolean isChanged(String table, List<Map<String, Object>> first) {
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
