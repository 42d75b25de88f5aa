package fi.neuvottelu;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that stands on record, is under way or is granted, row by row: our tables whole, of the engine's what people can see
 * or what decides later. Two of them tell what somebody changed, wherever it is.
 */
record Snapshot(Map<String, Set<String>> tables) {
    /** Bookkeeping of the machine. */
    private static final Set<String> LEFT_OUT = Set.of("TURN", "DEMO_CLOCK", "FLYWAY_SCHEMA_HISTORY");

    /** The same PDF made twice is not the same byte for byte: it carries the moment of its making. Its data is. */
    private static final Map<String, String> OURS_IN_PART = Map.of(
            "DOCUMENT_FILE",
            "ID, DOCUMENT_ID, FORMAT, LANGUAGE, NAME, case when FORMAT = 'JSON' then HASH end as DATA, FAULT");

    private static final Map<String, String> OF_THE_ENGINE = Map.ofEntries(
            Map.entry(
                    "ACT_RU_TASK",
                    "ID_, TASK_DEF_KEY_, NAME_, DESCRIPTION_, OWNER_, ASSIGNEE_, DELEGATION_, PRIORITY_, DUE_DATE_,"
                            + " FOLLOW_UP_DATE_, PARENT_TASK_ID_, PROC_INST_ID_, SUSPENSION_STATE_, TENANT_ID_"),
            Map.entry("ACT_RU_IDENTITYLINK", "TASK_ID_, TYPE_, GROUP_ID_, USER_ID_, PROC_DEF_ID_"),
            Map.entry(
                    "ACT_RU_EXECUTION",
                    "ID_, PROC_INST_ID_, PARENT_ID_, BUSINESS_KEY_, ACT_ID_, IS_ACTIVE_, SUSPENSION_STATE_, TENANT_ID_"),
            Map.entry("ACT_RU_VARIABLE", "NAME_, EXECUTION_ID_, TASK_ID_, PROC_INST_ID_, TYPE_, LONG_, DOUBLE_, TEXT_"),
            Map.entry("ACT_RU_JOB", "ID_, DUEDATE_, PROCESS_INSTANCE_ID_, PROCESS_DEF_KEY_, HANDLER_CFG_, TENANT_ID_"),
            Map.entry("ACT_RU_EVENT_SUBSCR", "EVENT_NAME_, EXECUTION_ID_, PROC_INST_ID_, ACTIVITY_ID_, TENANT_ID_"),
            Map.entry("ACT_RU_INCIDENT", "ID_, EXECUTION_ID_, PROC_INST_ID_, TENANT_ID_"),
            Map.entry("ACT_RU_AUTHORIZATION", "TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_"),
            Map.entry("ACT_RU_FILTER", "ID_, NAME_, OWNER_, QUERY_, PROPERTIES_"),
            Map.entry("ACT_RE_DEPLOYMENT", "ID_, NAME_"),
            Map.entry("ACT_RE_PROCDEF", "ID_, SUSPENSION_STATE_"),
            Map.entry("ACT_HI_COMMENT", "ID_, TYPE_, USER_ID_, TASK_ID_, PROC_INST_ID_"),
            Map.entry("ACT_HI_ATTACHMENT", "ID_, USER_ID_, NAME_, TASK_ID_, PROC_INST_ID_, URL_"),
            Map.entry("ACT_ID_USER", "ID_, FIRST_, LAST_, EMAIL_, PWD_"),
            Map.entry("ACT_ID_INFO", "ID_, USER_ID_, KEY_, VALUE_"),
            Map.entry("ACT_ID_GROUP", "ID_, NAME_, TYPE_"),
            Map.entry("ACT_ID_MEMBERSHIP", "USER_ID_, GROUP_ID_"),
            Map.entry("ACT_ID_TENANT", "ID_, NAME_"),
            Map.entry("ACT_ID_TENANT_MEMBER", "TENANT_ID_, USER_ID_, GROUP_ID_"));

    static Snapshot now(JdbcClient rows) {
        var tables = new TreeMap<String, Set<String>>();
        rows
                .sql("select upper(table_name) from information_schema.tables"
                        + " where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.startsWith("ACT_") && !LEFT_OUT.contains(table))
                .forEach(table -> tables.put(table, lines(rows, OURS_IN_PART.getOrDefault(table, "*"), table)));
        OF_THE_ENGINE.forEach((table, columns) -> tables.put(table, lines(rows, columns, table)));
        return new Snapshot(tables);
    }

    private static Set<String> lines(JdbcClient rows, String columns, String table) {
        return rows.sql("select " + columns + " from " + table).query(found -> {
            var labels = labels(found.getMetaData());
            var lines = new HashSet<String>();
            while (found.next()) {
                lines.add(line(found, labels));
            }
            return lines;
        });
    }

    private static List<String> labels(ResultSetMetaData table) throws SQLException {
        var labels = new ArrayList<String>();
        for (var column = 1; column <= table.getColumnCount(); column++) {
            labels.add(table.getColumnLabel(column).toUpperCase(Locale.ROOT));
        }
        return labels;
    }

    private static String line(ResultSet row, List<String> labels) throws SQLException {
        var line = new StringJoiner(", ", "{", "}");
        for (var column = 0; column < labels.size(); column++) {
            line.add(labels.get(column) + '=' + written(row, column + 1));
        }
        return line.toString();
    }

    /** Bytes by what they are: a driver may write them by where they are. */
    private static String written(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes
                ? "bytes " + Arrays.hashCode(bytes)
                : row.getString(column);
    }

    /** One line for each row that is new (+) or no more (-); a changed one has both. */
    List<String> changesSince(Snapshot before) {
        var changes = new ArrayList<String>();
        tables.forEach((table, lines) -> {
            var former = before.tables.getOrDefault(table, Set.of());
            lines.stream().filter(line -> !former.contains(line)).forEach(line -> changes.add("+ " + table + line));
            former.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("- " + table + line));
        });
        return changes;
    }
}
