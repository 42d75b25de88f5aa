package fi.neuvottelu.past;

/** Of what the former content is kept; a name never changes, since rows carry it. */
public enum PastKind {
    /** Subject: id of the session. */
    SESSION_RECORD,
    /** Subject: id of the invitation. */
    ANSWER,
    /** What a party said on draft minutes. Subject: id of the review. */
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
    NAMED_PERSON,
    /** Under which an organisation handles a round. Subject: id of the round and of the organisation. */
    CASE_NUMBER,
    /** What a coordinator said of a document's stage and publicity. Subject: id of the document. */
    PUBLICITY,
    /** A file that was taken away. Subject: id of the session. */
    MATERIAL
}
