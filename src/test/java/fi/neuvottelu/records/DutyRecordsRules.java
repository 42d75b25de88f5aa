package fi.neuvottelu.records;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.records.DutyRecords.Content;
import fi.neuvottelu.records.DutyRecords.Key;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** What the records of duties promise on every database. */
@Timeout(60)
abstract class DutyRecordsRules {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final Instant NOW = Instant.parse("2027-01-11T07:00:00Z");
    private static final PartyId VAASA = new PartyId("kunta-905");

    private JdbcClient rows;
    private Past past;
    private DutyRecords records;
    private AdoptFormerRecords adoption;
    private TransactionTemplate transaction;
    private List<Owed> lines;

    /** With all tables and nothing in them. */
    abstract DataSource open();

    @BeforeEach
    void opens() {
        var database = open();
        rows = JdbcClient.create(database);
        past = new Past(
                rows, new ObjectMapper().findAndRegisterModules(), () -> Optional.of("toinen"), Clock.fixed(NOW, UTC));
        records = new DutyRecords(rows, past, Clock.fixed(NOW, UTC));
        adoption = new AdoptFormerRecords(rows, past);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var parties = KnownParties.on(rows);
        lines = new Obligations(parties.hosts(), parties::everMunicipalitiesOf, parties.hus())
                .in(Asked.on(TODAY)).stream()
                        .filter(owed -> owed.holder().id().equals(VAASA))
                        .toList();
    }

    @Test
    void aRecordTakesThePlaceOfTheFormerWhichIsKept() {
        for (var duty : List.of(Duty.OB_NAME, Duty.OB_TREP)) {
            var owed = owed(duty);
            records.record(owed, content("2026-11-01"), "joku");
            records.record(owed, content("2026-12-01"), "toinen");
            assertThat(inForce(owed)).returns(LocalDate.of(2026, 12, 1), DutyRecord::datedOn);
            assertThat(records.former(inForce(owed)))
                    .containsExactly(new FormerDutyRecord(
                            LocalDate.of(2026, 11, 1), "https://vaasa.example/", "Päätös 🏃", null, "joku", NOW));
        }
        assertThat(count()).as("one for a duty and window").isEqualTo(2);
        assertThat(records.inForce(lines, LocalDate.of(2026, 11, 15))).isEmpty();
        assertThat(records.inForce(lines, TODAY)).hasSize(2);
    }

    @Test
    void theSameAgainKeepsNothing() {
        var owed = owed(Duty.OB_NAME);
        records.record(owed, content("2026-11-01"), "joku");
        records.record(owed, content("2026-11-01"), "toinen");
        assertThat(inForce(owed)).returns("joku", DutyRecord::recordedBy);
        assertThat(records.former(inForce(owed))).isEmpty();
    }

    /** The clock is looked at between reading and writing. */
    @Test
    void whatSomebodyElseRecordsMeanwhileIsNotOverwritten() {
        var owed = owed(Duty.OB_TREP);
        refusedSince(owed, "2026-11-01");
        refusedSince(owed, "2026-11-02");
        assertThat(records.former(inForce(owed)))
                .extracting(FormerDutyRecord::datedOn)
                .containsExactly(LocalDate.of(2026, 11, 1));
    }

    private void refusedSince(Owed owed, String meanwhile) {
        var late = new DutyRecords(rows, past, new Clock() {
            @Override
            public Instant instant() {
                records.record(owed, content(meanwhile), "joku");
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        assertThatThrownBy(() -> late.record(owed, content("2026-12-01"), "toinen"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("duty.recordedMeanwhile"));
        assertThat(inForce(owed)).returns(LocalDate.parse(meanwhile), DutyRecord::datedOn);
    }

    @Test
    void recordsThatWereReplacedAreAdoptedOnce() {
        var named = owed(Duty.OB_NAME);
        var adopted = owed(Duty.OB_TREP);
        var last = replaced(named, "2026-11-01", "2026-11-02", "2026-11-03");
        var other = replaced(adopted, "2026-10-01", "2026-10-02");

        adopts();
        adopts();

        assertThat(count()).isEqualTo(2);
        assertThat(inForce(named)).returns(last, DutyRecord::id).returns("by 2026-11-03", DutyRecord::recordedBy);
        assertThat(kept(last))
                .containsExactly(
                        former(last, 1, "2026-11-01", "2026-11-02"), former(last, 2, "2026-11-02", "2026-11-03"));
        assertThat(kept(other)).containsExactly(former(other, 1, "2026-10-01", "2026-10-02"));

        records.record(named, content("2026-12-01"), "toinen");
        assertThat(records.former(inForce(named)))
                .extracting(FormerDutyRecord::datedOn)
                .as("what is corrected later follows")
                .containsExactly(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1));
    }

    @Test
    void twoNodesThatStartAtOnceAdoptOnce() throws Exception {
        var last = replaced(owed(Duty.OB_NAME), "2026-11-01", "2026-11-02");
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
        assertThat(kept(last)).hasSize(1);
    }

    private void adopts() {
        transaction.executeWithoutResult(status -> adoption.adopt());
    }

    /** As each correction left them before: a row of its own, recorded at noon of its day. */
    private long replaced(Owed owed, String... days) {
        Long before = null;
        for (var day : days) {
            rows.sql("update duty_record set in_force = null where in_force = ?")
                    .param(Key.of(owed).written())
                    .update();
            new DutyRecords(rows, past, Clock.fixed(noon(day), UTC)).record(owed, content(day), "by " + day);
            var now = inForce(owed).id();
            if (before != null) {
                rows.sql("update duty_record set replaced_by = ? where id = ?")
                        .params(now, before)
                        .update();
            }
            before = now;
        }
        return Objects.requireNonNull(before);
    }

    private static Former<FormerDutyRecord> former(long record, int version, String day, String until) {
        var content = new FormerDutyRecord(
                LocalDate.parse(day), "https://vaasa.example/", "Päätös 🏃", null, "by " + day, noon(day));
        return new Former<>(String.valueOf(record), version, noon(until), "by " + until, null, content);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private @Nullable List<Former<FormerDutyRecord>> kept(long record) {
        var subject = String.valueOf(record);
        return past.of(PastKind.DUTY_RECORD, List.of(subject), FormerDutyRecord.class)
                .get(subject);
    }

    private Owed owed(Duty duty) {
        return lines.stream().filter(one -> one.duty() == duty).findFirst().orElseThrow();
    }

    private DutyRecord inForce(Owed owed) {
        return records.inForce(Key.of(owed)).orElseThrow();
    }

    private int count() {
        return rows.sql("select count(*) from duty_record").query(Integer.class).single();
    }

    private static Content content(String date) {
        return new Content(LocalDate.parse(date), "https://vaasa.example/", "Päätös 🏃", null);
    }
}
