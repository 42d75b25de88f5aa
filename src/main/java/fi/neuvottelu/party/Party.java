package fi.neuvottelu.party;

/** Anyone who can be invited to a negotiation or host one. */
public sealed interface Party permits Host, Municipality, Hus, OtherActor {
    PartyId id();

    Name name();

    PartyKind kind();
}
