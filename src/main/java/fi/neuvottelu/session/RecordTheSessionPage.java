package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.FormPage;
import fi.neuvottelu.engine.FormTask;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.statute.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    RecordTheSessionPage(Sessions sessions, Rounds rounds, Parties parties, ExpectedAttendance expected) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.expected = expected;
    }

    @Override
    public String step() {
        return "recordTheSession";
    }

    @Override
    public Object facts(FormTask task) {
        return factsOf(sessions.ofInstance(task.processInstanceId()));
    }

    Map<String, Object> factsOf(Session session) {
        var act = rounds.byId(session.roundId()).act();
        return Map.of(
                "day", session.day().toString(),
                "host", session.host().value(),
                "parties", partiesOf(session),
                "named", expected.named(session.id()),
                "ground", Section.of(act, parties.host(session.host())).text(LocaleContextHolder.getLocale()),
                "topics", Topic.statutory(act));
    }

    @Override
    public Object firstDraft(FormTask task) {
        var session = sessions.ofInstance(task.processInstanceId());
        var host = new SessionRecord.Line(
                AttendanceKind.HOST.name(), session.host().value(), null, null, null, Presence.CAME.name());
        return new SessionRecord(
                true,
                null,
                session.day().toString(),
                LocalTimes.timeOf(session.startsAt()).toString(),
                LocalTimes.timeOf(session.endsAt()).toString(),
                session.place(),
                null,
                null,
                Stream.concat(Stream.of(host), expected.of(session.id()).stream())
                        .toList(),
                topics(session),
                List.of(),
                List.of(seatOf(session.host().value()), seatOf(null), seatOf(null)));
    }

    private static SessionRecord.Approver seatOf(@Nullable String party) {
        return new SessionRecord.Approver(null, party, null, null);
    }

    private Map<String, String> topics(Session session) {
        return Topic.statutory(rounds.byId(session.roundId()).act()).stream()
                .collect(Collectors.toMap(Enum::name, topic -> "", (one, other) -> one, LinkedHashMap::new));
    }

    private List<Map<String, String>> partiesOf(Session session) {
        return Stream.concat(
                        Stream.of(session.host()),
                        expected.of(session.id()).stream()
                                .map(SessionRecord.Line::party)
                                .filter(Objects::nonNull)
                                .map(PartyId::new))
                .distinct()
                .map(parties::byId)
                .map(party -> Map.of(
                        "id", party.id().value(),
                        "fi", party.name().fi(),
                        "sv", party.name().sv()))
                .toList();
    }
}
