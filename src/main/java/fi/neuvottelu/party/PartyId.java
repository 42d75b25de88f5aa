package fi.neuvottelu.party;

import org.jspecify.annotations.Nullable;

/**
 * Names one negotiating party, and is the id of its user group: {@code hva-17}, {@code kunta-905}, {@code helsinki},
 * {@code hus}, {@code toimija-12}.
 */
public record PartyId(String value) {
    static final String OTHER_ACTOR = "toimija-";

    /** As it stands in a row, a group's id or a form; whether there is such a party, {@link Parties} knows. */
    public static PartyId of(String written) {
        return new PartyId(written);
    }

    /** Null for nobody. */
    public static @Nullable PartyId orNobody(@Nullable String written) {
        return written == null ? null : of(written);
    }

    /** @param code official code of two digits */
    public static PartyId ofCounty(String code) {
        return of("hva-" + code);
    }

    /** @param code official code of three digits */
    public static PartyId ofMunicipality(String code) {
        return of("kunta-" + code);
    }

    static PartyId ofOtherActor(long number) {
        return of(OTHER_ACTOR + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
