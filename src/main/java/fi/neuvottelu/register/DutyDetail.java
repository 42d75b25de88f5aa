package fi.neuvottelu.register;

import static java.util.stream.Collectors.toCollection;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.judging.DutyFacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
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
import fi.neuvottelu.statute.Duty;
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
    private final DutyFacts facts;
    private final Rounds rounds;
    private final Parties parties;
    private final DutyRecords records;
    private final WaitingTasks tasks;
    private final Recording recording;

    DutyDetail(
            DutyRows rows,
            DutyFacts facts,
            Rounds rounds,
            Parties parties,
            DutyRecords records,
            WaitingTasks tasks,
            Recording recording) {
        this.rows = rows;
        this.facts = facts;
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

    /**
     * @param predecessor to whom it was, if not to the party itself: one that has ended and that it continues
     * @param sentOn when the mail server took it or it was handed over, null before
     */
    record LetterLine(
            long session,
            String kind,
            String state,
            List<String> languages,
            @Nullable String predecessor,
            @Nullable LocalDate sentOn) {
        static LetterLine of(LetterRow row, @Nullable String predecessor) {
            return new LetterLine(
                    row.sessionId(),
                    row.kind(),
                    row.state(),
                    row.languages().stream()
                            .map(language -> language.locale().getLanguage())
                            .toList(),
                    predecessor,
                    dateOf(row.sentAt()));
        }
    }

    /**
     * @param predecessor with whom it was, if not with the party itself: one that has ended and that it continues
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
            @Nullable String predecessor,
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
                .map(act -> negotiation(view, line, act, Objects.requireNonNull(owed.host()), language))
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

    private Detail negotiation(DutyView view, Line line, Act act, Host host, Locale language) {
        var owed = line.owed();
        var window = Objects.requireNonNull(owed.window());
        var about = about(owed);
        var before = before(owed, line.on());
        var parties =
                Stream.concat(Stream.ofNullable(about), before.stream()).collect(toCollection(LinkedHashSet::new));
        var itsRounds = rounds.of(host.id(), act, window);
        var invitations = rows.invitations(host.id(), act, window, parties);
        var sessions = rows.sessions(host.id(), act, window);
        var ids = sessions.stream().map(SessionRow::id).collect(Collectors.toSet());
        var invited = rows.invited(ids, parties);
        var attended = rows.attended(ids, parties);
        var contested = rows.contested(ids, parties);
        var name = names(host, language);
        var concerned = new Concerned(invitations, invited, attended);
        var shown = sessions.stream()
                .filter(session -> about == null || !concerned.in(session).isEmpty())
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
                                concerned.in(session).contains(about)
                                        ? null
                                        : predecessor(concerned.in(session), before, name),
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
                rows.letters(ids, parties),
                about == null
                        ? List.of()
                        : rows.lettersTo(parties, ids).stream()
                                .map(row -> LetterLine.of(row, predecessor(Set.of(row.party()), before, name)))
                                .toList(),
                invitations.stream().map(row -> answer(row, name)).toList(),
                tasks.of(instances(itsRounds, shown, invitations, about), host, language),
                List.of());
    }

    /** Those that have ended and whose sessions count for this duty. */
    private Set<PartyId> before(Owed owed, LocalDate on) {
        return owed.duty() == Duty.OB_T14
                ? Objects.requireNonNull(facts.of(List.of(owed), on).get(owed)).before().stream()
                        .map(Municipality::id)
                        .collect(toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static @Nullable String predecessor(
            Set<PartyId> concerned, Set<PartyId> before, Function<PartyId, String> name) {
        return before.stream()
                .filter(concerned::contains)
                .map(name)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
    }

    /** Who of those that a duty is about has to do with a session; one that was not ours has no invitation here. */
    private record Concerned(List<InvitationRow> invitations, List<PartyRow> invited, List<PartyRow> attended) {
        Set<PartyId> in(SessionRow session) {
            var named = Stream.concat(session.recordedAfterwards() ? invited.stream() : Stream.of(), attended.stream())
                    .filter(row -> row.session() == session.id())
                    .map(PartyRow::party);
            return Stream.concat(
                            named,
                            invitations.stream()
                                    .filter(row -> row.sessionId() == session.id())
                                    .map(row -> PartyId.of(row.party())))
                    .collect(Collectors.toSet());
        }
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
