package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.SessionState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whom parties have named with an address of their own, by invitation and address. */
@Component
class NamedPeople {
    private final JdbcClient rows;
    private final Clock clock;

    NamedPeople(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** An address at an invitation, whoever is named there with it today. */
    record At(long id, long invitationId, String mailbox) {}

    /** Id under which an address is known at an invitation from now on. */
    long idOf(long invitation, String mailbox) {
        return find(invitation, mailbox).orElseGet(() -> {
            try {
                rows.sql("insert into named_mailbox (invitation_id, mailbox) values (?, ?)")
                        .params(invitation, mailbox)
                        .update();
            } catch (DuplicateKeyException meanwhile) {
                // As good as ours.
            }
            return find(invitation, mailbox).orElseThrow();
        });
    }

    private Optional<Long> find(long invitation, String mailbox) {
        return rows.sql("select id from named_mailbox where invitation_id = ? and mailbox = ?")
                .params(invitation, mailbox)
                .query(Long.class)
                .optional();
    }

    At byId(long id) {
        return at("where id = ?", id);
    }

    /** Nobody else does anything by the links of this address, or answers the invitation, at the same time. */
    At locked(long id) {
        var at = at("where id = ? for update", id);
        rows.sql("select id from invitation where id = ? for update")
                .param(at.invitationId())
                .query(Long.class)
                .single();
        return at;
    }

    private At at(String which, long id) {
        return rows.sql("select id, invitation_id, mailbox from named_mailbox " + which)
                .param(id)
                .query(Row.of(At.class))
                .single();
    }

    /** Usually one; an address may be shared. */
    List<OwnData.Person> with(At at) {
        return rows.sql("""
                        select id, person_name, person_role, deputy_name, email, dual_role, remote, absence from nomination
                        where invitation_id = ? and lower(email) = lower(?) and ended_on is null order by id""")
                .params(at.invitationId(), at.mailbox())
                .query((row, n) -> new OwnData.Person(
                        row.getLong("id"), Row.of(Nomination.class).mapRow(row, n)))
                .list();
    }

    void correct(long nomination, String name, String role, String mailbox) {
        rows.sql("update nomination set person_name = ?, person_role = ?, email = ? where id = ?")
                .params(name, role, mailbox, nomination)
                .update();
    }

    /** Invitations of a host to sessions that lie ahead, in which somebody is named with this address. */
    List<Invitation> naming(PartyId host, String mailbox) {
        return rows.sql("""
                        select i.* from invitation i join arranged_session s on s.id = i.session_id
                        where s.host = :host and s.state = '%s' and s.starts_at > :now and i.state in ('%s', '%s')
                            and exists (select 1 from nomination n where n.invitation_id = i.id
                                and lower(n.email) = :mailbox and n.ended_on is null)
                        order by i.id""".formatted(SessionState.PLANNED, InvitationState.INVITED, InvitationState.ANSWERED))
                .param("host", host.value())
                .param("now", clock.instant().atOffset(UTC))
                .param("mailbox", UnwantedLetters.folded(mailbox))
                .query(Row.of(Invitation.class))
                .list();
    }
}
