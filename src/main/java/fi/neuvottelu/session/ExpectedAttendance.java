package fi.neuvottelu.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is expected at a session by the answers given; the record of the session begins with it. */
public interface ExpectedAttendance {
    List<SessionRecord.Line> of(long session);

    /** Whom the parties named in their answers. */
    List<Named> named(long session);

    /** A representative and, if the party named one, the deputy; the mark and the address are the representative's. */
    record Named(
            String party,
            String name,
            @Nullable String deputy,
            @Nullable String email,
            boolean dualRole) {}
}
