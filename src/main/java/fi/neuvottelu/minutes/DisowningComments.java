package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.letter.Disowned;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A party says that comments which came by a link were not its own: what stood before them stands again while the review is open,
 * and the host is told.
 */
@Component
public class DisowningComments {
    /** The word that stands in the place of such a link. */
    public static final String LINK = "kommenttienperuutus";

    private final MinutesBook book;
    private final Reviews reviews;
    private final Commenting commenting;
    private final MinutesWriter writer;
    private final Sessions sessions;
    private final Parties parties;
    private final OnBehalfTasks tasks;
    private final DispatchRegister register;
    private final Clock clock;

    DisowningComments(
            MinutesBook book,
            Reviews reviews,
            Commenting commenting,
            MinutesWriter writer,
            Sessions sessions,
            Parties parties,
            OnBehalfTasks tasks,
            DispatchRegister register,
            Clock clock) {
        this.book = book;
        this.reviews = reviews;
        this.commenting = commenting;
        this.writer = writer;
        this.sessions = sessions;
        this.parties = parties;
        this.tasks = tasks;
        this.register = register;
        this.clock = clock;
    }

    /** The review of a party in which comments stand that came by a link. */
    public Optional<Long> of(long session, PartyId party) {
        return commenting
                .of(session, party)
                .flatMap(minutes -> commenting.newest(minutes.id(), party))
                .filter(DisowningComments::cameByLink)
                .map(Review::id);
    }

    /** The review to which a party is asked, whatever stands in it. */
    public Optional<Long> asked(long session, PartyId party) {
        return commenting
                .of(session, party)
                .flatMap(minutes -> commenting.newest(minutes.id(), party))
                .map(Review::id);
    }

    private static boolean cameByLink(Review review) {
        return review.given() && Actor.BY_LINK.equals(review.channel());
    }

    /** Until the minutes are approved, and as long as such comments stand. */
    public boolean isOpen(long id) {
        var review = book.reviewById(id);
        return cameByLink(review)
                && book.byId(review.minutesId()).state() != MinutesState.APPROVED
                && commenting
                        .newest(review.minutesId(), review.party())
                        .filter(newest -> newest.id() == id)
                        .isPresent();
    }

    /**
     * What can be disowned.
     *
     * @param said what stands, a line each
     * @param undoes whether it can still be undone
     * @param before what stood before and would stand again; none if nothing did
     * @param seen tells it from what stands later
     */
    public record Standing(
            String party,
            String day,
            List<String> said,
            @Nullable String saidBy,
            boolean undoes,
            List<String> before,
            String seen) {}

    /** In the reader's language. */
    public Standing standing(long id) {
        var review = book.reviewById(id);
        var language = LocaleContextHolder.getLocale();
        return new Standing(
                parties.byId(review.party()).name().inReadersLanguage(),
                LocalTimes.shown(
                        sessions.byId(book.byId(review.minutesId()).sessionId()).day()),
                Commenting.told(FormerComment.of(review), language),
                review.saidBy(),
                undoes(review),
                Commenting.told(reviews.before(review), language),
                seen(review));
    }

    private boolean undoes(Review review) {
        return commenting.isOpen(review.minutesId(), review.party());
    }

    private static String seen(Review review) {
        return String.valueOf(Objects.requireNonNull(review.givenAt()).toEpochMilli());
    }

    /**
     * @param seen of what was shown
     * @throws Refusal if something else stands by now
     */
    public void disown(long id, @Nullable String seen, Actor.LinkHolder by) {
        var review = reviews.locked(id);
        if (!isOpen(id) || !seen(review).equals(seen)) {
            throw new Refusal("byLink.changedSince");
        }
        var disowned = FormerComment.of(review);
        var undone = undoes(review);
        var now = undone ? reviews.before(review) : disowned;
        if (undone) {
            tasks.as(by, () -> reviews.putBack(review, now, by.byLink()));
        }
        tellTheHost(review, disowned, now, undone, by.byLink());
        commenting.receipt(
                review,
                language -> Commenting.told(disowned, language),
                language -> Stream.concat(
                                Stream.of(Texts.say(undone ? "disowned.undone" : "disowned.told", language)),
                                Commenting.told(now, language).stream())
                        .toList(),
                false,
                by.byLink());
    }

    private void tellTheHost(Review review, FormerComment disowned, FormerComment now, boolean undone, String by) {
        var minutes = book.byId(review.minutesId());
        var session = sessions.byId(minutes.sessionId());
        var host = parties.host(session.host());
        register.queue(new NewLetter(
                "disowned comments " + review.id() + " " + seen(review),
                LetterKind.DISOWNED,
                host.id(),
                session.roundId(),
                session.id(),
                host.id(),
                LetterLanguages.of(host, host),
                language -> text(review, writer.shown(minutes, language), disowned, now, undone, by, language)));
    }

    private Disowned text(
            Review review,
            MinutesText text,
            FormerComment disowned,
            FormerComment now,
            boolean undone,
            String by,
            Language language) {
        return new Disowned(
                text.roundName(),
                text.hostName(),
                parties.byId(review.party()).name().in(language),
                Texts.say("receipt.COMMENT", language.locale()),
                by,
                LocalTimes.today(clock),
                LocalTimes.timeOf(clock.instant()),
                Commenting.told(disowned, language.locale()),
                undone,
                Commenting.told(now, language.locale()),
                text.tasklist());
    }
}
