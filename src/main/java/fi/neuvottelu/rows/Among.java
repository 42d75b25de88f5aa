package fi.neuvottelu.rows;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Rows of hundreds of ids, which come as one array. Both databases understand both ways, and each has one that costs ten times as
 * much: PostgreSQL cannot guess how many rows of several tables told as one a joined array finds, and walks through all of them;
 * H2 compares each row that it has found by an array with each of its ids again.
 */
@Component
public class Among {
    private static final Pattern PLACE = Pattern.compile("\\{(\\S+) among :(\\w+)}");

    private final boolean joins;

    public Among(DataSource database) throws MetaDataAccessException {
        joins = JdbcUtils.extractDatabaseMetaData(database, Among::isH2);
    }

    private static boolean isH2(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName().equals("H2");
    }

    /** @param sql with "{i.session_id among :ids}" after its tables, where :ids is a {@code Long[]}; more conditions follow with "and" */
    public String in(String sql) {
        return PLACE.matcher(sql)
                .replaceAll(
                        joins
                                ? "join unnest(cast(:$2 as bigint array)) as among(id) on among.id = $1 where true"
                                : "where $1 = any(:$2)");
    }
}
