package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;

/** Something that a coordinator does while a round is open. Each is a bean of its own, found by its name. */
interface DeskAction {
    /** As the form sends it: ADD_SESSION. */
    String name();

    /** Whether it records what somebody said in another way than in her task. */
    default boolean onBehalf() {
        return false;
    }

    /** @throws fi.neuvottelu.words.Refusal if it cannot be; then nothing of it is done */
    void perform(Round round, ActionDraft draft);
}
