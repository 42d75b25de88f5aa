package fi.neuvottelu.past;

/** Of what the former content is kept; a name never changes, since rows carry it. */
public enum PastKind {
    /** Subject: id of the session. */
    SESSION_RECORD,
    /** Subject: id of the invitation. */
    ANSWER,
    /** Subject: id of the review of a draft of minutes. */
    COMMENTS,
    /** Subject: id of the party. */
    MAILBOX,
    /** Subject: id of the negotiation that was recorded afterwards. */
    EARLIER_NEGOTIATION,
    /** Names and address of an account. Subject: id of the user. */
    ACCOUNT,
    /** Since when a host is at work here. Subject: id of the host. */
    FIRST_DAY,
    /** What meets a duty that is met by a record. Subject: id of the record in force. */
    DUTY_RECORD,
    /** Subject: id of the agreement. */
    AGREEMENT,
    /** Of somebody whom an answer names, before she corrected it. Subject: id of the invitation. */
    NAMED_PERSON
}
