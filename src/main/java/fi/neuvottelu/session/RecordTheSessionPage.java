package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form "Record the session" shows; it begins with those who are expected by their answers. */
@Component
class RecordTheSessionPage implements FormPage {
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final ExpectedAttendance expected;
    private final RecordedLines lines;
    private final StandardForm standard;

    RecordTheSessionPage(
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            ExpectedAttendance expected,
            RecordedLines lines,
            StandardForm standard) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.expected = expected;
        this.lines = lines;
        this.standard = standard;
    }

    @Override
    public Set<String> steps() {
        return Set.of("recordTheSession");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return seenOf(sessions.ofInstance(task.processInstanceId()));
    }

    /**
     * @param host id of the host
     * @param parties who can have been there
     * @param named whom the parties have named in their answers
     * @param onAgenda topics of the Act that the session was to deal with
     * @param also other rounds for which the session counts
     * @param measuresOfMinutes what the minutes agreed on at their points, and what is changed there
     */
    record Facts(
            String host,
            List<PartyChoice> parties,
            List<ExpectedAttendance.Named> named,
            String ground,
            List<Topic> topics,
            List<Topic> optionalTopics,
            List<Topic> onAgenda,
            List<OtherRound> also,
            List<Question> questions,
            List<String> measuresOfMinutes,
            boolean correction) {}

    /** @param dualRole null if the party's people cannot be marked */
    record PartyChoice(
            String id, String fi, String sv, @Nullable DualRole dualRole) {}

    /** Another round, with the topics of its Act. */
    record OtherRound(String round, String name, String ground, List<Topic> topics, List<Topic> optionalTopics) {}

    /** @param before what was answered last time, empty if nothing was */
    record Question(String id, String question, String before) {}

    @Override
    public Facts facts(FormTask task) {
        return factsOf(sessions.ofInstance(task.processInstanceId()), false);
    }

    List<Seen> seenOf(Session session) {
        return Seen.several(
                Seen.What.PEOPLE, "session/" + session.id(), session.host().value());
    }

    Facts factsOf(Session session, boolean correction) {
        var round = rounds.byId(session.roundId());
        return new Facts(
                session.host().value(),
                partiesOf(session),
                expected.named(session.id()),
                groundOf(round),
                Topic.statutory(round.act()),
                Topic.optional(round.act()),
                sessions.plannedTopics(session.id(), round.id(), round.act()),
                lines.otherRounds(session).stream().map(this::also).toList(),
                questions(session, round),
                sessions.measures(session.id()).stream()
                        .filter(one -> one.agendaPoint() != null)
                        .map(AgreedMeasure::text)
                        .toList(),
                correction);
    }

    private String groundOf(Round round) {
        return Section.of(round.act(), parties.host(round.host())).text(LocaleContextHolder.getLocale());
    }

    private OtherRound also(Round round) {
        return new OtherRound(
                String.valueOf(round.id()),
                Rounds.nameOf(round, parties.host(round.host()), Language.ofReader()),
                groundOf(round),
                Topic.statutory(round.act()),
                Topic.optional(round.act()));
    }

    private List<Question> questions(Session session, Round round) {
        var questions = round.questionList();
        if (questions.isEmpty()) {
            return List.of();
        }
        var before = standard.lastTime(session, round.act()).map(standard::answers).orElseGet(List::of).stream()
                .collect(Collectors.toMap(StandardAnswer::question, StandardAnswer::answer, (one, other) -> one));
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(ordinal -> new Question(
                        String.valueOf(ordinal),
                        questions.get(ordinal - 1),
                        before.getOrDefault(questions.get(ordinal - 1), "")))
                .toList();
    }

    @Override
    public Object firstDraft(FormTask task) {
        var session = sessions.ofInstance(task.processInstanceId());
        var host = new SessionRecord.Line(
                AttendanceKind.HOST.name(), session.host().value(), null, null, null, Presence.CAME.name(), false);
        return new SessionRecord(
                true,
                null,
                session.day().toString(),
                LocalTimes.timeOf(session.startsAt()).toString(),
                LocalTimes.timeOf(session.endsAt()).toString(),
                session.place().inReadersLanguage(),
                null,
                null,
                Stream.of(Stream.of(host), expected(session), jointHosts(session))
                        .flatMap(lines -> lines)
                        .toList(),
                lines.topics(session),
                lines.alsoTopics(session),
                Map.of(),
                List.of(),
                List.of(seatOf(session.host().value()), seatOf(null), seatOf(null)));
    }

    /** Who holds the same meeting in a round of its own is a guest in this one. */
    private Stream<SessionRecord.Line> jointHosts(Session session) {
        return session.jointHosts().stream()
                .map(other -> new SessionRecord.Line(
                        AttendanceKind.GUEST.name(),
                        null,
                        parties.host(other).name().inReadersLanguage(),
                        null,
                        null,
                        Presence.CAME.name(),
                        false));
    }

    private static SessionRecord.Approver seatOf(@Nullable String party) {
        return new SessionRecord.Approver(null, party, null, null, null);
    }

    /** By name; those of one party stay together. */
    private Stream<SessionRecord.Line> expected(Session session) {
        return expected.of(session.id()).stream().sorted(ByName.ofReader(this::nameOf));
    }

    private String nameOf(SessionRecord.Line line) {
        return line.party() == null
                ? ""
                : parties.byId(PartyId.of(line.party())).name().inReadersLanguage();
    }

    private List<PartyChoice> partiesOf(Session session) {
        return Stream.concat(
                        Stream.of(session.host()),
                        expected(session)
                                .map(SessionRecord.Line::party)
                                .filter(Objects::nonNull)
                                .map(PartyId::of))
                .distinct()
                .map(parties::byId)
                .map(party -> new PartyChoice(
                        party.id().value(), party.name().fi(), party.name().sv(), DualRole.of(party)))
                .toList();
    }
}
