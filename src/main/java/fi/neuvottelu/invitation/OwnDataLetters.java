package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.session.Session;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a party, and the host of what concerns it, what somebody whom the party has named has said of herself. */
@Component
class OwnDataLetters {
    private final SessionLetters letters;
    private final Clock clock;

    OwnDataLetters(SessionLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    enum Wish {
        STOPPED,
        TAKEN_BACK,
        CORRECTED
    }

    /**
     * What the letter says.
     *
     * @param before a line each of what she corrected
     * @param now the same as it is
     * @param toHost whether it goes to the host
     */
    record Text(AboutSession about, Wish wish, String person, List<String> before, List<String> now, boolean toHost) {}

    void tell(Invitation invitation, Session session, Wish wish, String person) {
        letters.toParty(
                once(invitation, wish),
                LetterKind.NAMED_WISH,
                session,
                invitation.party(),
                (about, language) -> new Text(about, wish, person, List.of(), List.of(), false));
    }

    /** @param person whose data it is: two of one mailbox may correct theirs in one go */
    void corrected(Invitation invitation, Session session, long person, FormerPerson before, FormerPerson now) {
        var once = once(invitation, Wish.CORRECTED) + " of " + person;
        letters.toParty(
                once,
                LetterKind.NAMED_WISH,
                session,
                invitation.party(),
                (about, language) -> corrected(about, before, now, false));
        letters.toHost(
                once + " to the host",
                LetterKind.NAMED_WISH,
                session,
                invitation.party(),
                (about, language) -> corrected(about, before, now, true));
    }

    private static Text corrected(AboutSession about, FormerPerson before, FormerPerson now, boolean toHost) {
        return new Text(about, Wish.CORRECTED, now.name(), lines(before), lines(now), toHost);
    }

    private static List<String> lines(FormerPerson person) {
        return Stream.of(person.name(), person.role(), person.mailbox()).toList();
    }

    private String once(Invitation invitation, Wish wish) {
        return "own data " + invitation.id() + " " + wish + " " + clock.instant();
    }
}
