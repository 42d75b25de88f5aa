package fi.neuvottelu.minutes;

import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.OwnAddresses;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The mailboxes that were given as the approvers' own: of each seat the last one counts. */
@Component
class OwnMailboxes {
    private final JdbcClient rows;
    private final MinutesBook book;
    private final OwnAddresses addresses;

    OwnMailboxes(JdbcClient rows, MinutesBook book, OwnAddresses addresses) {
        this.rows = rows;
        this.book = book;
        this.addresses = addresses;
    }

    /** Whoever has had one in this seat has none any more: a link that lies there opens nothing. */
    Optional<OwnMailbox> give(Approval approval, @Nullable String email) {
        var id = email == null || !addresses.isOwn(email) ? null : insert(approval.id(), email);
        rows.sql("update minutes_approval set own_mailbox = ? where id = ?")
                .params(id, approval.id())
                .update();
        return id == null ? Optional.empty() : find(id);
    }

    private long insert(long approval, String email) {
        var id = new GeneratedKeyHolder();
        rows.sql("insert into approver_mailbox (approval_id, email) values (?, ?)")
                .params(approval, email)
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    Optional<OwnMailbox> find(long id) {
        return rows.sql("select * from approver_mailbox where id = ?")
                .param(id)
                .query(Row.of(OwnMailbox.class))
                .optional();
    }

    /** The one of a seat. */
    Optional<OwnMailbox> of(Approval approval) {
        return Optional.ofNullable(approval.ownMailbox()).flatMap(this::find);
    }

    /** The same, unless letters of a party go there by now. */
    Optional<OwnMailbox> stillOwn(Approval approval) {
        return of(approval).filter(one -> addresses.isOwn(one.email()));
    }

    /** The seat for which it was given, however it stands. */
    Optional<Approval> seatOf(long mailbox) {
        return rows.sql("""
                        select a.* from minutes_approval a join approver_mailbox m on m.approval_id = a.id
                        where m.id = ?""").param(mailbox).query(Row.of(Approval.class)).optional();
    }

    /** The seat that is decided by what lies there, while it is open and of the version that is out for approval. */
    Optional<Approval> asks(long mailbox) {
        return seatOf(mailbox)
                .filter(seat -> Objects.equals(seat.ownMailbox(), mailbox))
                .filter(seat -> seat.state() == Approval.State.ASKED)
                .filter(seat -> isOut(seat, book.byId(seat.minutesId())))
                .filter(seat -> stillOwn(seat).isPresent());
    }

    private static boolean isOut(Approval seat, Minutes minutes) {
        return minutes.state() == MinutesState.IN_APPROVAL && minutes.version() == seat.version();
    }
}
