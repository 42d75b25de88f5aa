package fi.neuvottelu.search;

import static fi.neuvottelu.search.Reader.COORDINATOR;
import static fi.neuvottelu.search.Reader.HAS_THE_AGENDA;
import static fi.neuvottelu.search.Reader.INVITED;
import static fi.neuvottelu.search.Reader.OWNER;
import static fi.neuvottelu.search.Reader.REVIEWER;
import static fi.neuvottelu.search.Reader.SUPERVISOR;

import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be found, and as whom: whatever stands in it has gone to them or came from them. Rows carry the names. */
public enum FoundKind {
    ROUND(What.ROUND, null, COORDINATOR, SUPERVISOR),
    /** With the names of all whom it invites. */
    SESSION(What.SESSION, null, COORDINATOR, SUPERVISOR),
    /** The same session as whoever is invited knows it. */
    SESSION_AS_TOLD(What.SESSION, null, INVITED),
    /** The edited agenda as it stands. */
    AGENDA(What.AGENDA, null, COORDINATOR),
    AGENDA_AS_SENT(What.AGENDA, null, SUPERVISOR, HAS_THE_AGENDA),
    /** What was recorded of a session, before its minutes say it to others. */
    RECORD(What.RECORD, Seen.What.MINUTES, COORDINATOR),
    MINUTES_BEING_WRITTEN(What.MINUTES, Seen.What.MINUTES, COORDINATOR),
    MINUTES_IN_REVIEW(What.MINUTES, Seen.What.MINUTES, REVIEWER),
    MINUTES_APPROVED(What.MINUTES, Seen.What.MINUTES, COORDINATOR, SUPERVISOR, INVITED),
    /** With what its owner reported. */
    MEASURE(What.MEASURE, Seen.What.REPORTS, COORDINATOR, SUPERVISOR, OWNER),
    RECORDED_AFTERWARDS(What.EARLIER, Seen.What.MINUTES, COORDINATOR, SUPERVISOR);

    private final What what;
    private final Seen.@Nullable What shows;
    private final Set<Reader> readers;

    FoundKind(What what, Seen.@Nullable What shows, Reader... readers) {
        this.what = what;
        this.shows = shows;
        this.readers = Set.of(readers);
    }

    /** What a reader calls it, whatever state it is in; the filter of the page. */
    public enum What {
        ROUND,
        SESSION,
        AGENDA,
        RECORD,
        MINUTES,
        MEASURE,
        EARLIER
    }

    What what() {
        return what;
    }

    /** What of people its text may show; null where it shows none. */
    Seen.@Nullable What shows() {
        return shows;
    }

    static List<FoundKind> of(Reader reader) {
        return Stream.of(values()).filter(kind -> kind.readers.contains(reader)).toList();
    }
}
