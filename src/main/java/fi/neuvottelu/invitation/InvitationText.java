package fi.neuvottelu.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the letters about a session say, in one language. Dates and times are local, Europe/Helsinki.
 *
 * @param organiser who arranges the session in practice, if not the host
 * @param duty what the Act says of this negotiation and of this party's part in it
 * @param jointWith other hosts who hold the same meeting
 * @param about what the party is invited to
 * @param countsAlso other negotiations for which the session counts
 * @param agendaChanges since the agenda that the party has
 * @param answered whether an answer of the party stands
 * @param reason why the session was changed or cancelled
 * @param stands whether the session will be held, as far as is known
 * @param elsewhere the session to which the party was moved
 * @param changes since the party's last letter
 * @param answerHere the place of the party's own link, see {@link fi.neuvottelu.letter.PersonalLinks}
 */
public record InvitationText(
        String roundName,
        String hostName,
        @Nullable String organiser,
        List<String> jointWith,
        String partyName,
        String about,
        String legalGround,
        String duty,
        List<String> countsAlso,
        boolean municipality,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        @Nullable String place,
        @Nullable String link,
        List<String> topics,
        List<String> themes,
        List<String> agenda,
        List<String> agendaChanges,
        List<InvitedGroup> invited,
        LocalDate replyBy,
        boolean answered,
        boolean stands,
        @Nullable Elsewhere elsewhere,
        @Nullable String reason,
        List<Change> changes,
        String contact,
        String answerHere,
        String tasklist,
        LocalDate writtenOn) {

    public boolean replyDatePassed() {
        return replyBy.isBefore(writtenOn);
    }

    /** Something that was otherwise before. */
    public record Change(String what, String before, String now) {}

    /** Another session of the same round. */
    public record Elsewhere(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            @Nullable String place) {}

    /** Those invited, by group: municipalities, HUS, other public actors, companies, communities. */
    public record InvitedGroup(String group, Lines names) {
        /** A group of one is called like it. */
        static InvitedGroup of(String group, List<String> names) {
            return new InvitedGroup(
                    group,
                    new Lines(names.stream()
                            .filter(name -> !name.equals(group))
                            .map(name -> "- " + name.replace('\n', ' ') + "\n")
                            .collect(Collectors.joining())));
        }
    }

    /** A list whose lines stay lines in a letter, where those that somebody types are indented; put together once for all letters. */
    public record Lines(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
