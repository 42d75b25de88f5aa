package fi.neuvottelu.party;

/** Linguistic status of a municipality: decree 1385/2022. None on the mainland is unilingual Swedish. */
public enum LanguageStatus {
    UNILINGUAL_FI,
    BILINGUAL_FI_MAJORITY,
    BILINGUAL_SV_MAJORITY
}
