package fi.neuvottelu.agreement;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.agreement.KeepingAgreements.Content;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register of agreements promises on every database. */
@Timeout(60)
abstract class AgreementsRules {
    private static final PartyId HOST = new PartyId("hva-17");
    private static final PartyId VAASA = new PartyId("kunta-905");
    private static final PartyId NARPIO = new PartyId("kunta-545");
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 14);
    private static final Instant NOW = Instant.parse("2027-01-11T07:00:00Z");

    private JdbcClient rows;
    private Past past;
    private Agreements agreements;
    private AdoptFormerAgreements adoption;
    private TransactionTemplate transaction;

    /** With all tables and nothing in them. */
    abstract DataSource open();

    @BeforeEach
    void opens() {
        var database = open();
        rows = JdbcClient.create(database);
        past = new Past(
                rows, new ObjectMapper().findAndRegisterModules(), () -> Optional.of("toinen"), Clock.fixed(NOW, UTC));
        agreements = new Agreements(rows, past, Clock.fixed(NOW, UTC));
        adoption = new AdoptFormerAgreements(rows, past);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void aChangeTakesThePlaceOfWhatStoodBeforeAndWhoeverSawThatIsRefused() {
        var forever = agreements.record(HOST, content(null, null, VAASA), "koordinaattori");
        var first = agreements.record(HOST, content(END, null, VAASA), "koordinaattori");
        var renewed = agreements.change(first, content(LocalDate.of(2032, 1, 14), null, NARPIO, VAASA), "toinen");
        assertThat(renewed.id()).isEqualTo(first.id());
        assertThat(renewed.parties()).containsExactly(NARPIO, VAASA);
        assertThatThrownBy(() -> agreements.change(first, content(null, null, VAASA), "kolmas"))
                .isInstanceOf(Refusal.class);
        assertThat(agreements.of(HOST)).containsExactly(renewed, forever);
        assertThat(agreements.endingFrom(LocalDate.of(2032, 1, 14))).containsExactly(renewed);
        assertThat(agreements.endingFrom(LocalDate.of(2032, 1, 15))).isEmpty();

        agreements.change(
                renewed, content(LocalDate.of(2032, 1, 14), LocalDate.of(2027, 6, 30), NARPIO, VAASA), "toinen");
        assertThat(agreements.endingFrom(BEGIN)).isEmpty();
        assertThat(agreements.of(HOST)).hasSize(2);
        assertThat(kept(first.id()))
                .extracting(Former::content)
                .containsExactly(FormerAgreement.of(first), FormerAgreement.of(renewed));
        assertThat(kept(forever.id())).isNull();
    }

    @Test
    void theSameAgainKeepsNothing() {
        var first = agreements.record(HOST, content(END, null, NARPIO, VAASA), "koordinaattori");
        assertThat(agreements.change(first, content(END, null, VAASA, NARPIO), "toinen"))
                .isEqualTo(first);
        assertThat(kept(first.id())).isNull();
    }

    @Test
    void formerVersionsAreAdoptedOnceWithTheirParties() {
        var id = followed();

        adopts();
        adopts();

        assertThat(rows.sql("select count(*) from agreement_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(kept(id))
                .containsExactly(
                        former(id, 1, "2026-11-01", "2026-11-02", NARPIO),
                        former(id, 2, "2026-11-02", "2026-11-03", NARPIO, VAASA));
        var now = agreements.find(id).orElseThrow();
        assertThat(now.parties()).containsExactly(VAASA);
        assertThat(now.recordedBy()).isEqualTo("by 2026-11-03");

        agreements.change(now, content(null, null, VAASA), "toinen");
        assertThat(kept(id)).hasSize(3).last().returns("toinen", Former::changedBy);
    }

    @Test
    void twoNodesThatStartAtOnceAdoptOnce() throws Exception {
        var id = followed();
        var threads = Executors.newSingleThreadExecutor();
        try {
            var second = transaction.<Future<?>>execute(status -> {
                adoption.adopt();
                return threads.submit(this::adopts);
            });
            Objects.requireNonNull(second).get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept(id)).hasSize(2);
    }

    private void adopts() {
        transaction.executeWithoutResult(status -> adoption.adopt());
    }

    /** As changes left it before: a row for each, with its parties. */
    private long followed() {
        rows.sql("insert into agreement (host) values (?)").param(HOST.value()).update();
        var id = rows.sql("select max(id) from agreement").query(Long.class).single();
        version(id, null, "2026-11-01", NARPIO);
        version(id, null, "2026-11-02", NARPIO, VAASA);
        version(id, id, "2026-11-03", VAASA);
        return id;
    }

    private void version(long agreement, @Nullable Long newestOf, String day, PartyId... parties) {
        rows.sql("""
                        insert into agreement_version (agreement_id, newest_of, title, begins_on, ends_on, recorded_by,
                            recorded_at)
                        values (?, ?, 'Sopimus', ?, ?, ?, ?)""")
                .params(agreement, newestOf, BEGIN, END, "by " + day, noon(day).atOffset(UTC))
                .update();
        for (var party : parties) {
            rows.sql("""
                            insert into agreement_party (version_id, party)
                            values ((select max(id) from agreement_version), ?)""").param(party.value()).update();
        }
    }

    private static Former<FormerAgreement> former(
            long agreement, int version, String day, String until, PartyId... parties) {
        var content =
                new FormerAgreement("Sopimus", List.of(parties), BEGIN, END, null, null, null, "by " + day, noon(day));
        return new Former<>(String.valueOf(agreement), version, noon(until), "by " + until, null, content);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private @Nullable List<Former<FormerAgreement>> kept(long agreement) {
        var subject = String.valueOf(agreement);
        return past.of(PastKind.AGREEMENT, List.of(subject), FormerAgreement.class)
                .get(subject);
    }

    private static Content content(@Nullable LocalDate ends, @Nullable LocalDate ended, PartyId... parties) {
        return new Content("Sopimus", List.of(parties), BEGIN, ends, ended, null, null);
    }
}
