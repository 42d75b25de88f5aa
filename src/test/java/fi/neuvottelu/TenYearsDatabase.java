package fi.neuvottelu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Where {@link TenYears} lies: on the disk, in H2 or with {@code -Ddatabase=postgres} in PostgreSQL. With
 * {@code -Ddata=FOLDER} it stays there for the next run.
 */
enum TenYearsDatabase {
    H2 {
        /** Without what was found the last time: nobody would have to wait for that, until the next row is written. */
        @Override
        void begin(Path folder, DynamicPropertyRegistry settings) {
            settings.add(
                    "spring.datasource.url",
                    () -> "jdbc:h2:file:" + folder.resolve("neuvottelu")
                            + ";WRITE_DELAY=0;CACHE_SIZE=262144;OPTIMIZE_REUSE_RESULTS=0");
        }

        @Override
        void fill(JdbcTemplate rows, Runnable work) {
            rows.execute("set write_delay 2000");
            work.run();
            rows.execute("analyze");
            rows.execute("checkpoint sync");
            rows.execute("set write_delay 0");
        }

        @Override
        void count(JdbcTemplate rows) {
            rows.execute("set query_statistics_max_entries 1000");
            rows.execute("set query_statistics true");
        }

        @Override
        List<String> longest(JdbcTemplate rows) {
            var longest = rows.query("""
                    select max_execution_time, average_execution_time, execution_count, sql_statement
                    from information_schema.query_statistics
                    order by max_execution_time desc fetch first 12 rows only""", (row, n) -> "longest %.0f ms, average %.1f ms, %d times: %s"
                    .formatted(row.getDouble(1), row.getDouble(2), row.getLong(3), shortened(row.getString(4))));
            rows.execute("set query_statistics false");
            return longest;
        }
    },

    /** The server itself writes to the log of the run what takes longer than {@link #LONG}. */
    POSTGRES {
        private static final String LONG = "50ms";

        @Override
        void begin(Path folder, DynamicPropertyRegistry settings) {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("log_min_duration_statement", LONG)
                        .start();
                settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
                settings.add("spring.datasource.username", () -> "postgres");
            } catch (IOException doesNotStart) {
                throw new UncheckedIOException(doesNotStart);
            }
        }

        @Override
        void fill(JdbcTemplate rows, Runnable work) {
            work.run();
            rows.execute("vacuum analyze");
        }

        @Override
        void count(JdbcTemplate rows) {}

        @Override
        List<String> longest(JdbcTemplate rows) {
            return List.of("see the lines of the server, 'duration: …', for those over " + LONG);
        }
    };

    static TenYearsDatabase asWanted() {
        return System.getProperty("database", "h2").equals("postgres") ? POSTGRES : H2;
    }

    static Path folder() {
        try {
            var wanted = System.getProperty("data");
            return wanted == null ? Files.createTempDirectory("ten-years") : Files.createDirectories(Path.of(wanted));
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    abstract void begin(Path folder, DynamicPropertyRegistry settings);

    /** Nobody waits for what is generated: it need not be on the disk at once. */
    abstract void fill(JdbcTemplate rows, Runnable work);

    abstract void count(JdbcTemplate rows);

    /** Statements since {@link #count}. */
    abstract List<String> longest(JdbcTemplate rows);

    private static String shortened(String statement) {
        var line = statement.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 150));
    }
}
