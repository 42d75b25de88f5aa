package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, planned by one round.
 *
 * @param version grows with every change that the invited are told of
 * @param movedInVersion the version in which the time last changed, 0 if never
 * @param calendarSequence grows only when time, place or link changes
 * @param jointWith ids of other hosts who hold the same meeting in rounds of their own, separated by commas
 */
public record Session(
        long id,
        long roundId,
        PartyId host,
        Instant startsAt,
        Instant endsAt,
        TextPair place,
        @Nullable String link,
        TextPair themes,
        LocalDate invitationOn,
        LocalDate replyBy,
        LocalDate replyByOthers,
        SessionState state,
        int version,
        int calendarSequence,
        int movedInVersion,
        TextPair changeReason,
        @Nullable String instance,
        @Nullable String chairName,
        @Nullable String secretaryName,
        @Nullable String languagesUsed,
        @Nullable String jointWith) {

    /** The local day that decides for which year the session counts; of a session over two days, the last. */
    public LocalDate heldOn() {
        return LocalTimes.dateOf(endsAt);
    }

    /** By when a party answers. Who is invited after the date of its kind has a week, at most until the session. */
    public LocalDate replyBy(Party party, LocalDate invitedOn) {
        var ofItsKind = party.kind() == PartyKind.OTHER_ACTOR ? replyByOthers : replyBy;
        var inAWeek = invitedOn.plusDays(7);
        return invitedOn.isAfter(ofItsKind) ? (inAWeek.isAfter(day()) ? day() : inAWeek) : ofItsKind;
    }

    public LocalDate day() {
        return LocalTimes.dateOf(startsAt);
    }

    /** Each has the session in its own round and records it there; it counts for whoever does. */
    public List<PartyId> jointHosts() {
        return jointWith == null || jointWith.isBlank()
                ? List.of()
                : Stream.of(jointWith.split(",")).map(PartyId::of).toList();
    }

    public List<TextPair> themeList() {
        return themes.lines();
    }

    /** As it is planned now. */
    public SessionPlan plan() {
        return new SessionPlan(startsAt, endsAt, place, link, themeList(), invitationOn, replyBy, replyByOthers);
    }
}
