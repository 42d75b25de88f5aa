package fi.neuvottelu.statute;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LanguageStatus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hosts, parties and sessions for the tests of the law. */
final class Negotiators {
    static final County PIRKANMAA = county("08", "Pirkanmaa", "Birkaland", false);
    static final County VANTAA_KERAVA = county("05", "Vantaa ja Kerava", "Vanda och Kervo", true);
    static final Helsinki HELSINKI =
            new Helsinki(new Name("Helsinki", "Helsingfors"), new Name("Helsinki", "Helsingfors"));
    static final Hus HUS = new Hus(new Name("HUS-yhtymä", "HUS-sammanslutningen"));
    static final Municipality VANTAA = municipality("092", "Vantaa", "Vanda", VANTAA_KERAVA);
    static final Municipality KERAVA = municipality("245", "Kerava", "Kervo", VANTAA_KERAVA);
    static final OtherActor POLICE = actor(1, "Poliisi", Sector.PUBLIC_OTHER);
    static final OtherActor COMPANY = actor(2, "Liikunta Oy", Sector.PRIVATE);
    static final OtherActor ASSOCIATION = actor(3, "Sydänyhdistys ry", Sector.NONPROFIT);
    static final Set<PartyId> ACTORS = ids(POLICE, COMPANY, ASSOCIATION);
    static final Set<Topic> ALL_TOPICS = EnumSet.copyOf(Topic.statutory(Act.HEALTH_PROMOTION));

    /** The municipalities of acceptance example 2. */
    static final List<Municipality> TWENTY_TWO = IntStream.rangeClosed(1, 22)
            .mapToObj(i ->
                    municipality("%03d".formatted(i), "Kunta %02d".formatted(i), "Kommun %02d".formatted(i), PIRKANMAA))
            .toList();

    private static final Map<PartyId, Party> EVERYBODY = Stream.concat(
                    TWENTY_TWO.stream(),
                    Stream.<Party>of(
                            PIRKANMAA, VANTAA_KERAVA, HELSINKI, HUS, VANTAA, KERAVA, POLICE, COMPANY, ASSOCIATION))
            .collect(toMap(Party::id, identity()));

    private Negotiators() {}

    static Facts facts(Host host, int year, HeldSession... sessions) {
        return new Facts(
                Act.HEALTH_PROMOTION,
                host,
                Window.ofYear(year),
                LocalDate.of(year, 12, 31),
                day -> municipalitiesOf(host, day),
                EVERYBODY::get,
                Arrays.asList(sessions));
    }

    static Facts across(Facts facts) {
        return new Facts(
                facts.act(),
                facts.host(),
                facts.window(),
                facts.asOf(),
                facts.municipalities(),
                facts.parties(),
                facts.happened(),
                Facts.Together.ACROSS_SESSIONS);
    }

    /** The same, with what the parties have answered. */
    static Facts answered(Facts facts, Map<PartyId, Map<Long, Reply>> replies) {
        return with(facts, new Happened(facts.sessions(), facts.ahead(), replies, Map.of()));
    }

    /** The same, with a session ahead to which these are or will be invited; a day for those whose letter has left. */
    static Facts ahead(Facts facts, String day, Set<PartyId> parties, Map<PartyId, LocalDate> invitedOn) {
        var session = new Ahead(99, LocalDate.parse(day), parties, invitedOn);
        return with(
                facts,
                new Happened(
                        facts.sessions(), List.of(session), facts.happened().replies(), Map.of()));
    }

    static Facts with(Facts facts, Happened happened) {
        return new Facts(
                facts.act(),
                facts.host(),
                facts.window(),
                facts.asOf(),
                facts.municipalities(),
                facts.parties(),
                happened,
                facts.together());
    }

    /** Everything in order: all invited attended, all topics, minutes approved, every measure with an owner. */
    static HeldSession session(long id, String heldOn, Set<PartyId> everybody) {
        return new HeldSession(id, LocalDate.parse(heldOn), false, everybody, everybody, ALL_TOPICS, true, 0);
    }

    static HeldSession attendedBy(HeldSession s, Set<PartyId> attended) {
        return new HeldSession(
                s.id(),
                s.heldOn(),
                s.cancelled(),
                s.invited(),
                attended,
                s.topics(),
                s.minutesApprovedAndRegistered(),
                s.measuresWithoutOwner());
    }

    static HeldSession withoutMinutes(HeldSession s) {
        return new HeldSession(
                s.id(),
                s.heldOn(),
                s.cancelled(),
                s.invited(),
                s.attended(),
                s.topics(),
                false,
                s.measuresWithoutOwner());
    }

    static HeldSession forumMeeting(HeldSession s, boolean minutes) {
        return new HeldSession(
                s.id(), s.heldOn(), false, s.invited(), Map.of(), s.attended(), s.topics(), minutes, 0, true, false);
    }

    static HeldSession cancelled(HeldSession s) {
        return new HeldSession(
                s.id(),
                s.heldOn(),
                true,
                s.invited(),
                s.attended(),
                s.topics(),
                s.minutesApprovedAndRegistered(),
                s.measuresWithoutOwner());
    }

    static HeldSession withTopics(HeldSession s, Topic... topics) {
        return new HeldSession(
                s.id(),
                s.heldOn(),
                s.cancelled(),
                s.invited(),
                s.attended(),
                Set.of(topics),
                s.minutesApprovedAndRegistered(),
                s.measuresWithoutOwner());
    }

    static HeldSession withMeasuresWithoutOwner(HeldSession s, int measures) {
        return new HeldSession(
                s.id(),
                s.heldOn(),
                s.cancelled(),
                s.invited(),
                s.attended(),
                s.topics(),
                s.minutesApprovedAndRegistered(),
                measures);
    }

    static Set<PartyId> ids(Party... parties) {
        return Stream.of(parties).map(Party::id).collect(Collectors.toSet());
    }

    @SafeVarargs
    static Set<PartyId> and(Set<PartyId>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toSet());
    }

    static Set<PartyId> without(Set<PartyId> from, Party... gone) {
        var left = new HashSet<>(from);
        left.removeAll(ids(gone));
        return left;
    }

    private static Set<PartyId> municipalitiesOf(Host host, LocalDate day) {
        return EVERYBODY.values().stream()
                .filter(party -> party instanceof Municipality municipality
                        && municipality.county().equals(host.code())
                        && municipality.existsOn(day))
                .map(Party::id)
                .collect(Collectors.toSet());
    }

    private static County county(String code, String fi, String sv, boolean uusimaa) {
        return new County(code, new Name(fi, sv), new Name(fi, sv), uusimaa, uusimaa);
    }

    private static Municipality municipality(String code, String fi, String sv, County county) {
        return new Municipality(code, new Name(fi, sv), LanguageStatus.UNILINGUAL_FI, county.code(), "1", null, null);
    }

    private static OtherActor actor(int number, String name, Sector sector) {
        return new OtherActor(
                new PartyId("toimija-" + number), PIRKANMAA.id(), new Name(name, name), sector, List.of(Language.FI));
    }
}
