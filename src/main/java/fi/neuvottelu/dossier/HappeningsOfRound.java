package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.decision.DecisionsOnFile;
import fi.neuvottelu.dossier.RoundFacts.Happening;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.MeasuresOnFile;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.LettersOnFile;
import fi.neuvottelu.minutes.MinutesOnFile;
import fi.neuvottelu.people.People;
import fi.neuvottelu.planning.PlansOnFile;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.SessionsOnFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what in a round, in the order of time, as its rows tell it. Names are told to its coordinators. */
@Component
class HappeningsOfRound {
    /** The latest of them; a round has a few hundred at most. */
    private static final int MOST = 200;

    private final RoundsOnFile rounds;
    private final PlansOnFile plans;
    private final SessionsOnFile sessions;
    private final MinutesOnFile minutes;
    private final DecisionsOnFile decisions;
    private final FollowUps followUps;
    private final MeasuresOnFile measures;
    private final LettersOnFile letters;
    private final People people;

    HappeningsOfRound(
            RoundsOnFile rounds,
            PlansOnFile plans,
            SessionsOnFile sessions,
            MinutesOnFile minutes,
            DecisionsOnFile decisions,
            FollowUps followUps,
            MeasuresOnFile measures,
            LettersOnFile letters,
            People people) {
        this.rounds = rounds;
        this.plans = plans;
        this.sessions = sessions;
        this.minutes = minutes;
        this.decisions = decisions;
        this.followUps = followUps;
        this.measures = measures;
        this.letters = letters;
        this.people = people;
    }

    /** @param by user id, null where nobody did it by hand */
    private record Event(Instant at, String what, @Nullable String by) {}

    List<Happening> of(Look look) {
        var names = new HashMap<String, String>();
        var all = Stream.of(
                        ofRound(look),
                        ofPlan(look),
                        ofLetters(look),
                        ofSessions(look),
                        ofMinutes(look),
                        ofDecisions(look),
                        ofMeasures(look))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Event::at))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .map(one -> new Happening(
                        Shown.day(one.at()),
                        one.what(),
                        look.reader().named() && one.by() != null
                                ? names.computeIfAbsent(one.by(), people::nameOf)
                                : null))
                .toList();
    }

    private Stream<Event> ofRound(Look look) {
        var trace = rounds.trace(look.round().id());
        return Stream.of(
                        at(trace.openedAt(), "dossier.happened.opened", trace.openedBy()),
                        at(trace.endedAt(), "dossier.happened.ended", trace.endedBy()))
                .filter(Objects::nonNull);
    }

    private Stream<Event> ofPlan(Look look) {
        return plans.of(look.round().id()).stream().flatMap(plan -> Stream.of(
                        at(plan.recordedAt(), "dossier.happened.planned", plan.recordedBy()),
                        at(plan.confirmedAt(), "dossier.happened.confirmed", plan.confirmedBy()))
                .filter(Objects::nonNull));
    }

    private Stream<Event> ofLetters(Look look) {
        return letters.countedOf(look.round().id()).stream()
                .filter(one -> one.kind() == LetterKind.INVITATION && one.state() == Dispatch.State.SENT)
                .map(one -> at(one.first(), "dossier.happened.invited", null, one.letters()))
                .filter(Objects::nonNull);
    }

    private Stream<Event> ofSessions(Look look) {
        var recorded = sessions.recordedOf(look.round().id()).stream()
                .collect(toMap(SessionsOnFile.Recorded::id, Function.identity()));
        return look.sessions().stream()
                .filter(one -> one.state() == SessionState.HELD)
                .flatMap(one -> Stream.of(
                                at(one.startsAt(), "dossier.happened.held", null, Shown.day(one.day())),
                                recorded.containsKey(one.id())
                                        ? at(
                                                recorded.get(one.id()).recordedAt(),
                                                "dossier.happened.recorded",
                                                recorded.get(one.id()).recordedBy(),
                                                Shown.day(one.day()))
                                        : null)
                        .filter(Objects::nonNull));
    }

    private Stream<Event> ofMinutes(Look look) {
        var days = days(look);
        return minutes.ofRound(look.round().id()).stream()
                .filter(one -> days.containsKey(one.sessionId()))
                .flatMap(one -> Stream.of(
                                at(
                                        morning(one.sentForReviewOn()),
                                        "dossier.happened.review",
                                        null,
                                        days.getOrDefault(one.sessionId(), "")),
                                at(
                                        one.sentForApprovalAt(),
                                        "dossier.happened.approval",
                                        null,
                                        days.getOrDefault(one.sessionId(), "")),
                                at(
                                        one.approvedAt(),
                                        "dossier.happened.approved",
                                        null,
                                        days.getOrDefault(one.sessionId(), "")))
                        .filter(Objects::nonNull));
    }

    private Stream<Event> ofDecisions(Look look) {
        return decisions.recordedOf(look.round().id()).stream()
                .map(one -> at(one.recordedAt(), "dossier.happened.decided", one.recordedBy(), look.name(one.party())))
                .filter(Objects::nonNull);
    }

    private Stream<Event> ofMeasures(Look look) {
        var followed =
                followUps.countingFor(look.round().id()).stream().collect(toMap(FollowUp::id, Function.identity()));
        return measures.notes(followed.keySet()).stream()
                .filter(MeasuresOnFile.Note::reported)
                .map(note -> at(
                        note.writtenAt(),
                        "dossier.happened.reported",
                        note.writtenBy(),
                        look.name(Objects.requireNonNull(followed.get(note.followUpId()))
                                .owner()),
                        Shown.say("dossier.report." + note.kind())))
                .filter(Objects::nonNull);
    }

    private static Map<Long, String> days(Look look) {
        return look.sessions().stream().collect(toMap(Session::id, one -> Shown.day(one.day())));
    }

    private static @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : LocalTimes.instant(day, LocalTime.NOON);
    }

    private static @Nullable Event at(@Nullable Instant at, String key, @Nullable String by, Object... about) {
        return at == null ? null : new Event(at, Shown.say(key, about), by);
    }
}
