package fi.neuvottelu.document;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;

/** What a document is. */
public enum Kind {
    MINUTES,
    MINUTES_DRAFT,
    AGENDA,
    INVITATION,
    INVITATION_LIST,
    NAMES,
    EXTRACT,
    DECISIONS,
    MEASURES,
    EVIDENCE,
    REPORT;

    public String title(Language language) {
        return Texts.say("paper.title." + this, language.locale());
    }

    /** What a file of this kind is called, without its number. */
    String fileName(Language language) {
        return Texts.say("paper.file." + this, language.locale());
    }

    /** Whether whoever watches a host reads it: neither people by name nor what may change before anybody stands by it. */
    public boolean watched() {
        return this != NAMES && this != MINUTES_DRAFT;
    }

    /** Whether an office may go on writing: then it is there as DOCX, too. */
    public boolean edited() {
        return this == MINUTES || this == MINUTES_DRAFT || this == AGENDA;
    }
}
