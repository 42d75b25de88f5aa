package fi.neuvottelu.holiday;

import java.util.List;

/** The open dates of one capability that hang on working days: each brings its own, beside the code that counts them. */
public interface Recounts {
    /** Ids of what is open now and may have such dates. */
    List<Long> open();

    /**
     * One of them counted anew by the rules and holidays of now: its row, and what its instance waits for. Called in a
     * transaction of its own, which is rolled back unless the holiday in question moved something. What has passed stays.
     */
    Recounted recount(long id);
}
