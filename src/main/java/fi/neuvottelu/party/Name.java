package fi.neuvottelu.party;

/** A name in both official languages; many municipalities have the same in both. */
public record Name(String fi, String sv) {
    public String in(Language language) {
        return language == Language.SV ? sv : fi;
    }
}
