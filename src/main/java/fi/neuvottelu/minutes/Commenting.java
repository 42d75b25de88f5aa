package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party comments on draft minutes by the link in its letter: the newest draft, until it is approved. */
@Component
public class Commenting {
    private static final List<String> STEPS = List.of("reviewMinutes", "changeComments");

    private final MinutesBook book;
    private final MinutesWriter writer;
    private final ReviewPeriod period;
    private final MinutesLetters letters;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final OnBehalfTasks tasks;
    private final DispatchRegister register;
    private final Settings settings;
    private final Clock clock;

    Commenting(
            MinutesBook book,
            MinutesWriter writer,
            ReviewPeriod period,
            MinutesLetters letters,
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            OnBehalfTasks tasks,
            DispatchRegister register,
            Settings settings,
            Clock clock) {
        this.book = book;
        this.writer = writer;
        this.period = period;
        this.letters = letters;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.tasks = tasks;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** The minutes of a session that this party is asked to comment on. */
    public Optional<Minutes> of(long session, PartyId party) {
        return book.ofSession(session)
                .filter(minutes -> newest(minutes.id(), party).isPresent());
    }

    Optional<Review> newest(long minutes, PartyId party) {
        return book.reviews(minutes).stream()
                .filter(one -> one.party().equals(party))
                .max(Comparator.comparingInt(Review::version));
    }

    /** Ids of its reviews of all drafts. */
    public List<Long> reviewsOf(long minutes, PartyId party) {
        return book.reviews(minutes).stream()
                .filter(one -> one.party().equals(party))
                .map(Review::id)
                .toList();
    }

    /** Whether its comments are still taken. */
    public boolean isOpen(long minutes, PartyId party) {
        var state = book.byId(minutes).state();
        return newest(minutes, party)
                .filter(review ->
                        state != MinutesState.APPROVED && !(state == MinutesState.IN_APPROVAL && review.given()))
                .isPresent();
    }

    /**
     * The draft without those who were there, who answer for a measure, who sign and who see things differently: of others the
     * page of a link shows no names.
     *
     * @param given what the party has said so far
     */
    public record Draft(
            String round,
            String day,
            String answerBy,
            @Nullable String material,
            List<MinutesPart> parts,
            List<String> measures,
            ReviewDraft given) {}

    /** As it stands, in the reader's language. */
    public Draft draft(long minutes, PartyId party) {
        var review = newest(minutes, party).orElseThrow();
        var text = writer.shown(book.byId(minutes), Language.ofReader());
        return new Draft(
                text.roundName(),
                LocalTimes.shown(text.day()),
                LocalTimes.shown(period.by(review)),
                text.material(),
                MinutesPart.dealtWith(text),
                text.measures().stream().map(MinutesText.Measure::text).toList(),
                FormerComment.of(review).draft());
    }

    /** The letter in which the party is asked, once more. */
    public void writeAnew(long minutes, PartyId party, String occasion) {
        var review = newest(minutes, party).orElseThrow();
        letters.send(
                LetterKind.REVIEW,
                "v" + review.version() + " " + occasion,
                book.byId(minutes),
                party,
                period.by(review),
                null);
    }

    /** Which version of the draft the party is asked about. */
    public int versionOf(long minutes, PartyId party) {
        return newest(minutes, party).orElseThrow().version();
    }

    /** Whether just this stands. */
    public boolean hasSaid(long minutes, PartyId party, ReviewDraft draft) {
        return newest(minutes, party)
                .filter(review -> review.given()
                        && lines(draft).equals(lines(FormerComment.of(review).draft())))
                .isPresent();
    }

    /** The same again changes nothing. */
    public void give(long minutes, PartyId party, ReviewDraft draft, Actor.LinkHolder by) {
        if (hasSaid(minutes, party, draft)) {
            return;
        }
        var review = newest(minutes, party).orElseThrow();
        var before = FormerComment.of(review);
        tasks.complete(review.instance(), STEPS, draft, by);
        receipt(review, language -> told(before, language), language -> told(draft, language), true, by.byLink());
    }

    private record Line(String what, @Nullable String text) {
        String in(Locale language) {
            return Texts.say(what, language) + (text == null ? "" : ": " + text);
        }
    }

    /** A line each; none before anything was said. */
    static List<String> told(FormerComment comments, Locale language) {
        return comments.given() ? told(comments.draft(), language) : List.of();
    }

    private static List<String> told(ReviewDraft draft, Locale language) {
        return lines(draft).stream().map(one -> one.in(language)).toList();
    }

    private static List<Line> lines(ReviewDraft draft) {
        var lines = Stream.of(line("review.comment", draft.comment()), line("review.dissent", draft.dissent()))
                .filter(Objects::nonNull)
                .toList();
        return lines.isEmpty() ? List.of(new Line("review.none", null)) : lines;
    }

    private static @Nullable Line line(String what, @Nullable String text) {
        return Typed.blank(text)
                ? null
                : new Line(what, Objects.requireNonNull(text).strip());
    }

    /** @param contestable whether its reader can say by a link that it was not the party */
    void receipt(
            Review review,
            Function<Locale, List<String>> before,
            Function<Locale, List<String>> now,
            boolean contestable,
            String by) {
        var minutes = book.byId(review.minutesId());
        var to = review.party();
        var session = sessions.byId(minutes.sessionId());
        var round = rounds.byId(session.roundId());
        var host = parties.host(session.host());
        var party = parties.byId(to);
        register.queue(new NewLetter(
                "comments by link " + minutes.id() + " " + to + " " + clock.instant() + " "
                        + now.apply(Locale.ROOT).hashCode(),
                LetterKind.RECEIPT,
                host.id(),
                round.id(),
                session.id(),
                to,
                LetterLanguages.of(host, party),
                language -> new Receipt(
                                Rounds.nameOf(round, host, language),
                                host.name().in(language),
                                party.name().in(language),
                                Texts.say("receipt.COMMENT", language.locale()),
                                Texts.say("channel." + Actor.BY_LINK, language.locale()),
                                LocalTimes.today(clock),
                                by,
                                rounds.contactOf(round, host, language),
                                settings.tasklist())
                        .saying(now.apply(language.locale()), before.apply(language.locale()))
                        .fromALetter(
                                contestable
                                        ? settings.address(PersonalLinks.place(DisowningComments.LINK, language))
                                        : null)));
    }
}
