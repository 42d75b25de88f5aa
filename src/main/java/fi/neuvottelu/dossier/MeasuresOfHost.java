package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.followup.MeasuresOnFile;
import fi.neuvottelu.followup.MeasuresOnFile.Note;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionsOnFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed with whom at a host, and what became of it. */
@Component
class MeasuresOfHost implements ListOfHost {
    private static final List<String> COLUMNS =
            List.of("agreedOn", "measure", "owner", "ownerRole", "due", "state", "reported", "round");
    private static final String WITHOUT_OWNER = "WITHOUT_OWNER";
    private static final String NOT_YET_FOLLOWED = "NOT_YET_FOLLOWED";

    private final MeasuresOnFile measures;
    private final SessionsOnFile sessions;
    private final InvitationsOnFile invitations;
    private final RoundsOnFile rounds;
    private final Parties parties;

    MeasuresOfHost(
            MeasuresOnFile measures,
            SessionsOnFile sessions,
            InvitationsOnFile invitations,
            RoundsOnFile rounds,
            Parties parties) {
        this.measures = measures;
        this.sessions = sessions;
        this.invitations = invitations;
        this.rounds = rounds;
        this.parties = parties;
    }

    /**
     * A measure, followed or not.
     *
     * @param followUp null while nobody follows it
     * @param session null if it was agreed in what was recorded afterwards
     */
    private record Agreed(
            @Nullable FollowUp followUp,
            @Nullable Session session,
            @Nullable LocalDate on,
            String text,
            @Nullable PartyId owner,
            @Nullable String ownerRole,
            @Nullable LocalDate due,
            String state) {}

    @Override
    public HostList which() {
        return HostList.MEASURES;
    }

    @Override
    public Map<String, String> states() {
        var all = ListOfHost.states("desk.measure.", FollowUpState.values());
        Stream.of(WITHOUT_OWNER, NOT_YET_FOLLOWED).forEach(one -> all.put(one, "desk.measure." + one));
        return all;
    }

    @Override
    public List<Seen> seen(Host host) {
        return Seen.several(
                Seen.What.REPORTS, "measures/" + host.id(), host.id().value());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var of = sessions.of(host.id()).stream().collect(toMap(Session::id, Function.identity()));
        var followed = measures.of(host.id());
        var met = filter.party() == null ? Set.<Long>of() : invitations.sessionsOf(filter.party());
        var all = Stream.concat(
                        followed.stream().map(one -> agreed(one, of)),
                        notFollowed(followed, of).map(one -> agreed(one, of)))
                .filter(one -> filter.state() == null || filter.state().equals(one.state()))
                .filter(one -> filter.holds(one.on()))
                .filter(one -> isWith(filter.party(), one, met))
                .filter(one -> filter.tells(
                        one.text(),
                        one.session() == null ? null : one.session().themes().fi(),
                        one.session() == null ? null : one.session().themes().sv()))
                .sorted(Comparator.comparing(Agreed::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .toList();
        var known = parties.lookup(host);
        return new Found(
                COLUMNS,
                all.size(),
                (skip, most) -> lines(host, all.stream().skip(skip).limit(most).toList(), known));
    }

    private Stream<SessionsOnFile.Agreed> notFollowed(List<FollowUp> followed, Map<Long, Session> of) {
        var begun = followed.stream().map(FollowUp::measureId).collect(toSet());
        return sessions.agreedIn(of.keySet()).stream().filter(one -> !begun.contains(one.id()));
    }

    /** It answers for it, or was invited to the session that agreed on it. */
    private static boolean isWith(@Nullable PartyId party, Agreed one, Set<Long> met) {
        return party == null
                || party.equals(one.owner())
                || one.session() != null && met.contains(one.session().id());
    }

    private static Agreed agreed(FollowUp one, Map<Long, Session> of) {
        var session = one.sessionId() == null ? null : of.get(one.sessionId());
        return new Agreed(
                one,
                session,
                session == null ? one.agreedOn() : session.heldOn(),
                one.text(),
                one.owner(),
                one.ownerRole(),
                one.dueOn(),
                one.state().name());
    }

    private static Agreed agreed(SessionsOnFile.Agreed one, Map<Long, Session> of) {
        var session = Objects.requireNonNull(of.get(one.sessionId()));
        return new Agreed(
                null,
                session,
                session.heldOn(),
                one.text(),
                one.owner(),
                one.ownerRole(),
                one.dueOn(),
                one.owner() == null ? WITHOUT_OWNER : NOT_YET_FOLLOWED);
    }

    private List<List<Cell>> lines(Host host, List<Agreed> some, Function<PartyId, Party> known) {
        var last =
                measures
                        .notes(some.stream()
                                .map(Agreed::followUp)
                                .filter(Objects::nonNull)
                                .map(FollowUp::id)
                                .toList())
                        .stream()
                        .filter(Note::reported)
                        .collect(toMap(Note::followUpId, Function.identity(), (earlier, later) -> later));
        var its = rounds
                .byIds(some.stream()
                        .map(Agreed::session)
                        .filter(Objects::nonNull)
                        .map(Session::roundId)
                        .collect(toSet()))
                .stream()
                .collect(toMap(Round::id, Function.identity()));
        return some.stream().map(one -> line(host, one, known, last, its)).toList();
    }

    private static List<Cell> line(
            Host host, Agreed one, Function<PartyId, Party> known, Map<Long, Note> last, Map<Long, Round> its) {
        var note = one.followUp() == null ? null : last.get(one.followUp().id());
        var round = one.session() == null ? null : its.get(one.session().roundId());
        return List.of(
                Cell.day(one.on()),
                Cell.of(one.text()),
                one.owner() == null
                        ? Cell.of("")
                        : Cell.link(known.apply(one.owner()).name().inReadersLanguage(), Addresses.of(one.owner())),
                Cell.of(one.ownerRole()),
                Cell.day(one.due()),
                Cell.of(Shown.say("desk.measure." + one.state())),
                Cell.of(note == null ? null : MeasuresOfRound.told(note)),
                round == null
                        ? Cell.of("")
                        : Cell.link(Rounds.nameOf(round, host, Language.ofReader()), Addresses.ofRound(round.id())));
    }
}
