package fi.neuvottelu.party;

/** A name in both official languages; many municipalities have the same in both. */
public record Name(String fi, String sv) {
    public String in(Language language) {
        return language == Language.SV ? sv : fi;
    }

    /** For whoever reads the screen now: Swedish in Swedish, Finnish in every other language. */
    public String inReadersLanguage() {
        return in(Language.ofReader());
    }

    /** Both names where they differ: "Vaasa / Vasa", "Nokia". */
    public String both() {
        return fi.equals(sv) ? fi : fi + " / " + sv;
    }
}
