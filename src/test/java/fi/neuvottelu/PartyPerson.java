package fi.neuvottelu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Somebody who answers for a party of a session. */
class PartyPerson {
    private final Person person;
    private final OpenedSession session;
    private final String party;

    PartyPerson(Person person, OpenedSession session, String party) {
        this.person = person;
        this.session = session;
        this.party = party;
    }

    /** At Tasklist, for every other form. */
    Person atTasklist() {
        return person;
    }

    JsonNode task(String step) {
        return person.taskOf(session.invitation(party).instance(), step);
    }

    void comes() {
        answers(yes());
    }

    void comesRemotely() {
        answers(yes().andThen(draft -> draft.put("answer", "REMOTELY")));
    }

    void declines(String reason) {
        answers(no(reason));
    }

    void answers(Consumer<ObjectNode> typed) {
        person.handsIn(task("answerInvitation"), typed);
    }

    void nowComes() {
        changesAnswer(yes());
    }

    void nowDeclines(String reason) {
        changesAnswer(no(reason));
    }

    void changesAnswer(Consumer<ObjectNode> typed) {
        person.handsIn(task("changeAnswer"), typed);
    }

    /** Of the newest version of the minutes. */
    void reviews(Consumer<ObjectNode> typed) {
        person.handsIn(session.minutes().review(party).instance(), "reviewMinutes", typed);
    }

    void comments(String comment) {
        reviews(draft -> draft.put("comment", comment));
    }

    void hasNoComments() {
        reviews(draft -> draft.put("noComments", true));
    }

    void dissents(String dissent) {
        reviews(draft -> draft.put("dissent", dissent));
    }

    void nowComments(String comment) {
        person.handsIn(
                session.minutes().review(party).instance(), "changeComments", draft -> draft.put("noComments", false)
                        .put("comment", comment));
    }

    static Consumer<ObjectNode> yes() {
        return draft -> {
            draft.put("answer", "YES").putNull("reason");
            draft.putArray("representatives").addObject().put("name", "Å. Čech").put("role", "hyte-yhdyshenkilö");
        };
    }

    static Consumer<ObjectNode> no(String reason) {
        return draft -> {
            draft.put("answer", "NO").put("reason", reason);
            draft.putArray("representatives");
        };
    }
}
