package fi.neuvottelu.people;

import org.jspecify.annotations.Nullable;

/** Names of the user groups that this product knows by itself; each organisation has its own group besides. */
public final class Groups {
    /** Run the installation: people, groups, holidays; with named grants and nothing beyond them. */
    public static final String ADMINISTRATORS = "yllapitajat";

    /** Known to the engine by this name, which lets its members do what no grant allows: no person is one. */
    static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    /** All who prepare and run negotiations, whichever the host. */
    public static final String COORDINATORS = "koordinaattorit";

    /** All who act for a party. */
    public static final String PARTICIPANTS = "osallistujat";

    /** All who watch that duties are met. */
    public static final String SUPERVISORS = "valvojat";

    /** Watch the duties of all hosts. */
    public static final String NATIONAL_SUPERVISORS = "valvoja-valtakunta";

    private static final String USE_LOG_OF = "kayttoloki-";
    private static final String COORDINATOR_OF = "koordinaattori-";

    private Groups() {}

    /** @param host id of the host party */
    public static String coordinatorsOf(String host) {
        return COORDINATOR_OF + host;
    }

    /**
     * Who reads the log of use of a host: the people whom it has named for that.
     *
     * @param host id of the host party
     */
    public static String useLogOf(String host) {
        return USE_LOG_OF + host;
    }

    static boolean isOfCoordinators(@Nullable String group) {
        return group != null && group.startsWith(COORDINATOR_OF);
    }

    /** @param host id of the host party */
    public static String supervisorsOf(String host) {
        return "valvoja-" + host;
    }
}
