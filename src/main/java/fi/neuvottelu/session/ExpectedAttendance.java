package fi.neuvottelu.session;

import java.util.List;

/** Who is expected at a session by the answers given; the record of the session begins with it. */
public interface ExpectedAttendance {
    List<SessionRecord.Line> of(long session);
}
