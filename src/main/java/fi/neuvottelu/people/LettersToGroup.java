package fi.neuvottelu.people;

import java.util.List;
import java.util.Locale;

/** In which languages an organisation is written to, as the registers know it. */
public interface LettersToGroup {
    /**
     * @param host id of the host party that writes
     * @param group id of the organisation's user group; the host itself for one that is no party
     */
    List<Locale> languages(String host, String group);
}
