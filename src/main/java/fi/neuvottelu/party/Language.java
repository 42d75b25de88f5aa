package fi.neuvottelu.party;

import java.util.Locale;

/** A language of official letters: Finnish or the Swedish of Finland. English is for the screen only. */
public enum Language {
    FI,
    SV;

    public Locale locale() {
        return this == SV ? new Locale("sv", "FI") : new Locale("fi", "FI");
    }
}
