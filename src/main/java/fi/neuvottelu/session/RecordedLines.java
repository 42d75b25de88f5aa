package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Together;
import fi.neuvottelu.words.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a session's record: attendance, what was said on each topic, measures that were agreed. */
@Component
class RecordedLines {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final StandardForm standard;

    RecordedLines(JdbcClient jdbc, Sessions sessions, Rounds rounds, Parties parties, StandardForm standard) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.standard = standard;
    }

    void write(Session session, SessionRecord record, Together judging) {
        var host = parties.host(session.host());
        var list = SessionRecords.given(record.attendance());
        for (var i = 0; i < list.size(); i++) {
            var row = i + 1;
            var line = list.get(i);
            judging.of(wrong -> ofLine(row, line, wrong)).judge(() -> attendance(session, host, line));
        }
        judging.judge(() -> topics(session, rounds.byId(session.roundId()), record.topics()));
        judging.judge(() -> also(session, record.alsoTopics() == null ? Map.of() : record.alsoTopics()));
        judging.judge(() -> answers(session, record.answers() == null ? Map.of() : record.answers()));
        var measures = SessionRecords.given(record.measures());
        for (var i = 0; i < measures.size(); i++) {
            var row = i + 1;
            var measure = measures.get(i);
            judging.judge(() -> measure(session, host, measure, row, null));
        }
    }

    /** By what the person finds it: where it stands in the list, and whose line it is. */
    private Refusal ofLine(int row, SessionRecord.Line line, Refusal wrong) {
        var said = String.valueOf(wrong.getMessage());
        return Optional.ofNullable(PartyId.orNobody(line.party()))
                .flatMap(parties::find)
                .map(party -> new Refusal("session.ofLineOf", row, party.name().inReadersLanguage(), said))
                .orElseGet(() -> new Refusal("session.ofLine", row, said));
    }

    List<SessionRecord.Line> attendance(Session session) {
        return sessions.attendance(session.id()).stream()
                .map(line -> new SessionRecord.Line(
                        line.kind().name(),
                        line.party() == null ? null : line.party().value(),
                        line.organisation(),
                        line.personName(),
                        line.personRole(),
                        line.presence().name(),
                        line.dualRole()))
                .toList();
    }

    /** Those of the Act that were not dealt with are empty. */
    Map<String, String> topics(Session session) {
        return topics(session, rounds.byId(session.roundId()));
    }

    /** The same for each other round for which the session counts, by its id. */
    Map<String, Map<String, String>> alsoTopics(Session session) {
        var also = new LinkedHashMap<String, Map<String, String>>();
        otherRounds(session).forEach(round -> also.put(String.valueOf(round.id()), topics(session, round)));
        return also;
    }

    List<Round> otherRounds(Session session) {
        return sessions.roundsOf(session).stream()
                .filter(id -> id != session.roundId())
                .map(rounds::byId)
                .toList();
    }

    private Map<String, String> topics(Session session, Round round) {
        var topics = new LinkedHashMap<String, String>();
        Topic.of(round.act()).forEach(topic -> topics.put(topic.name(), ""));
        sessions.topics(session.id()).stream()
                .filter(one -> one.roundId() == round.id())
                .forEach(one -> topics.put(one.topic().name(), one.text()));
        return topics;
    }

    Map<String, String> answers(Session session) {
        return standard.answers(session.id()).stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.ordinal()), StandardAnswer::answer));
    }

    /** Without those of the minutes, which are changed there. */
    List<SessionRecord.Measure> measures(Session session) {
        return sessions.measures(session.id()).stream()
                .filter(one -> one.agendaPoint() == null)
                .map(one -> new SessionRecord.Measure(
                        one.text(),
                        one.owner() == null ? null : one.owner().value(),
                        one.ownerRole(),
                        one.dueOn() == null ? null : one.dueOn().toString()))
                .toList();
    }

    private void attendance(Session session, Host host, SessionRecord.Line line) {
        var kind = Typed.oneOf(AttendanceKind.class, line.kind(), "session.attendanceKind");
        var party = kind == AttendanceKind.GUEST ? null : atTheTable(host, Typed.needed(line.party(), "session.party"));
        var name = Typed.line(line.name(), Longest.NAME);
        var presence = Typed.oneOf(Presence.class, line.presence(), "session.presence");
        jdbc.sql("""
                        insert into attendance (session_id, party, kind, organisation, person_name, person_role, presence,
                            dual_role)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.id(),
                        party == null ? null : party.id().value(),
                        kind.name(),
                        Typed.line(line.organisation(), Longest.NAME),
                        name,
                        Typed.line(line.role(), Longest.NAME),
                        presence.name(),
                        party != null && dualRole(line, name, presence, party))
                .update();
    }

    /** The form shows no mark of those who were absent. */
    private static boolean dualRole(SessionRecord.Line line, @Nullable String name, Presence presence, Party party) {
        var marked = DualRole.judged(line.dualRole(), party);
        if (marked && name == null && presence.attended()) {
            throw new Refusal("session.markOfNobody");
        }
        return marked && name != null;
    }

    private void also(Session session, Map<String, Map<String, String>> typed) {
        var others = otherRounds(session);
        typed.forEach((id, topics) -> topics(
                session,
                others.stream()
                        .filter(round -> String.valueOf(round.id()).equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("session.otherRound")),
                topics));
    }

    private void topics(Session session, Round round, @Nullable Map<String, String> topics) {
        var ofTheAct = Topic.of(round.act());
        (topics == null ? Map.<String, String>of() : topics).forEach((typed, said) -> {
            var topic = Typed.oneOf(ofTheAct, typed, "session.topic");
            var text = Typed.text(said, Longest.TEXT);
            if (text != null) {
                jdbc.sql("insert into session_topic (session_id, round_id, topic, text) values (?, ?, ?, ?)")
                        .params(session.id(), round.id(), topic.name(), text)
                        .update();
            }
        });
    }

    private void answers(Session session, Map<String, String> typed) {
        var questions = rounds.byId(session.roundId()).questionList();
        for (var ordinal = 1; ordinal <= questions.size(); ordinal++) {
            var text = Typed.text(typed.get(String.valueOf(ordinal)), Longest.TEXT);
            if (text != null) {
                standard.write(session.id(), new StandardAnswer(ordinal, questions.get(ordinal - 1), text));
            }
        }
    }

    /**
     * @param row by which the person finds it
     * @param point of the agenda, at which the minutes agreed on it; null in the record
     */
    void measure(Session session, Host host, SessionRecord.Measure measure, int row, @Nullable String point) {
        var text = Typed.text(measure.text(), Longest.MATTER);
        if (text == null) {
            if (!Typed.blank(measure.owner()) || !Typed.blank(measure.dueOn())) {
                throw new Refusal("measure.textMissing", row);
            }
            return;
        }
        var due = Typed.blank(measure.dueOn()) ? null : LocalTimes.date(measure.dueOn());
        if (due != null && due.isBefore(session.heldOn())) {
            throw new Refusal("measure.dueBeforeSession", text);
        }
        jdbc.sql("""
                        insert into agreed_measure (session_id, text, owner, owner_role, due_on, agenda_point)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        session.id(),
                        text,
                        Typed.blank(measure.owner())
                                ? null
                                : atTheTable(host, measure.owner()).id().value(),
                        Typed.line(measure.ownerRole(), Longest.NAME),
                        due,
                        point)
                .update();
    }

    private Party atTheTable(Host host, @Nullable String id) {
        var party = parties.byId(PartyId.of(Typed.needed(id, "session.party")));
        if (!host.negotiatesWith(party)) {
            throw new Refusal("session.foreignParty", party.name().inReadersLanguage());
        }
        return party;
    }
}
