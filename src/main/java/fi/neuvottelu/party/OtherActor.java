package fi.neuvottelu.party;

import java.util.List;

/**
 * Another public actor, a private company or a non-profit community that promotes health and wellbeing in a host's area
 * (612/2021 s. 7(4)). Each host keeps its own register.
 *
 * @param host whose register it stands in
 * @param languages of letters to it, in order
 */
public record OtherActor(PartyId id, PartyId host, Name name, Sector sector, List<Language> languages)
        implements Party {
    @Override
    public PartyKind kind() {
        return PartyKind.OTHER_ACTOR;
    }
}
