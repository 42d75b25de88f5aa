package fi.neuvottelu.party;

/**
 * Names one negotiating party, and is the id of its user group: {@code hva-17}, {@code kunta-905}, {@code helsinki},
 * {@code hus}, {@code toimija-12}.
 */
public record PartyId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
