package fi.neuvottelu.people;

/** Who finds a process in Tasklist and may start it. */
public enum Starter {
    COORDINATORS,
    /** Members of any municipality in a county; for which one, its step judges. */
    MUNICIPALITIES,
    /** Members of HUS. */
    HUS,
    /** Who run the installation. */
    ADMINISTRATORS
}
