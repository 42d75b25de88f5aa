package fi.neuvottelu.words;

/**
 * How many characters a field takes at most: what a form says, what is judged when it is handed in, and no more than the column
 * holds. A form knows each as the text {@code limit.NAME}.
 */
public enum Longest {
    /** A person, her role, an organisation, a body or an agreement, on one line. */
    NAME(200),
    /** A first or last name of an account, which the engine keeps. */
    ACCOUNT_NAME(100),
    ACCOUNT_REASON(500),
    CONTACT_ROLE(100),
    CASE_NUMBER(100),
    EMAIL(254),
    HOLIDAY(60),
    /** Of a body's minutes. */
    SECTION(20),
    LANGUAGES(100),
    PLACE(500),
    DOCUMENT(500),
    LINK(1000),
    /** Why, or a note. */
    REASON(2000),
    /** A measure, a proposal, a request or its reply. */
    MATTER(4000),
    /** What was said or written at length; no text of a draft is longer. */
    TEXT(20_000);

    private final int characters;

    Longest(int characters) {
        this.characters = characters;
    }

    public int characters() {
        return characters;
    }
}
