package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a municipality's own duty to take part in its county's yearly negotiation: 612/2021 s. 6(4). */
public final class MunicipalityTookPart {
    private MunicipalityTookPart() {}

    /**
     * A municipality's answer to an invitation.
     *
     * @param reason it gave for not attending, null if none
     */
    public record Reply(boolean attending, @Nullable String reason) {}

    /**
     * Holds when it attended a counting session of its county; otherwise the one reason: not invited, no answer, declined
     * (and why), or absent. Of several invitations the one it went furthest with is told.
     *
     * @param replies by session; a session that it has not answered is not there
     */
    public static Statement judge(Facts facts, PartyId municipality, Map<Long, Reply> replies) {
        var itsSessions = facts.counting().stream()
                .filter(session -> facts.municipalitiesAt(session).contains(municipality))
                .toList();
        if (itsSessions.stream().anyMatch(session -> session.attended().contains(municipality))) {
            return new Statement(List.of());
        }
        var invited = itsSessions.stream()
                .filter(session -> session.invited().contains(municipality))
                .toList();
        var answers = invited.stream()
                .map(session -> Optional.ofNullable(replies.get(session.id())))
                .flatMap(Optional::stream)
                .toList();
        return new Statement(List.of(reason(!invited.isEmpty(), answers)));
    }

    private static Missing reason(boolean invited, List<Reply> answers) {
        if (answers.stream().anyMatch(Reply::attending)) {
            return reason("partAbsent");
        }
        if (!answers.isEmpty()) {
            return answers.stream()
                    .map(Reply::reason)
                    .filter(Objects::nonNull)
                    .filter(given -> !given.isBlank())
                    .findFirst()
                    .map(given -> reason("partDeclined", given))
                    .orElseGet(() -> reason("partDeclinedWithoutReason"));
        }
        return reason(invited ? "partNoAnswer" : "partNotInvited");
    }

    private static Missing reason(String code, Object... args) {
        return Missing.byLaw(Section.MUNICIPALITY_TAKES_PART, code, args);
    }
}
