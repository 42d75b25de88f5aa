package fi.neuvottelu.search;

import java.util.List;

/** Which sessions lie open to whoever reads as one of their parties; answered by whoever invites or asks them. */
public interface SessionsOf {
    Reader reader();

    /** @param parties ids of user groups, those of parties among them */
    List<Long> of(List<String> parties);
}
