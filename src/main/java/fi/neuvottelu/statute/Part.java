package fi.neuvottelu.statute;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One party's part in the sessions of a window. What it lacks is looked for among all that happened, and the furthest that
 * it came is told.
 *
 * @param section that obliges it
 * @param withHost whether it is of no use without the host: a pair negotiates with each other, 611/2021 s. 14
 */
record Part(Facts facts, Party party, Section section, boolean withHost) {
    boolean counts() {
        return counting().findAny().isPresent();
    }

    /** It came to a meeting of a forum that counts as soon as its minutes are approved. */
    boolean awaitsMinutes() {
        return !counts() && new Part(facts.onceMinuted(), party, section, withHost).counts();
    }

    /** It came, was invited, or stands in the plan of a session ahead. */
    boolean hasToDoWithASession() {
        return came()
                || invited()
                || facts.ahead().stream().anyMatch(session -> session.parties().contains(party.id()));
    }

    /** A letter to it has left, for whatever session of the window. */
    boolean invited() {
        return took().stream().anyMatch(this::isInvited)
                || facts.ahead().stream()
                        .anyMatch(session -> session.invitedOn().containsKey(party.id()));
    }

    /** It answered, or came; an answer that it does not come is one. */
    boolean acted() {
        return came() || answered() || askedOn() != null;
    }

    boolean came() {
        return took().stream().anyMatch(this::wasThere);
    }

    /** The host was there with it. */
    boolean hostCame() {
        return took().stream()
                .anyMatch(session -> session.attended().contains(facts.host().id()) && wasThere(session));
    }

    /** Local days of all sessions that it was at, whether they count or not. */
    List<LocalDate> wasThereOn() {
        return took().stream()
                .filter(this::wasThere)
                .map(HeldSession::heldOn)
                .sorted()
                .toList();
    }

    boolean answered() {
        return !facts.happened().repliesOf(party.id()).isEmpty();
    }

    @Nullable
    LocalDate askedOn() {
        return facts.happened().askedOn().get(party.id());
    }

    /** Local days of the letters, as far as they are known. */
    List<LocalDate> invitedOn() {
        return Stream.concat(
                        took().stream().map(HeldSession::invitedOn),
                        facts.ahead().stream().map(Ahead::invitedOn))
                .map(days -> days.get(party.id()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Local days of the sessions that count and that it had its part in. */
    List<LocalDate> cameOn() {
        return counting().map(HeldSession::heldOn).sorted().toList();
    }

    /** Why none counts for it. */
    Missing cause() {
        return latest(session -> met(session) && session.awaitsMinutes())
                .map(session -> Missing.byOurRule("partyForumWaits", party, session.heldOn()))
                .or(() -> latest(this::met)
                        .map(session -> Missing.byOurRule("partyOtherActWaits", party, session.heldOn())))
                .or(() -> latest(session -> wasThere(session) && !met(session))
                        .map(session -> byLaw("partyWithoutHost", facts.host(), session.heldOn())))
                .or(this::ahead)
                .or(this::absent)
                .orElseGet(() -> byLaw("partyNotInvited"));
    }

    private Optional<Missing> ahead() {
        return facts.ahead().stream()
                .filter(session -> session.parties().contains(party.id()))
                .min(Comparator.comparing(Ahead::day))
                .map(session -> session.invitedOn().containsKey(party.id())
                        ? byLaw("partyInvitedAhead", session.invitedOn().get(party.id()), session.day())
                        : byLaw("partyAhead", session.day()));
    }

    /** Of several invitations the one it went furthest with. */
    private Optional<Missing> absent() {
        return Optional.<Missing>empty()
                .or(() -> latest(session -> isInvited(session) && saysYes(reply(session)))
                        .map(session -> byLaw("partyAbsent", invited(session), session.heldOn())))
                .or(() -> latest(session -> isInvited(session) && reason(session) != null)
                        .map(session -> byLaw(
                                "partyDeclined",
                                invited(session),
                                session.heldOn(),
                                Objects.requireNonNull(reason(session)))))
                .or(() -> latest(session -> isInvited(session) && reply(session) != null)
                        .map(session -> byLaw("partyDeclinedWithoutReason", invited(session), session.heldOn())))
                .or(() -> latest(this::isInvited)
                        .map(session -> byLaw("partyNoAnswer", invited(session), session.heldOn())));
    }

    private Optional<HeldSession> latest(Predicate<HeldSession> wanted) {
        return took().stream().filter(wanted).max(Comparator.comparing(HeldSession::heldOn));
    }

    private Stream<HeldSession> counting() {
        return took().stream().filter(facts::counts).filter(this::met);
    }

    /** In the window and, of a municipality, while it was the host's. */
    private List<HeldSession> took() {
        return facts.took().stream()
                .filter(session -> party.kind() != PartyKind.MUNICIPALITY
                        || facts.municipalitiesAt(session).contains(party.id()))
                .toList();
    }

    private boolean met(HeldSession session) {
        return wasThere(session)
                && (!withHost || session.attended().contains(facts.host().id()));
    }

    private boolean wasThere(HeldSession session) {
        return session.attended().contains(party.id());
    }

    private boolean isInvited(HeldSession session) {
        return session.invited().contains(party.id());
    }

    private Invited invited(HeldSession session) {
        return new Invited(session.invitedOn().get(party.id()));
    }

    private @Nullable Reply reply(HeldSession session) {
        return facts.happened().repliesOf(party.id()).get(session.id());
    }

    private static boolean saysYes(@Nullable Reply reply) {
        return reply != null && reply.attending();
    }

    private @Nullable String reason(HeldSession session) {
        var reply = reply(session);
        var reason = reply == null ? null : reply.reason();
        return reason == null || reason.isBlank() ? null : reason;
    }

    private Missing byLaw(String code, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = party;
        System.arraycopy(args, 0, all, 1, args.length);
        return Missing.byLaw(section, code, all);
    }

    /** @param on day of the letter, null where it is not known */
    record Invited(@Nullable LocalDate on) {}
}
