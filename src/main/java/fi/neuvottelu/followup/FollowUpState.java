package fi.neuvottelu.followup;

/** What has become of an agreed measure. */
public enum FollowUpState {
    OPEN,
    DONE,
    NOT_DONE
}
