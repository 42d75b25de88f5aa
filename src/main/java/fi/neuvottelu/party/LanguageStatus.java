package fi.neuvottelu.party;

import java.util.Locale;

/** Linguistic status of a municipality: decree 1385/2022. None on the mainland is unilingual Swedish. */
public enum LanguageStatus {
    UNILINGUAL_FI,
    BILINGUAL_FI_MAJORITY,
    BILINGUAL_SV_MAJORITY;

    /** As the reference data writes it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LanguageStatus written(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
