package fi.neuvottelu;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A part of it for every day, always the same. */
@ScenarioTest
class RolesAndRoutesSampleTest extends RolesAndRoutes {
    private static final int ONE_OF = 7;

    @Test
    void someRoutes() throws IOException {
        asEverybody(number -> number % ONE_OF == 0);
    }
}
