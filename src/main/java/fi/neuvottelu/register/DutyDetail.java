package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.records.DutyRecords;
import fi.neuvottelu.records.DutyRecords.Key;
import fi.neuvottelu.records.Recording;
import fi.neuvottelu.register.DutyRows.InvitationRow;
import fi.neuvottelu.register.DutyRows.LetterRow;
import fi.neuvottelu.register.DutyRows.PartyRow;
import fi.neuvottelu.register.DutyRows.SessionRow;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Owed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands behind one line of the register: rounds, sessions, letters, answers, records, and the tasks that it waits for.
 * Of a duty between two parties only what concerns them.
 */
@Component
class DutyDetail {
    private final DutyRows rows;
    private final Rounds rounds;
    private final Parties parties;
    private final DutyRecords records;
    private final WaitingTasks tasks;
    private final Recording recording;

    DutyDetail(
            DutyRows rows,
            Rounds rounds,
            Parties parties,
            DutyRecords records,
            WaitingTasks tasks,
            Recording recording) {
        this.rows = rows;
        this.rounds = rounds;
        this.parties = parties;
        this.records = records;
        this.tasks = tasks;
        this.recording = recording;
    }

    /**
     * @param letters number by kind and state
     * @param dispatched each of them, where the duty is about one party
     * @param tasks that wait to be done and that the reader may see
     * @param records former ones too, the latest first
     */
    record Detail(
            DutyView duty,
            boolean mayRecord,
            List<RoundLine> rounds,
            List<SessionLine> sessions,
            Map<String, Integer> letters,
            List<LetterLine> dispatched,
            List<AnswerLine> answers,
            List<WaitingTasks.TaskLine> tasks,
            List<RecordLine> records) {}

    record RoundLine(
            long id, String name, String state, @Nullable String instance) {}

    /** @param sentOn when the mail server took it or it was handed over, null before */
    record LetterLine(
            long session,
            String kind,
            String state,
            List<String> languages,
            @Nullable LocalDate sentOn) {
        static LetterLine of(LetterRow row) {
            return new LetterLine(
                    row.sessionId(),
                    row.kind(),
                    row.state(),
                    row.languages().stream()
                            .map(language -> language.locale().getLanguage())
                            .toList(),
                    dateOf(row.sentAt()));
        }
    }

    /**
     * @param recordedAfterwards a negotiation held before the tool was used or elsewhere
     * @param contested by whom that is said to have been otherwise, and how
     * @param minutes state of its minutes, null before there are any
     * @param approvedOn day of the last approval, null before
     */
    record SessionLine(
            long id,
            long round,
            LocalDate date,
            String state,
            boolean recordedAfterwards,
            List<Contested> contested,
            List<String> invited,
            List<String> attended,
            @Nullable String minutes,
            @Nullable LocalDate approvedOn,
            @Nullable String instance,
            @Nullable String minutesInstance) {}

    /** What a party says that was recorded as present; it decides nothing by itself. */
    record Contested(String party, String statement) {}

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

    Detail of(Line line, Locale language) {
        var owed = line.owed();
        var view = DutyView.of(line, language);
        return owed.duty()
                .negotiation()
                .map(act -> negotiation(view, owed, act, Objects.requireNonNull(owed.host()), language))
                .orElseGet(() -> new Detail(
                        view,
                        recording.mayRecord(owed),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        recorded(owed)));
    }

    private List<RecordLine> recorded(Owed owed) {
        return records.inForce(Key.of(owed)).stream()
                .flatMap(now -> Stream.concat(
                        Stream.of(new RecordLine(now.datedOn(), now.link(), now.title(), now.note(), true)),
                        records.former(now).stream()
                                .map(was -> new RecordLine(was.datedOn(), was.link(), was.title(), was.note(), false))))
                .toList();
    }

    private Detail negotiation(DutyView view, Owed owed, Act act, Host host, Locale language) {
        var window = Objects.requireNonNull(owed.window());
        var about = about(owed);
        var itsRounds = rounds.of(host.id(), act, window);
        var invitations = rows.invitations(host.id(), act, window, about);
        var withParty = invitations.stream().map(InvitationRow::sessionId).collect(Collectors.toSet());
        var sessions = rows.sessions(host.id(), act, window);
        var ids = sessions.stream().map(SessionRow::id).collect(Collectors.toSet());
        var invited = rows.invited(ids, about);
        var attended = rows.attended(ids, about);
        var contested = rows.contested(ids, about);
        var name = names(host, language);
        var shown = sessions.stream()
                .filter(session -> about == null
                        || withParty.contains(session.id())
                        || session.recordedAfterwards()
                                && invited.stream().anyMatch(row -> row.session() == session.id())
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
                                session.recordedAfterwards(),
                                contested.stream()
                                        .filter(row -> row.sessionId() == session.id())
                                        .map(row -> new Contested(name.apply(row.party()), row.statement()))
                                        .toList(),
                                named(invited, session, name),
                                named(attended, session, name),
                                session.minutes(),
                                dateOf(session.approvedAt()),
                                session.instance(),
                                session.minutesInstance()))
                        .toList(),
                rows.letters(ids, about),
                about == null
                        ? List.of()
                        : rows.lettersTo(about, ids).stream()
                                .map(LetterLine::of)
                                .toList(),
                invitations.stream().map(row -> answer(row, name)).toList(),
                tasks.of(instances(itsRounds, shown, invitations, about), host, language),
                List.of());
    }

    /** The one party that a session must have for this duty; null where it is the host's with all of them. */
    static @Nullable PartyId about(Owed owed) {
        return switch (owed.duty()) {
            case OB_Y7, OB_Y6_HKI -> null;
            default ->
                Stream.of(owed.holder(), owed.counterpart())
                        .filter(party -> party.kind() == PartyKind.MUNICIPALITY || party.kind() == PartyKind.HUS)
                        .map(party -> Objects.requireNonNull(party).id())
                        .findFirst()
                        .orElse(null);
        };
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
                name.apply(PartyId.of(row.party())),
                row.state(),
                row.answer(),
                row.late(),
                dateOf(row.answeredAt()),
                row.instance());
    }

    private static @Nullable LocalDate dateOf(@Nullable OffsetDateTime moment) {
        return moment == null ? null : LocalTimes.dateOf(moment.toInstant());
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
