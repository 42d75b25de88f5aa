package fi.neuvottelu.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.beginning.KnownHere.Trace;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking a first day back, and two administrators at once, on the real rows; what is recorded is told by the test. */
@NeuvotteluTest
class KeepingFirstDaysTest {
    private static final PartyId HOST = PartyId.of("hva-21");

    @Autowired
    FirstDays days;

    @Autowired
    Parties parties;

    @Autowired
    Past past;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<Trace> recorded = new ArrayList<>();
    private KeepingFirstDays keeping;
    private LocalDate before;

    @BeforeEach
    void anAdministrator() {
        before = days.of(HOST).orElseThrow();
        rows.sql("delete from past_version where kind = 'FIRST_DAY'").update();
        days.takeBack(HOST);
        keeping =
                new KeepingFirstDays(days, List.of(host -> recorded.stream()), List.of(), parties, past, acting, clock);
        people.administrator("yllapito.alku");
        people.acts("yllapito.alku");
    }

    @AfterEach
    void asItWas() {
        people.nobodyActs();
        days.takeBack(HOST);
        days.begin(HOST, before, null);
        rows.sql("delete from past_version where kind = 'FIRST_DAY'").update();
    }

    @Test
    void aDayThatWasSetByMistakeIsTakenBackAndSetAgain() {
        hands("SET", "2026-11-01", "");
        hands("TAKE_BACK", null, "2026-11-01");
        assertThat(days.of(HOST)).isEmpty();
        assertThat(former()).singleElement().satisfies(was -> {
            assertThat(was.changedBy()).isEqualTo("yllapito.alku");
            assertThat(was.content())
                    .isEqualTo(new FirstDay("hva-21", LocalDate.of(2026, 11, 1), "yllapito.alku", TestClock.BEGIN));
        });
        hands("SET", "2027-01-01", "");
        assertThat(days.of(HOST)).contains(LocalDate.of(2027, 1, 1));
        assertThat(former()).hasSize(1);
    }

    /** Taken back first and set later, it would pass what it must not pass. */
    @Test
    void aDayIsNotTakenBackOnceSomethingIsRecorded() {
        hands("SET", "2024-11-01", "");
        recorded.add(new Trace(Window.ofYear(2024), "record", LocalDate.of(2024, 12, 1), false));
        assertThatThrownBy(() -> hands("TAKE_BACK", null, "2024-11-01")).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.key()).isEqualTo("firstDay.recordedSince");
            assertThat(no.arguments()).contains("2024");
        });
        assertThat(days.of(HOST)).contains(LocalDate.of(2024, 11, 1));
        assertThat(former()).isEmpty();
    }

    @Test
    void onlyOneOfTwoAtTheSameMomentIsRecorded() throws Exception {
        assertThat(both("SET", "2026-11-01", "2026-11-02", "")).hasSize(1);
        var now = days.of(HOST).orElseThrow().toString();
        assertThat(both("SET", "2026-12-01", "2026-12-02", now)).hasSize(1);
        assertThat(former()).hasSize(1);
    }

    /** Seen already or not: what is not recorded is not acknowledged. */
    @Test
    void whoComesBetweenLookingAndWritingIsNotPassedOverInSilence() {
        keeping = new KeepingFirstDays(
                days, List.of(this::meanwhileSomebodySets), List.of(), parties, past, acting, clock);
        assertThatThrownBy(() -> hands("SET", "2026-11-01", ""))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("firstDay.meanwhile"));
        assertThat(days.of(HOST)).contains(LocalDate.of(2026, 11, 2));
    }

    private Stream<Trace> meanwhileSomebodySets(Host host) {
        days.begin(host.id(), LocalDate.of(2026, 11, 2), "yllapito.toinen");
        return Stream.empty();
    }

    /** @return the refusals */
    private List<String> both(String action, String one, String other, String seen) throws Exception {
        var refused = new ArrayList<String>();
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var tried = List.of(one, other).stream()
                    .<Callable<String>>map(day -> () -> {
                        people.acts("yllapito.alku");
                        together.await();
                        try {
                            new TransactionTemplate(transactions)
                                    .executeWithoutResult(work -> hands(action, day, seen));
                            return "";
                        } catch (Refusal no) {
                            return no.key();
                        } finally {
                            people.nobodyActs();
                        }
                    })
                    .toList();
            for (var done : threads.invokeAll(tried)) {
                if (!done.get().isEmpty()) {
                    refused.add(done.get());
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(refused).allMatch("firstDay.meanwhile"::equals);
        return refused;
    }

    private void hands(String action, @Nullable String day, String seen) {
        keeping.record(Taken.by(acting.now(), new FirstDayDraft(HOST.value(), action, day, seen, null)));
    }

    private List<Former<FirstDay>> former() {
        return past.of(PastKind.FIRST_DAY, List.of(HOST.value()), FirstDay.class)
                .getOrDefault(HOST.value(), List.of());
    }
}
