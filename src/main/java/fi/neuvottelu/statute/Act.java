package fi.neuvottelu.statute;

/** An Act that obliges to negotiate. */
public enum Act {
    /** Yearly: 612/2021 s. 6–7. */
    HEALTH_PROMOTION("612/2021"),
    /** Once a council term: 611/2021 s. 14. */
    COOPERATION("611/2021");

    private final String number;

    Act(String number) {
        this.number = number;
    }

    /** In the Statutes of Finland. */
    public String number() {
        return number;
    }
}
