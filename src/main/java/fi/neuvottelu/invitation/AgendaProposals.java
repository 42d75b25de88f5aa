package fi.neuvottelu.invitation;

import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.TextPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agenda points that parties have proposed, and what has become of them. */
@Component
public class AgendaProposals {
    private final JdbcClient jdbc;

    AgendaProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they came; without those that were taken back. */
    List<AgendaProposal> ofSession(long session) {
        return jdbc.sql("""
                        select p.id, p.invitation_id, i.party, p.text, p.state, p.reason, p.reason_sv
                        from agenda_proposal p join invitation i on i.id = p.invitation_id
                        where i.session_id = ? and not p.taken_back order by p.id""").param(session).query(Row.of(AgendaProposal.class)).list();
    }

    /** Those of one party, in the same way. */
    public List<AgendaProposal> ofInvitation(long invitation) {
        return jdbc.sql("""
                        select p.id, p.invitation_id, i.party, p.text, p.state, p.reason, p.reason_sv
                        from agenda_proposal p join invitation i on i.id = p.invitation_id
                        where i.id = ? and not p.taken_back order by p.id""")
                .param(invitation)
                .query(Row.of(AgendaProposal.class))
                .list();
    }

    /** How many of each session of the round nobody has decided on. */
    public Map<Long, Integer> undecidedOf(long round) {
        var undecided = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select i.session_id from agenda_proposal p
                        join invitation i on i.id = p.invitation_id
                        join session_counts r on r.session_id = i.session_id
                        where r.round_id = ? and p.state is null and not p.taken_back""")
                .param(round)
                .query(Long.class)
                .list()
                .forEach(session -> undecided.merge(session, 1, Integer::sum));
        return undecided;
    }

    private record Known(long id, String text, @Nullable ProposalState state) {}

    /** What the party proposes now. A proposal that is said again in the same words is the same one, decided or not. */
    void proposes(long invitation, List<String> texts) {
        var before = new ArrayList<>(
                jdbc.sql("""
                        select id, text, state from agenda_proposal where invitation_id = ? order by id""").param(invitation).query(Row.of(Known.class)).list());
        for (var text : texts) {
            var same = before.stream().filter(one -> one.text().equals(text)).findFirst();
            same.ifPresentOrElse(one -> takenBack(one.id(), false), () -> add(invitation, text));
            same.ifPresent(before::remove);
        }
        for (var gone : before) {
            if (gone.state() == null) {
                jdbc.sql("delete from agenda_proposal where id = ?")
                        .param(gone.id())
                        .update();
            } else {
                takenBack(gone.id(), true);
            }
        }
    }

    private void add(long invitation, String text) {
        jdbc.sql("insert into agenda_proposal (invitation_id, text) values (?, ?)")
                .params(invitation, text)
                .update();
    }

    private void takenBack(long proposal, boolean so) {
        jdbc.sql("update agenda_proposal set taken_back = ? where id = ?")
                .params(so, proposal)
                .update();
    }

    void decided(long proposal, @Nullable ProposalState state, TextPair reason) {
        jdbc.sql("update agenda_proposal set state = ?, reason = ?, reason_sv = ? where id = ?")
                .params(state == null ? null : state.name(), reason.fi(), reason.sv(), proposal)
                .update();
    }
}
