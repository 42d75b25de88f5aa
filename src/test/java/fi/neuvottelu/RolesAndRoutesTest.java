package fi.neuvottelu;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of it. */
@ScenarioTest
@Tag("attack")
class RolesAndRoutesTest extends RolesAndRoutes {
    @Test
    void everyRoute() throws IOException {
        asEverybody(any -> true);
    }
}
