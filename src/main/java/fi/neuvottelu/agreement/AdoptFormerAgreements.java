package fi.neuvottelu.agreement;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What agreements were when each version was a row: it goes where everything is that was, and its rows end. */
@Component
class AdoptFormerAgreements {
    private final JdbcClient rows;
    private final Past past;

    AdoptFormerAgreements(JdbcClient rows, Past past) {
        this.rows = rows;
        this.past = past;
    }

    /** A version that another has followed. */
    private record Followed(
            long id,
            long agreementId,
            String title,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable String link,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt,
            String changedBy,
            Instant changedAt) {
        FormerAgreement content(List<PartyId> parties) {
            return new FormerAgreement(title, parties, beginsOn, endsOn, endedOn, link, note, recordedBy, recordedAt);
        }
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        if (followed().isEmpty()) {
            return;
        }
        holdNewest();
        // Whoever held them before has adopted.
        followed().forEach(one -> {
            var content = one.content(partiesOf(one));
            if (isTaken(one)) {
                past.adopt(
                        PastKind.AGREEMENT,
                        String.valueOf(one.agreementId()),
                        content,
                        one.changedAt(),
                        one.changedBy());
            }
        });
    }

    /** Nobody changes or adopts them before the transaction ends. */
    /** By one node only, whatever the other has read before. */
    private boolean isTaken(Followed one) {
        rows.sql("delete from agreement_party where version_id = ?")
                .param(one.id())
                .update();
        return rows.sql("delete from agreement_version where id = ?")
                        .param(one.id())
                        .update()
                == 1;
    }

    private void holdNewest() {
        rows.sql("select id from agreement_version where newest_of is not null order by id for update")
                .query(Long.class)
                .list();
    }

    /** In the order of their ids, which no clock moves back. */
    private List<Followed> followed() {
        return rows.sql("""
                        select was.id, was.agreement_id, was.title, was.begins_on, was.ends_on, was.ended_on, was.link,
                            was.note, was.recorded_by, was.recorded_at, later.recorded_by as changed_by,
                            later.recorded_at as changed_at
                        from agreement_version was join agreement_version later on later.id =
                            (select min(id) from agreement_version
                             where agreement_id = was.agreement_id and id > was.id)
                        where was.newest_of is null order by was.id""").query(Row.of(Followed.class)).list();
    }

    private List<PartyId> partiesOf(Followed one) {
        return rows
                .sql("select party from agreement_party where version_id = ? order by party")
                .param(one.id())
                .query(String.class)
                .list()
                .stream()
                .map(PartyId::of)
                .toList();
    }
}
