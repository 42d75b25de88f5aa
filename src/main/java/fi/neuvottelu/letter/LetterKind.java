package fi.neuvottelu.letter;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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
    DISOWNED,
    FRESH_LINK,
    ANSWERED,
    NAMED,
    NAMED_CHANGED,
    NAMED_CANCELLED,
    NAMED_DETAILS,
    NAMED_WISH,
    REVIEW,
    REVIEW_REMINDER,
    APPROVAL,
    APPROVAL_REMINDER,
    APPROVER,
    APPROVER_REMINDER,
    APPROVER_RECEIPT,
    MINUTES,
    MEASURE,
    MEASURE_REMINDER,
    REQUEST,
    REQUEST_RECEIPT,
    REQUEST_REMINDER,
    REQUEST_REPLY,
    REQUEST_WITHDRAWN,
    EARLIER_NEGOTIATION,
    REPORT_DELIVERED,
    DECISION_REMINDER,
    DIGEST,
    ACCOUNT_CHANGED,
    TEST;

    private static final Set<LetterKind> TO_A_PERSON = EnumSet.of(
            NAMED,
            NAMED_CHANGED,
            NAMED_CANCELLED,
            NAMED_DETAILS,
            APPROVER,
            APPROVER_REMINDER,
            APPROVER_RECEIPT,
            DIGEST,
            ACCOUNT_CHANGED,
            TEST);

    private static final Set<LetterKind> WITH_ENTRY =
            EnumSet.of(INVITATION, INVITATION_CHANGED, INVITATION_CANCELLED, NAMED, NAMED_CHANGED, NAMED_CANCELLED);

    /** Those that bring an entry into a calendar, change it or take it away. */
    static Set<LetterKind> withEntry() {
        return WITH_ENTRY;
    }

    /** It goes to a person, whose address an administrator or her party keeps, and not to the mailbox of a party. */
    public boolean toAPerson() {
        return TO_A_PERSON.contains(this);
    }

    /** It carries a link that is good at one mailbox alone: sent elsewhere it would open nothing. */
    public boolean forOneMailbox() {
        return this == APPROVER || this == APPROVER_REMINDER;
    }

    /** All of them, as a condition of SQL names them. */
    static String namesToAPerson() {
        return TO_A_PERSON.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }
}
