package fi.neuvottelu.records;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that were replaced when each of them was a row: they go where everything is that was, and their rows end. */
@Component
class AdoptFormerRecords {
    private final JdbcClient rows;
    private final Past past;

    AdoptFormerRecords(JdbcClient rows, Past past) {
        this.rows = rows;
        this.past = past;
    }

    /** A record and the one that took its place, which may have been replaced itself. */
    private record Replaced(
            long id,
            LocalDate datedOn,
            String link,
            @Nullable String title,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt,
            long replacedBy,
            String changedBy,
            Instant changedAt) {
        FormerDutyRecord content() {
            return new FormerDutyRecord(datedOn, link, title, note, recordedBy, recordedAt);
        }
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        if (replaced().isEmpty()) {
            return;
        }
        var inForce = held();
        // Whoever held them before has adopted.
        var replaced = replaced();
        var successors = replaced.stream().collect(toMap(Replaced::id, Replaced::replacedBy));
        replaced.forEach(one -> {
            var last = last(one.replacedBy(), successors);
            if (inForce.contains(last) && isTaken(one)) {
                past.adopt(PastKind.DUTY_RECORD, String.valueOf(last), one.content(), one.changedAt(), one.changedBy());
            }
        });
    }

    /** By one node only, whatever the other has read before. */
    private boolean isTaken(Replaced one) {
        return rows.sql("delete from duty_record where id = ?").param(one.id()).update() == 1;
    }

    /** Those in force: nobody corrects or adopts them before the transaction ends. */
    private Set<Long> held() {
        return new HashSet<>(rows.sql("select id from duty_record where in_force is not null order by id for update")
                .query(Long.class)
                .list());
    }

    /** A former one before that which replaced it: by its id, which no clock moves back. */
    private List<Replaced> replaced() {
        return rows.sql("""
                        select was.id, was.dated_on, was.link, was.title, was.note, was.recorded_by, was.recorded_at,
                            was.replaced_by, later.recorded_by as changed_by, later.recorded_at as changed_at
                        from duty_record was join duty_record later on later.id = was.replaced_by order by was.id""").query(Row.of(Replaced.class)).list();
    }

    private static long last(long successor, Map<Long, Long> successors) {
        var last = successor;
        for (var next = successors.get(last); next != null; next = successors.get(last)) {
            last = next;
        }
        return last;
    }
}
