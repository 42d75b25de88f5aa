package fi.neuvottelu.statute;

import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an Act says a negotiation is about: 612/2021 s. 7(4) and s. 6(5), 611/2021 s. 14. */
public enum Topic {
    GOALS,
    MEASURES,
    COOPERATION,
    MONITORING,
    DIVISION_OF_WORK,
    STRUCTURES,
    OPERATING_MODELS,
    INFORMATION_FLOW;

    /** What must be negotiated on, in the order of the law. */
    public static List<Topic> statutory(Act act) {
        return switch (act) {
            case HEALTH_PROMOTION -> List.of(GOALS, MEASURES, COOPERATION, MONITORING);
            case COOPERATION -> List.of(COOPERATION, GOALS, DIVISION_OF_WORK);
        };
    }

    /** What may be agreed on as well ("voidaan sopia ainakin", 611/2021 s. 14), in the order of the law. */
    public static List<Topic> optional(Act act) {
        return switch (act) {
            case HEALTH_PROMOTION -> List.of();
            case COOPERATION -> List.of(STRUCTURES, OPERATING_MODELS, INFORMATION_FLOW);
        };
    }

    /** All that the Act names, the statutory ones first. */
    public static List<Topic> of(Act act) {
        return Stream.concat(statutory(act).stream(), optional(act).stream()).toList();
    }

    public String text(Locale language) {
        return Texts.say("topic." + this, language);
    }
}
