package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Refusal;
import java.util.function.Supplier;

/** Where one action is about many, a refusal says which of them it is about. */
final class Named {
    private Named() {}

    static <T> T of(Session session, Supplier<T> judged) {
        return of(
                LocalTimes.shown(session.day()) + " " + LocalTimes.shown(LocalTimes.timeOf(session.startsAt())),
                judged);
    }

    static <T> T of(Party party, Supplier<T> judged) {
        return of(party.name().inReadersLanguage(), judged);
    }

    private static <T> T of(String name, Supplier<T> judged) {
        try {
            return judged.get();
        } catch (Refusal refused) {
            throw new Refusal("desk.of", name, String.valueOf(refused.getMessage()));
        }
    }
}
