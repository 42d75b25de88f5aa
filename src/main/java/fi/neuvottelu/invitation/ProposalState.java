package fi.neuvottelu.invitation;

/** What has become of an agenda point that a party proposed. */
enum ProposalState {
    TAKEN,
    DECLINED
}
