package fi.neuvottelu.invitation;

import fi.neuvottelu.casenumber.InvitedRounds;
import fi.neuvottelu.party.PartyId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whose invitation has left; of what is only planned a party knows nothing. */
@Component
class RoundsInvitedTo implements InvitedRounds {
    private final JdbcClient jdbc;

    RoundsInvitedTo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> of(PartyId party) {
        return Set.copyOf(jdbc.sql("""
                        select distinct c.round_id
                        from invitation i join session_counts c on c.session_id = i.session_id
                        where i.party = ? and i.invited_at is not null""").param(party.value()).query(Long.class).list());
    }
}
