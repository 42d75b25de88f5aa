package fi.neuvottelu.minutes;

/** A mailbox that was given as an approver's own, for one seat of one version; the personal link that goes there is about it. */
record OwnMailbox(long id, long approvalId, String email) {
    /** What stands in the place of the link, before the id. */
    static final String LINK = "hyvaksynta";
}
