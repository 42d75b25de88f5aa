package fi.neuvottelu.records;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that meet duties; one for a duty and window, and what it was before is kept. */
@Component
public class DutyRecords {
    private final JdbcClient jdbc;
    private final Past past;
    private final Clock clock;

    DutyRecords(JdbcClient jdbc, Past past, Clock clock) {
        this.jdbc = jdbc;
        this.past = past;
        this.clock = clock;
    }

    /** For which duty, whose, and in which window a record is. */
    public record Key(
            Duty duty,
            PartyId holder,
            @Nullable PartyId counterpart,
            @Nullable LocalDate windowStart) {
        public static Key of(Owed owed) {
            var counterpart =
                    owed.counterpart() == null ? null : owed.counterpart().id();
            return new Key(owed.duty(), owed.holder().id(), counterpart, owed.windowStart());
        }

        static Key of(DutyRecord row) {
            return new Key(
                    Duty.ofCode(row.code()).orElseThrow(),
                    PartyId.of(row.holder()),
                    PartyId.orNobody(row.counterpart()),
                    row.windowStart());
        }

        /** The adoption that a duty after adoption follows. */
        public Key adoption() {
            return new Key(Duty.OB_TREP, holder, null, windowStart);
        }

        String written() {
            return Stream.of(duty.code(), holder, counterpart, windowStart)
                    .map(part -> part == null ? "-" : part.toString())
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
        }
    }

    /** What is typed of a record. */
    record Content(
            LocalDate datedOn,
            String link,
            @Nullable String title,
            @Nullable String note) {
        Content on(LocalDate day) {
            return new Content(day, link, title, note);
        }

        static Content of(DutyRecord row) {
            return new Content(row.datedOn(), row.link(), row.title(), row.note());
        }
    }

    /** Those in force in the windows of these lines, dated on a day or before it. */
    public Map<Key, DutyRecord> inForce(Collection<Owed> lines, LocalDate on) {
        var starts = lines.stream()
                .map(Owed::windowStart)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return jdbc
                .sql("""
                        select * from duty_record
                        where in_force is not null and dated_on <= :on
                            and (window_start is null or window_start in (:starts))""")
                .param("on", on)
                .param("starts", starts.isEmpty() ? List.of(LocalDate.EPOCH) : starts)
                .query(Row.of(DutyRecord.class))
                .list()
                .stream()
                .collect(toMap(Key::of, Function.identity()));
    }

    /** Those in force of these holders or towards this counterpart, in windows that have an end. */
    List<DutyRecord> within(Collection<PartyId> holders, PartyId counterpart) {
        return jdbc.sql("""
                        select * from duty_record
                        where in_force is not null and window_end is not null
                            and (holder in (:holders) or counterpart = :counterpart)""")
                .param("holders", holders.stream().map(PartyId::value).toList())
                .param("counterpart", counterpart.value())
                .query(Row.of(DutyRecord.class))
                .list();
    }

    /** That in force, of whatever day. */
    public Optional<DutyRecord> inForce(Key key) {
        return jdbc.sql("select * from duty_record where in_force = ?")
                .param(key.written())
                .query(Row.of(DutyRecord.class))
                .optional();
    }

    /** What this record was before its corrections, the latest first. */
    public List<FormerDutyRecord> former(DutyRecord record) {
        var subject = String.valueOf(record.id());
        return past
                .of(PastKind.DUTY_RECORD, List.of(subject), FormerDutyRecord.class)
                .getOrDefault(subject, List.of())
                .stream()
                .map(Former::content)
                .sorted(Comparator.comparing(FormerDutyRecord::recordedAt).reversed())
                .toList();
    }

    /**
     * Takes the place of what was recorded before, which is kept; the same again changes nothing.
     *
     * @param by user id
     * @return whether it says anything new
     * @throws Refusal if somebody else records the same at the same time
     */
    boolean record(Owed owed, Content content, String by) {
        var before = inForce(Key.of(owed));
        if (before.isPresent()) {
            return correct(before.get(), owed, content, by);
        }
        try {
            insert(owed, content, by);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("duty.recordedMeanwhile");
        }
        return true;
    }

    private void insert(Owed owed, Content content, String by) {
        var key = Key.of(owed);
        jdbc.sql("""
                        insert into duty_record (code, holder, counterpart, window_start, window_end, dated_on, link,
                            title, note, recorded_by, recorded_at, in_force)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.duty().code(),
                        key.holder().value(),
                        key.counterpart() == null ? null : key.counterpart().value(),
                        owed.windowStart(),
                        owed.windowEnd(),
                        content.datedOn(),
                        content.link(),
                        content.title(),
                        content.note(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        key.written())
                .update();
    }

    private boolean correct(DutyRecord before, Owed owed, Content content, String by) {
        if (Content.of(before).equals(content)) {
            return false;
        }
        var corrected = jdbc.sql("""
                        update duty_record set window_end = ?, dated_on = ?, link = ?, title = ?, note = ?,
                            recorded_by = ?, recorded_at = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(
                        owed.windowEnd(),
                        content.datedOn(),
                        content.link(),
                        content.title(),
                        content.note(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        before.id(),
                        before.version())
                .update();
        if (corrected == 0) {
            throw new Refusal("duty.recordedMeanwhile");
        }
        past.keep(PastKind.DUTY_RECORD, String.valueOf(before.id()), FormerDutyRecord.of(before), null);
        return true;
    }
}
