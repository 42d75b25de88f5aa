package fi.neuvottelu.use;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Seen.What;
import fi.neuvottelu.use.Uses.Stretch;
import fi.neuvottelu.use.Uses.Use;
import fi.neuvottelu.use.Uses.Wanted;
import fi.neuvottelu.use.Uses.Way;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The rows of the log of use on the other database that an installation may have. */
class UsesOnPostgresTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:14:00Z");

    private static Uses uses;

    @BeforeAll
    static void starts() {
        var database = EmptyPostgres.withTables();
        uses = new Uses(JdbcClient.create(database), new DataSourceTransactionManager(database));
    }

    @Test
    void theSameAgainIsTheSameUseUntilItsTimeIsOver() {
        for (var seconds : List.of(0, 30, 90, 899, 901)) {
            keep("round/1", "hva-17", null, NOW.plusSeconds(seconds));
        }
        assertThat(found("hva-17", null)).extracting(Use::usedAt).containsExactly(NOW.plusSeconds(901), NOW);
    }

    @Test
    void whoeverAsksTwiceAtOnceIsOnRecordOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var pool = new Pool()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(n -> pool.threads.submit(() -> {
                        together.await();
                        keep("round/2", "hva-02", null, NOW);
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(found("hva-02", null)).hasSize(1);
    }

    @Test
    void whatWasOfSeveralPartiesOrHostsIsFoundForEachOfThem() {
        keep("invitation/1", "hva-03", "kunta-049", NOW);
        keep("invitation/2", "hva-03", "kunta-224", NOW.plusSeconds(1));
        keep("round/3", "hva-03", null, NOW.plusSeconds(2));
        uses.keep(use("letter/4", "hva-03", "kunta-049", NOW.plusSeconds(3)), new Stretch(Instant.EPOCH, 0));
        assertThat(found("hva-03", "kunta-049"))
                .extracting(Use::subject)
                .containsExactly("letter/4", "round/3", "invitation/1");
        assertThat(uses.find(new Wanted("hva-03", null, "joku.muu", NOW, NOW.plusSeconds(60)), 0, 9))
                .isEmpty();
        assertThat(uses.find(new Wanted("hva-03", null, "kaisa", NOW, NOW.plusSeconds(60)), 1, 2))
                .extracting(Use::subject)
                .containsExactly("round/3", "invitation/2");
        assertThat(uses.forget(NOW.plusSeconds(2))).isPositive();
        assertThat(found("hva-03", null)).extracting(Use::subject).containsExactly("letter/4", "round/3");
    }

    private static void keep(String subject, String host, @Nullable String party, Instant at) {
        uses.keepOnce(use(subject, host, party, at), new Stretch(at.minusSeconds(900), at.getEpochSecond() / 900));
    }

    private static Use use(String subject, String host, @Nullable String party, Instant at) {
        return Use.of(new Seen(What.ANSWERS, subject, host, party), at, "kaisa", Role.COORDINATOR, Way.OPENED);
    }

    private static List<Use> found(String host, @Nullable String party) {
        return uses.find(new Wanted(host, party, null, NOW.minusSeconds(9999), NOW.plusSeconds(9999)), 0, 99);
    }

    /** Java 17's executors cannot be closed. */
    private static final class Pool implements AutoCloseable {
        final ExecutorService threads = Executors.newFixedThreadPool(8);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
