package fi.neuvottelu.invitation;

import fi.neuvottelu.session.InvitedMunicipalities;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withdrawn invitations count too: who was to come was asked the same. */
@Component
class MunicipalitiesInvited implements InvitedMunicipalities {
    private final JdbcClient jdbc;

    MunicipalitiesInvited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> sharedWith(long session, List<Long> others) {
        return Set.copyOf(jdbc.sql("""
                        select distinct theirs.session_id
                        from invitation mine
                        join invitation theirs on theirs.party = mine.party
                        join unnest(cast(:others as bigint array)) as o(id) on o.id = theirs.session_id
                        where mine.session_id = :session and mine.party like 'kunta-%'""")
                .param("others", others.toArray(Long[]::new))
                .param("session", session)
                .query(Long.class)
                .list());
    }
}
