package fi.neuvottelu;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that stands on record and is under way, to be compared: our rows as they are, the engine's by their number. */
record Records(Map<String, Object> tables) {
    /**
     * What is typed and not handed in is no record; registers and users are no part of a story, nor is who has opened what
     * or holds which task.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "DRAFT",
            "CONTACT",
            "OTHER_ACTOR",
            "TURN",
            "DEMO_CLOCK",
            "USE_OF_DATA",
            "TASK_HOLDER",
            "FLYWAY_SCHEMA_HISTORY");

    /** To take a task leaves its marks elsewhere in the engine: that much is done, and not by half. */
    private static final Set<String> TOKENS = Set.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_JOB",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_VARIABLE",
            "ACT_RU_INCIDENT");

    static Records now(JdbcClient rows) {
        var tables = new TreeMap<String, Object>();
        rows
                .sql("select upper(table_name) from information_schema.tables"
                        + " where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .filter(table -> !table.startsWith("ACT_") || TOKENS.contains(table))
                .forEach(table -> tables.put(table, content(rows, table)));
        return new Records(tables);
    }

    /** @return names of the tables that are otherwise */
    List<String> changedSince(Records before) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(before.tables.get(table)))
                .toList();
    }

    private static Object content(JdbcClient rows, String table) {
        return table.startsWith("ACT_")
                ? rows.sql("select count(*) from " + table).query(Long.class).single()
                : Set.copyOf(rows.sql("select * from " + table).query().listOfRows().stream()
                        .map(Records::told)
                        .toList());
    }

    private static String told(Map<String, Object> row) {
        row.replaceAll((column, value) -> value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
        return String.valueOf(row);
    }
}
