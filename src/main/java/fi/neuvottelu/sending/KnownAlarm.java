package fi.neuvottelu.sending;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is asked while letters stand still: the administrators, of whatever host the letters are. */
@Component
class KnownAlarm implements KnownByRows {
    private static final String ADMINISTRATORS = "administrators";

    @Override
    public Set<String> processes() {
        return Set.of("letters-stand-still");
    }

    @Override
    public Set<String> names() {
        return Set.of(ADMINISTRATORS);
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return Optional.of(Map.of(ADMINISTRATORS, Groups.ADMINISTRATORS));
    }
}
