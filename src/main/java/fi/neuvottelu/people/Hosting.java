package fi.neuvottelu.people;

import java.util.stream.Stream;

/** Which organisations there are, by the ids of their user groups; said by whoever keeps them. */
public interface Hosting {
    /** All who are hosts. */
    Stream<String> hosts();

    /** What a host is called in both languages. */
    String nameOf(String host);

    /** Whether it is a municipality in a county. */
    boolean isMunicipality(String group);

    String hus();
}
