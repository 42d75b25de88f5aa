package fi.neuvottelu.invitation;

/** What has become of an agenda point that a party proposed. */
public enum ProposalState {
    TAKEN,
    DECLINED
}
