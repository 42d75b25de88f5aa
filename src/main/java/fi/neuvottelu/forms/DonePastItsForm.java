package fi.neuvottelu.forms;

import java.util.Optional;

/**
 * The form of a step of one party that others do for it while somebody is writing: by the link in a letter, or a coordinator. What
 * she wrote is kept then, and she can send it as a change.
 */
public interface DonePastItsForm extends FormPage {
    /** Empty where nothing was handed in, or it does not stand any more. */
    Optional<LastWord> lastWord(FormTask task);
}
