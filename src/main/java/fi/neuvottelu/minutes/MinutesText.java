package fi.neuvottelu.minutes;

import fi.neuvottelu.document.DocumentFile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes say, in one language: template 6.4. Dates and times are local, Europe/Helsinki.
 *
 * @param attached as what the document goes along with the letter about it
 * @param person who is asked to approve them
 * @param herself whether she has a letter at a mailbox of her own beside the one that asks her party
 */
record MinutesText(
        String roundName,
        String hostName,
        @Nullable String organiser,
        String legalGround,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        @Nullable String place,
        @Nullable String link,
        List<Organisation> present,
        List<String> absent,
        @Nullable String chair,
        @Nullable String secretary,
        @Nullable String languages,
        @Nullable String material,
        List<Point> points,
        List<Topic> topics,
        @Nullable String discussion,
        List<Measure> measures,
        @Nullable String differingViews,
        List<Dissent> views,
        List<Dissent> dissents,
        @Nullable String furtherHandling,
        @Nullable String nextNegotiation,
        List<Signature> approvals,
        @Nullable String document,
        List<DocumentFile> attached,
        @Nullable LocalDate answerBy,
        @Nullable String person,
        boolean herself,
        boolean silenceApproves,
        String commentHere,
        String contact,
        String tasklist) {

    /** An organisation and the people who were there for it. */
    record Organisation(String name, List<String> people) {}

    /** A point of the agenda: what was said, noted and agreed on it, and what stays open. */
    record Point(
            int number,
            String title,
            @Nullable String discussion,
            @Nullable String noted,
            @Nullable String agreed,
            @Nullable String open) {}

    /** A topic of the Act and what was said on it. */
    record Topic(String title, String text) {}

    /** An agreed measure. */
    record Measure(
            String text,
            @Nullable String owner,
            @Nullable String role,
            @Nullable LocalDate due) {}

    /** What a party sees differently, by name. */
    record Dissent(String party, String text) {}

    /** Who approved, in what quality, when. */
    record Signature(
            String role,
            String name,
            String state,
            @Nullable LocalDate on) {}
}
