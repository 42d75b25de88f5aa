package fi.neuvottelu.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.County;
import fi.neuvottelu.party.LanguageStatus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Facts;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Judging;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.TermNegotiation;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the plan and whoever came: what is counted is what a person would count by hand. */
class GeneratedPlansTest {
    private static final County COUNTY = new County("08", name("Pirkanmaa"), name("Pirkanmaa"), false, false);
    private static final List<Municipality> MUNICIPALITIES = IntStream.range(0, 9)
            .mapToObj(i -> new Municipality(
                    "%03d".formatted(i),
                    name("Kunta " + i),
                    LanguageStatus.UNILINGUAL_FI,
                    "08",
                    "" + i % 3,
                    null,
                    null))
            .toList();
    private static final Map<PartyId, Party> PARTIES = Stream.concat(Stream.<Party>of(COUNTY), MUNICIPALITIES.stream())
            .collect(Collectors.toMap(Party::id, Function.identity()));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

    @Property
    void everyArrangementProposesEachMunicipalityOnceForEachThemeAndTime(
            @ForAll Arrangement.Geography geography,
            @ForAll @IntRange(min = 0, max = 3) int themes,
            @ForAll @IntRange(min = 1, max = 4) int times) {
        var places = new Arrangement(geography, themes(themes), times)
                .sessions(MUNICIPALITIES).stream()
                        .flatMap(one -> one.municipalities().stream().map(m -> List.of(one.series(), one.themes(), m)))
                        .toList();
        assertThat(places).doesNotHaveDuplicates().hasSize(MUNICIPALITIES.size() * Math.max(1, themes) * times);
    }

    @Property
    void whoAttendedNothingIsNeverCoveredAndTheSumIsAHandCount(
            @ForAll Arrangement.Geography geography,
            @ForAll @IntRange(min = 0, max = 2) int themes,
            @ForAll @IntRange(min = 1, max = 2) int times,
            @ForAll @Size(40) List<@IntRange(min = 0, max = 511) Integer> whoCame,
            @ForAll @Size(40) List<Boolean> countyCame) {
        var proposed = new Arrangement(geography, themes(themes), times).sessions(MUNICIPALITIES);
        var sessions = new ArrayList<HeldSession>();
        for (var i = 0; i < proposed.size(); i++) {
            sessions.add(held(i, proposed.get(i), whoCame.get(i % 40), countyCame.get(i % 40)));
        }

        for (var pair : TermNegotiation.pairs(facts(Act.COOPERATION, sessions))) {
            var its = sessions.stream()
                    .filter(one -> one.attended().contains(pair.municipality()))
                    .toList();
            var together = its.stream()
                    .filter(one -> one.attended().contains(COUNTY.id()))
                    .count();
            assertThat(pair.attendedOn()).hasSize((int) together);
            assertThat(pair.held().holds()).isEqualTo(together > 0);
            assertThat(pair.complete().holds()).isEqualTo(together > 0);
            assertThat(new Judging(facts(Act.HEALTH_PROMOTION, sessions))
                            .of(takesPart(pair.municipality()))
                            .held())
                    .isEqualTo(!its.isEmpty());
        }
    }

    private static Owed takesPart(PartyId municipality) {
        var holder = Objects.requireNonNull(PARTIES.get(municipality));
        return new Owed(Duty.OB_Y6_PART, holder, COUNTY, COUNTY, Window.ofYear(FIRST.getYear()), false);
    }

    private static HeldSession held(int n, Arrangement.Proposed session, int whoCame, boolean countyCame) {
        var invited = session.municipalities().stream().map(Party::id).collect(Collectors.toSet());
        Set<PartyId> attended = new HashSet<>();
        IntStream.range(0, MUNICIPALITIES.size())
                .filter(i -> (whoCame >> i & 1) == 1)
                .mapToObj(i -> MUNICIPALITIES.get(i).id())
                .filter(invited::contains)
                .forEach(attended::add);
        if (countyCame) {
            attended.add(COUNTY.id());
        }
        return new HeldSession(n, FIRST.plusDays(n), false, invited, attended, Set.of(Topic.values()), true, 0);
    }

    private static Facts facts(Act act, List<HeldSession> sessions) {
        var ids = MUNICIPALITIES.stream().map(Party::id).collect(Collectors.toSet());
        return new Facts(act, COUNTY, act.windowOf(FIRST).orElseThrow(), FIRST, day -> ids, PARTIES::get, sessions);
    }

    private static List<TextPair> themes(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> TextPair.of("Teema " + n))
                .toList();
    }

    private static Name name(String text) {
        return new Name(text, text);
    }
}
