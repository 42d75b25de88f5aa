package fi.neuvottelu.people;

import java.time.Period;
import java.util.List;

/**
 * Who has seen what of people (906/2019 s. 17). What cannot be written here is not shown: the call fails, and with it the
 * request.
 */
public interface UseLog {
    /** By the person who acts. */
    void opened(List<Seen> seen);

    /** As a file, by the person who acts. */
    void exported(List<Seen> seen);

    /**
     * Through a calendar feed, without login.
     *
     * @param holder id of the user who opened the feed
     */
    void fed(List<Seen> seen, String holder);

    /** How long it is kept. */
    Period kept();
}
