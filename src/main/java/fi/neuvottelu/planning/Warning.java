package fi.neuvottelu.planning;

import fi.neuvottelu.engine.Texts;
import java.util.List;
import java.util.Locale;

/** Something missing or unwise in a plan. It never stops the coordinator; going on takes a reason. */
record Warning(String key, List<Object> arguments) {
    static Warning of(String key, Object... arguments) {
        return new Warning(key, List.of(arguments));
    }

    String in(Locale language) {
        return Texts.say("warning." + key, language, arguments.toArray());
    }

    String inFinnish() {
        return in(new Locale("fi"));
    }
}
