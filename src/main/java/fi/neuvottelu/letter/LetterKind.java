package fi.neuvottelu.letter;

/** What a letter is about; each kind has one template per language, {@code letters/{fi,sv}/<kind>.txt}. */
public enum LetterKind {
    INVITATION,
    INVITATION_CHANGED,
    INVITATION_CANCELLED,
    INVITATION_REMINDER,
    NEW_MANDATE,
    SILENT_PARTIES,
    MATERIAL,
    SESSION_DETAILS,
    AGENDA_PROPOSALS,
    MESSAGE,
    RECEIPT,
    ANSWER_RECEIPT,
    ANSWER_DISOWNED,
    FRESH_LINK,
    REVIEW,
    REVIEW_REMINDER,
    APPROVAL,
    APPROVAL_REMINDER,
    MINUTES,
    MEASURE,
    MEASURE_REMINDER,
    REQUEST,
    REQUEST_RECEIPT,
    REQUEST_REMINDER,
    REQUEST_REPLY,
    REQUEST_WITHDRAWN,
    EARLIER_NEGOTIATION,
    DECISION_REMINDER,
    DIGEST,
    ACCOUNT_CHANGED,
    TEST;

    /** It goes to a person, whose address an administrator keeps, and not to the mailbox of a party. */
    public boolean toAPerson() {
        return this == DIGEST || this == ACCOUNT_CHANGED || this == TEST;
    }
}
