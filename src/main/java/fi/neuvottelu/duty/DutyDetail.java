package fi.neuvottelu.duty;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.duty.DutyRecords.Key;
import fi.neuvottelu.engine.OpenTasks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands behind one line of the register: rounds, sessions, letters, answers, records, and the tasks that it waits for.
 * Of a duty between two parties only what concerns them.
 */
@Component
class DutyDetail {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Parties parties;
    private final DutyRecords records;
    private final OpenTasks tasks;
    private final Sight sight;

    DutyDetail(JdbcClient jdbc, Rounds rounds, Parties parties, DutyRecords records, OpenTasks tasks, Sight sight) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.parties = parties;
        this.records = records;
        this.tasks = tasks;
        this.sight = sight;
    }

    /**
     * @param letters number by kind and state
     * @param tasks that wait to be done and that the reader may see
     * @param records former ones too, the latest first
     */
    record Detail(
            DutyView duty,
            boolean mayRecord,
            List<RoundLine> rounds,
            List<SessionLine> sessions,
            Map<String, Integer> letters,
            List<AnswerLine> answers,
            List<OpenTasks.Open> tasks,
            List<RecordLine> records) {}

    record RoundLine(
            long id, String name, String state, @Nullable String instance) {}

    /** @param minutes state of its minutes, null before there are any */
    record SessionLine(
            long id,
            long round,
            LocalDate date,
            String state,
            List<String> invited,
            List<String> attended,
            @Nullable String minutes,
            @Nullable String instance,
            @Nullable String minutesInstance) {}

    record AnswerLine(
            long session,
            String party,
            String state,
            @Nullable String answer,
            boolean late,
            @Nullable LocalDate answeredOn,
            @Nullable String instance) {}

    record RecordLine(
            LocalDate date,
            String link,
            @Nullable String title,
            @Nullable String note,
            boolean inForce) {}

    private record SessionRow(
            long id,
            long roundId,
            OffsetDateTime endsAt,
            String state,
            @Nullable String instance,
            @Nullable String minutes,
            @Nullable String minutesInstance) {}

    private record PartyRow(long session, PartyId party) {}

    private record InvitationRow(
            long sessionId,
            String party,
            String state,
            @Nullable String answer,
            boolean late,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String instance) {}

    Detail of(Line line, Locale language) {
        var owed = line.owed();
        var view = DutyView.of(line, language);
        var history = records.history(Key.of(owed)).stream()
                .map(row ->
                        new RecordLine(row.datedOn(), row.link(), row.title(), row.note(), row.replacedBy() == null))
                .toList();
        return owed.duty()
                .negotiation()
                .map(act -> negotiation(view, owed, act, Objects.requireNonNull(owed.host()), language))
                .orElseGet(() -> new Detail(
                        view, sight.mayRecord(owed), List.of(), List.of(), Map.of(), List.of(), List.of(), history));
    }

    private Detail negotiation(DutyView view, Owed owed, Act act, Host host, Locale language) {
        var window = Objects.requireNonNull(owed.window());
        var about = about(owed);
        var itsRounds = rounds.of(host.id(), act, window);
        var invitations = invitations(host, act, window, about);
        var withParty = invitations.stream().map(InvitationRow::sessionId).collect(Collectors.toSet());
        var sessions = sessions(host, act, window);
        var ids = sessions.stream().map(SessionRow::id).collect(Collectors.toSet());
        var invited = ids.isEmpty() ? List.<PartyRow>of() : parties(ids, about, """
                        select distinct session_id, party from letter
                        where session_id in (:ids) and kind = 'INVITATION' and state = 'SENT'""");
        var attended = ids.isEmpty() ? List.<PartyRow>of() : parties(ids, about, """
                        select distinct session_id, party from attendance
                        where session_id in (:ids) and party is not null and presence <> 'ABSENT'""");
        var name = names(host, language);
        var shown = sessions.stream()
                .filter(session -> about == null
                        || withParty.contains(session.id())
                        || attended.stream().anyMatch(row -> row.session() == session.id()))
                .toList();
        return new Detail(
                view,
                false,
                itsRounds.stream()
                        .map(round -> new RoundLine(
                                round.id(),
                                Rounds.nameOf(round, host, Language.of(language)),
                                round.state().name(),
                                round.instance()))
                        .toList(),
                shown.stream()
                        .map(session -> new SessionLine(
                                session.id(),
                                session.roundId(),
                                LocalTimes.dateOf(session.endsAt().toInstant()),
                                session.state(),
                                named(invited, session, name),
                                named(attended, session, name),
                                session.minutes(),
                                session.instance(),
                                session.minutesInstance()))
                        .toList(),
                letters(ids, about),
                invitations.stream().map(row -> answer(row, name)).toList(),
                tasks.waiting(instances(itsRounds, shown, invitations, about)),
                List.of());
    }

    /** The one party that a session must have for this duty; null where it is the host's with all of them. */
    private static @Nullable PartyId about(Owed owed) {
        return switch (owed.duty()) {
            case OB_Y7, OB_Y6_HKI -> null;
            default ->
                Stream.of(owed.holder(), owed.counterpart())
                        .filter(party -> party instanceof Municipality || party instanceof Hus)
                        .map(party -> Objects.requireNonNull(party).id())
                        .findFirst()
                        .orElse(null);
        };
    }

    private List<SessionRow> sessions(Host host, Act act, Window window) {
        return jdbc.sql("""
                        select s.id, n.id as round_id, s.ends_at, s.state, s.instance, m.state as minutes,
                            m.instance as minutes_instance
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        left join minutes m on m.session_id = s.id
                        where n.host = :host and n.act = :act and s.ends_at >= :from and s.ends_at < :until
                        order by s.ends_at, s.id""")
                .param("host", host.id().value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .query(SessionRow.class)
                .list();
    }

    private List<InvitationRow> invitations(Host host, Act act, Window window, @Nullable PartyId about) {
        return jdbc.sql("""
                        select i.session_id, i.party, i.state, i.answer, i.late, i.answered_at, i.instance
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        join invitation i on i.session_id = s.id
                        where n.host = :host and n.act = :act and s.ends_at >= :from and s.ends_at < :until
                            and i.state <> 'WITHDRAWN' and (:everybody or i.party = :party)
                        order by s.ends_at, s.id, i.id""")
                .param("host", host.id().value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .param("everybody", about == null)
                .param("party", about == null ? "" : about.value())
                .query(InvitationRow.class)
                .list();
    }

    private List<PartyRow> parties(Set<Long> ids, @Nullable PartyId about, String sql) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, n) -> new PartyRow(row.getLong(1), new PartyId(row.getString(2))))
                .list()
                .stream()
                .filter(row -> about == null || about.equals(row.party()))
                .toList();
    }

    private Map<String, Integer> letters(Set<Long> ids, @Nullable PartyId about) {
        var counts = new TreeMap<String, Integer>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select kind, state, count(*) as letters from letter
                            where session_id in (:ids) and (:everybody or party = :party)
                            group by kind, state order by kind, state""")
                    .param("ids", ids)
                    .param("everybody", about == null)
                    .param("party", about == null ? "" : about.value())
                    .query(row -> {
                        counts.put(row.getString("kind") + "." + row.getString("state"), row.getInt("letters"));
                    });
        }
        return counts;
    }

    private Function<PartyId, String> names(Host host, Locale language) {
        var lookup = parties.lookup(host);
        return id -> lookup.apply(id).name().in(Language.of(language));
    }

    private static List<String> named(List<PartyRow> rows, SessionRow session, Function<PartyId, String> name) {
        return rows.stream()
                .filter(row -> row.session() == session.id())
                .map(PartyRow::party)
                .map(name)
                .sorted()
                .toList();
    }

    private static AnswerLine answer(InvitationRow row, Function<PartyId, String> name) {
        return new AnswerLine(
                row.sessionId(),
                name.apply(new PartyId(row.party())),
                row.state(),
                row.answer(),
                row.late(),
                row.answeredAt() == null
                        ? null
                        : LocalTimes.dateOf(row.answeredAt().toInstant()),
                row.instance());
    }

    /** An invitation that waits is what a duty of one party waits for; the host's own does not wait for each of them. */
    private static Set<String> instances(
            List<Round> rounds, List<SessionRow> sessions, List<InvitationRow> invitations, @Nullable PartyId about) {
        var all = new LinkedHashSet<@Nullable String>();
        rounds.forEach(round -> all.add(round.instance()));
        sessions.forEach(session -> {
            all.add(session.instance());
            all.add(session.minutesInstance());
        });
        if (about != null) {
            invitations.forEach(invitation -> all.add(invitation.instance()));
        }
        return all.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
