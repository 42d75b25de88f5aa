package fi.neuvottelu.letter;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.party.Language;

/** Puts the personal links of its reader into a letter when it leaves; wherever it lies, it has none. */
public interface PersonalLinks {
    /** The text as it leaves; each attempt makes links of its own, and all of them stay good. */
    String in(Outgoing letter);

    /**
     * What stands in the place of such a link until then: on a line of its own, an address that opens nothing.
     *
     * @param matter a word for what it will open, with the id of it where a letter can be about several
     */
    static String place(String matter, Language language) {
        return Links.PAGE + "/" + matter + "?lang=" + language.locale().getLanguage();
    }
}
