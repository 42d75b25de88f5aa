package fi.neuvottelu.letter;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that leave no more, or invite nobody any more, since something newer is so. */
@Component
public class OvertakingLetters {
    private final JdbcClient rows;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OvertakingLetters(JdbcClient rows, Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A newer letter says it all: what has not left leaves no more, whether it waits, was tried, is held or came back. One that
     * is in hand invites nobody and is not tried again.
     *
     * @param which of them
     * @return those that do not leave
     */
    public List<Dispatch> overtake(PartyId party, long session, Set<LetterKind> kinds, Predicate<Dispatch> which) {
        var open = letters.to(party, session, kinds).stream()
                .filter(one -> one.state() != Dispatch.State.SENT && one.state() != Dispatch.State.WITHDRAWN)
                .filter(which)
                .toList();
        if (open.isEmpty()) {
            return open;
        }
        rows.sql("""
                        update letter set held = null,
                            useless_after = case when state = '%1$s' then cast(:yesterday as date) else useless_after end,
                            state = case when state = '%1$s' then state else '%2$s' end
                        where id in (:ids) and state in ('%1$s', '%3$s', '%4$s')
                        """.formatted(
                        Dispatch.State.SENDING, Dispatch.State.WITHDRAWN, Dispatch.State.QUEUED, Dispatch.State.FAILED))
                .param("yesterday", LocalTimes.today(clock).minusDays(1))
                .param("ids", open.stream().map(Dispatch::id).toList())
                .update();
        open.stream()
                .filter(one -> one.state() == Dispatch.State.FAILED)
                .map(one -> new LetterOvertaken(one.host(), one.party()))
                .distinct()
                .forEach(events::publishEvent);
        return letters.to(party, session, kinds).stream()
                .filter(one -> one.state() == Dispatch.State.WITHDRAWN)
                .filter(one -> open.stream().anyMatch(before -> before.id() == one.id()))
                .toList();
    }

    /** Takes back whatever of these kinds a host would still send to an address. */
    public void takeBack(PartyId host, String mailbox, Set<LetterKind> kinds) {
        rows.sql("update letter set state = '" + Dispatch.State.WITHDRAWN
                        + "' where host = :host and lower(recipient) = lower(:mailbox) and kind in (:kinds) and state in ('"
                        + Dispatch.State.QUEUED + "', '" + Dispatch.State.FAILED + "')")
                .param("host", host.value())
                .param("mailbox", mailbox)
                .param("kinds", kinds.stream().map(LetterKind::name).toList())
                .update();
    }

    /** Takes back a letter that has not left yet. False if it is too late: it is being sent, or was. */
    public boolean withdraw(long letter) {
        return rows.sql("update letter set state = '" + Dispatch.State.WITHDRAWN + "' where id = ? and state in ('"
                                + Dispatch.State.QUEUED + "', '" + Dispatch.State.FAILED + "')")
                        .param(letter)
                        .update()
                == 1;
    }

    /** What was sent stays as it was; the party is no longer among those invited to this session. */
    public void invitesNoMore(PartyId party, long session) {
        rows.sql("update letter set invites_to = null where invites_to = ? and party = ?")
                .params(session, party.value())
                .update();
    }
}
