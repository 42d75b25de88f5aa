package fi.neuvottelu.party;

/** A party that arranges yearly negotiations: a county (612/2021 s. 7(4)) or the City of Helsinki (s. 6(5)). */
public sealed interface Host extends Party permits County, Helsinki {
    /** Official code: {@code 01}–{@code 21}, Helsinki {@code 90}. */
    String code();

    boolean bilingual();

    /** Whether HUS must be negotiated with: the four Uusimaa counties (612/2021 s. 7(5)) and Helsinki (s. 6(5)). */
    boolean negotiatesWithHus();

    /** The name without the word for its kind, as it stands in a round's name: "Pohjanmaa" / "Österbotten". */
    Name shortName();

    /** Whether the party can sit at this host's table: itself, its municipalities, HUS in Uusimaa, its other actors. */
    default boolean negotiatesWith(Party party) {
        if (party instanceof Municipality municipality) {
            return municipality.county().equals(code());
        }
        if (party instanceof OtherActor actor) {
            return actor.host().equals(id());
        }
        return party.kind() == PartyKind.HUS ? negotiatesWithHus() : party.equals(this);
    }
}
