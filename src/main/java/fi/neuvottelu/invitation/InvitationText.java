package fi.neuvottelu.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the letters about a session say, in one language. Dates and times are local, Europe/Helsinki. */
public record InvitationText(
        String roundName,
        String hostName,
        String partyName,
        String legalGround,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        @Nullable String place,
        @Nullable String link,
        List<String> topics,
        List<String> themes,
        List<String> agenda,
        List<InvitedGroup> invited,
        LocalDate replyBy,
        @Nullable String change,
        @Nullable String contactName,
        @Nullable String contactRole,
        @Nullable String contactEmail,
        String tasklist,
        LocalDate writtenOn) {

    /** Those invited, by group: municipalities, HUS, other public actors, companies, communities. */
    public record InvitedGroup(String group, List<String> names) {}
}
