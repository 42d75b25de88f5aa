package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.holiday.MovedDates;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.request.NegotiationRequest;
import fi.neuvottelu.request.Requests;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is not as it should be at a host today. */
@Component
class Concerns {
    /** Longer than any row of days on which no digest is sent. */
    static final int NEWS_FOR_DAYS = 30;

    private final Rounds rounds;
    private final MissedWindows missed;
    private final Milestones milestones;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Requests requests;
    private final MinutesBook book;
    private final Ladder ladder;
    private final Letters letters;
    private final MovedDates moved;
    private final ForWhomItWaits waits;
    private final Parties parties;
    private final Clock clock;

    Concerns(
            Rounds rounds,
            MissedWindows missed,
            Milestones milestones,
            Invitations invitations,
            Sessions sessions,
            Requests requests,
            MinutesBook book,
            Ladder ladder,
            Letters letters,
            MovedDates moved,
            ForWhomItWaits waits,
            Parties parties,
            Clock clock) {
        this.rounds = rounds;
        this.missed = missed;
        this.milestones = milestones;
        this.invitations = invitations;
        this.sessions = sessions;
        this.requests = requests;
        this.book = book;
        this.ladder = ladder;
        this.letters = letters;
        this.moved = moved;
        this.waits = waits;
        this.parties = parties;
        this.clock = clock;
    }

    List<Concern> of(Host host) {
        var open = open(host);
        return open.isEmpty()
                ? open
                : Stream.concat(open.stream(), waits.at(host, LocalTimes.today(clock)))
                        .toList();
    }

    private List<Concern> open(Host host) {
        return Stream.of(
                        missed.at(host, LocalTimes.today(clock)),
                        milestones(host),
                        silent(host),
                        unanswered(host),
                        minutes(host),
                        failed(host),
                        moved(host))
                .flatMap(concerns -> concerns)
                .toList();
    }

    private Stream<Concern> milestones(Host host) {
        var today = LocalTimes.today(clock);
        return milestones.open(host, today).map(due -> due.concern(today));
    }

    /** Some days after its reply date, as the ladder says; reported by the invitation itself. Other actors have no duty and are not among them. */
    private Stream<Concern> silent(Host host) {
        return invitations.reportedSilent(host.id()).stream()
                .map(invitation -> new Concern(
                        "silent " + invitation.id(),
                        Concern.Kind.STILL_SILENT,
                        host.id(),
                        language -> silentText(invitation, language)));
    }

    private String silentText(Invitation invitation, Language language) {
        return Texts.say(
                "digest.STILL_SILENT.line",
                language.locale(),
                parties.byId(invitation.party()).name().in(language),
                WrittenDate.plain(sessions.byId(invitation.sessionId()).day(), language.locale()),
                WrittenDate.plain(invitation.replyBy(), language.locale()));
    }

    /** A municipality asked for a negotiation under 611/2021 s. 14, which the county owes it as it owes the county. */
    private Stream<Concern> unanswered(Host host) {
        return requests.longUnanswered(host.id()).stream()
                .map(request -> new Concern(
                        "request " + request.id(),
                        Concern.Kind.REQUEST_UNANSWERED,
                        host.id(),
                        language -> unansweredText(request, language)));
    }

    private String unansweredText(NegotiationRequest request, Language language) {
        return Texts.say(
                "digest.REQUEST_UNANSWERED.line",
                language.locale(),
                parties.byId(request.municipality()).name().in(language),
                WrittenDate.plain(request.askedOn(), language.locale()),
                WrittenDate.plain(request.replyBy(), language.locale()));
    }

    /** The Acts demand no minutes: the days by which they are sent for review and approved are our own rule. */
    private Stream<Concern> minutes(Host host) {
        return book.unapproved(host.id()).stream()
                .flatMap(one -> Stream.of(
                        late(host, one, Concern.Kind.MINUTES_NOT_SENT, LadderStep.SEND_FOR_REVIEW, !one.wasSent()),
                        late(host, one, Concern.Kind.MINUTES_NOT_APPROVED, LadderStep.APPROVE_BY, true)))
                .flatMap(Optional::stream);
    }

    private Optional<Concern> late(
            Host host, MinutesBook.Unapproved one, Concern.Kind kind, LadderStep step, boolean missing) {
        var heldOn = LocalTimes.dateOf(one.endedAt().toInstant());
        var target = ladder.date(step, heldOn).date();
        return missing && LocalTimes.today(clock).isAfter(target)
                ? Optional.of(new Concern(
                        kind + " " + one.sessionId(),
                        kind,
                        host.id(),
                        language -> Texts.say(
                                "digest." + kind + ".line",
                                language.locale(),
                                Rounds.nameOf(rounds.byId(one.roundId()), host, language),
                                WrittenDate.plain(heldOn, language.locale()),
                                WrittenDate.plain(target, language.locale()))))
                : Optional.empty();
    }

    private Stream<Concern> failed(Host host) {
        return letters.failedAt(host.id()).stream()
                .map(letter -> new Concern(
                        "letter " + letter.id(),
                        Concern.Kind.LETTER_FAILED,
                        host.id(),
                        language -> failedText(letter, language)));
    }

    /** Old news is none to somebody who has begun to read digests meanwhile. */
    private Stream<Concern> moved(Host host) {
        return moved.since(host.id(), LocalTimes.today(clock).minusDays(NEWS_FOR_DAYS)).stream()
                .map(one -> new Concern(
                        "moved " + one.first(),
                        Concern.Kind.DATES_MOVED,
                        host.id(),
                        language -> movedText(one, language)));
    }

    private String movedText(MovedDates.Moved one, Language language) {
        var locale = language.locale();
        return Texts.say(
                one.withdrawn() ? "digest.DATES_MOVED.back" : "digest.DATES_MOVED.line",
                locale,
                one.about().in(language) + whose(one, language),
                Texts.say("movedDate." + one.what(), locale),
                WrittenDate.of(one.before(), locale),
                WrittenDate.of(one.after(), locale),
                WrittenDate.plain(one.holiday(), locale),
                one.holidayName().in(language));
    }

    private String whose(MovedDates.Moved one, Language language) {
        if (one.party() != null) {
            return ", " + parties.byId(one.party()).name().in(language);
        }
        return one.parties() == 0
                ? ""
                : ", " + Texts.say("digest.DATES_MOVED.parties", language.locale(), one.parties());
    }

    private String failedText(Dispatch letter, Language language) {
        return Texts.say(
                "digest.LETTER_FAILED.line",
                language.locale(),
                parties.byId(letter.party()).name().in(language),
                letter.subject());
    }
}
