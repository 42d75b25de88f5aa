package fi.neuvottelu.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a party had answered, whom it had named and what it had proposed, until it changed that. */
record FormerAnswer(Given given, List<Nomination> representatives, List<String> agendaPoints) {
    /** How and when it was given; with a channel, to the coordinator. */
    record Given(
            Answer answer,
            @Nullable String reason,
            boolean late,
            Instant givenAt,
            String recordedBy,
            @Nullable String channel,
            @Nullable LocalDate receivedOn,
            @Nullable String saidBy) {}

    /** Whoever hands in the same again has changed nothing. */
    boolean saysTheSameAs(FormerAnswer other) {
        return given.answer() == other.given().answer()
                && Objects.equals(given.reason(), other.given().reason())
                && representatives.equals(other.representatives())
                && agendaPoints.equals(other.agendaPoints());
    }
}
