package fi.neuvottelu.earlier;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierNegotiation.Content;
import fi.neuvottelu.earlier.EarlierNegotiation.Evidence;
import fi.neuvottelu.earlier.EarlierNegotiation.Measure;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All negotiations that were recorded afterwards, each as it stands now. */
@Component
public class EarlierNegotiations {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    EarlierNegotiations(JdbcClient jdbc, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
    }

    private record Head(
            long id,
            int version,
            PartyId host,
            LocalDate heldOn,
            Act ownAct,
            @Nullable LocalDate invitedOn,
            OnBehalf.@Nullable Channel invitedBy,
            @Nullable String evidenceLink,
            @Nullable String evidenceNumber,
            @Nullable LocalDate evidenceSeenOn,
            @Nullable String note,
            PartyId recordedFor,
            @Nullable PartyId writtenFor,
            String recordedBy,
            OffsetDateTime recordedAt,
            @Nullable String instance) {
        @Nullable
        Evidence evidence() {
            return evidenceSeenOn == null ? null : new Evidence(evidenceLink, evidenceNumber, evidenceSeenOn);
        }
    }

    private record Subject(Act act, @Nullable Topic topic) {}

    /** Those of a host, the latest first. */
    List<EarlierNegotiation> of(PartyId host) {
        return read(jdbc.sql("select * from earlier_negotiation where host = ? order by held_on desc, id")
                .param(host.value()));
    }

    /** Those that a step of this instance recorded. */
    List<EarlierNegotiation> ofInstance(String instance) {
        return read(jdbc.sql("select * from earlier_negotiation where instance = ? order by id desc")
                .param(instance));
    }

    Optional<EarlierNegotiation> find(long id) {
        return read(jdbc.sql("select * from earlier_negotiation where id = ?").param(id)).stream()
                .findFirst();
    }

    /** Whether the host has a session of its own rounds on a day, or one that was recorded afterwards, beside this one. */
    boolean hasOtherOn(PartyId host, Act act, LocalDate day, @Nullable Long butNot) {
        return jdbc.sql("""
                                select count(*) from counted_session
                                where host = :host and act = :act and ends_at >= :from and ends_at < :until
                                    and state in ('%s', '%s') and id <> :but""".formatted(SessionState.PLANNED, SessionState.HELD))
                        .param("host", host.value())
                        .param("act", act.name())
                        .param("from", startOf(day))
                        .param("until", startOf(day.plusDays(1)))
                        .param("but", butNot == null ? 0 : butNot)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param by id of the user who records it */
    EarlierNegotiation record(
            PartyId host, Content content, PartyId recordedFor, String by, @Nullable String instance) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into earlier_negotiation (host, version, held_on, held_at, own_act, recorded_for, recorded_by,
                            recorded_at, instance)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        host.value(),
                        content.heldOn(),
                        noonOf(content.heldOn()),
                        ownAct(content).name(),
                        recordedFor.value(),
                        by,
                        clock.instant().atOffset(UTC),
                        instance)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Long.class));
        write(id, host, 0, content);
        return find(id).orElseThrow();
    }

    /**
     * @param writtenFor the party whose officer corrects it
     * @param instance that corrects it
     * @throws Refusal if somebody else has corrected it meanwhile
     */
    EarlierNegotiation correct(EarlierNegotiation seen, Content content, PartyId writtenFor, String instance) {
        Stream.of(
                        "delete from earlier_act where negotiation_id = ?",
                        "delete from earlier_topic where negotiation_id = ?",
                        "delete from earlier_party where negotiation_id = ?")
                .forEach(before -> jdbc.sql(before).param(seen.id()).update());
        write(seen.id(), seen.host(), seen.version(), content);
        jdbc.sql("update earlier_negotiation set instance = ?, written_for = ? where id = ?")
                .params(instance, writtenFor.value(), seen.id())
                .update();
        return find(seen.id()).orElseThrow();
    }

    private void write(long id, PartyId host, int version, Content content) {
        var evidence = content.evidence();
        var written = jdbc.sql("""
                        update earlier_negotiation
                        set version = version + 1, held_on = ?, held_at = ?, own_act = ?, invited_on = ?, invited_by = ?,
                            evidence_link = ?, evidence_number = ?, evidence_seen_on = ?, evidence_seen_at = ?, note = ?
                        where id = ? and version = ?""")
                .params(
                        content.heldOn(),
                        noonOf(content.heldOn()),
                        ownAct(content).name(),
                        content.invitedOn(),
                        content.invitedBy() == null ? null : content.invitedBy().name(),
                        evidence == null ? null : evidence.link(),
                        evidence == null ? null : evidence.number(),
                        evidence == null ? null : evidence.seenOn(),
                        evidence == null ? null : startOf(evidence.seenOn()),
                        content.note(),
                        id,
                        version)
                .update();
        if (written == 0) {
            throw new Refusal("earlier.changedMeanwhile");
        }
        content.topics().forEach((act, topics) -> {
            writeAct(id, host, act, content.heldOn());
            topics.forEach(topic -> jdbc.sql("insert into earlier_topic (negotiation_id, act, topic) values (?, ?, ?)")
                    .params(id, act.name(), topic.name())
                    .update());
        });
        content.parties().forEach(named -> jdbc.sql(
                        "insert into earlier_party (negotiation_id, party, invited_at, came) values (?, ?, ?, ?)")
                .params(id, named.party().value(), invitedAt(named, content), named.came())
                .update());
        writeMeasures(id, content.measures());
        words.changed(FoundKind.RECORDED_AFTERWARDS, id);
    }

    /** Ids that follow one, in their order: downwards, and so by their amount. */
    List<Long> after(long amount, int atMost) {
        return jdbc.sql("select id from earlier_negotiation where id < ? order by id desc fetch first ? rows only")
                .params(-amount, atMost)
                .query(Long.class)
                .list();
    }

    /** One that stays as it is keeps its row: it may be followed. */
    private void writeMeasures(long id, List<Measure> measures) {
        var toAdd = new ArrayList<>(measures);
        for (var row : measuresOf(id)) {
            if (!toAdd.remove(row.measure())) {
                jdbc.sql("delete from earlier_measure where id = ?")
                        .param(row.id())
                        .update();
            }
        }
        toAdd.forEach(measure -> jdbc.sql(
                        "insert into earlier_measure (negotiation_id, text, owner, due_on) values (?, ?, ?, ?)")
                .params(
                        id,
                        measure.text(),
                        measure.owner() == null ? null : measure.owner().value(),
                        measure.dueOn())
                .update());
    }

    /** A measure with its row. */
    record MeasureRow(
            long id,
            String text,
            @Nullable PartyId owner,
            @Nullable LocalDate dueOn) {
        Measure measure() {
            return new Measure(text, owner, dueOn);
        }
    }

    List<MeasureRow> measuresOf(long negotiation) {
        return jdbc.sql("select id, text, owner, due_on from earlier_measure where negotiation_id = ? order by id")
                .param(negotiation)
                .query(Row.of(MeasureRow.class))
                .list();
    }

    private void writeAct(long id, PartyId host, Act act, LocalDate heldOn) {
        try {
            jdbc.sql("insert into earlier_act (negotiation_id, act, host, held_on) values (?, ?, ?, ?)")
                    .params(id, act.name(), host.value(), heldOn)
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("earlier.changedMeanwhile");
        }
    }

    /** Called under the first of its Acts: a session is called under one and may count under another. */
    private static Act ownAct(Content content) {
        return content.topics().keySet().iterator().next();
    }

    private static @Nullable OffsetDateTime invitedAt(Named named, Content content) {
        return named.invited() && content.invitedOn() != null ? startOf(content.invitedOn()) : null;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return LocalTimes.instant(day, LocalTime.MIDNIGHT).atOffset(UTC);
    }

    private static OffsetDateTime noonOf(LocalDate day) {
        return LocalTimes.instant(day, LocalTime.NOON).atOffset(UTC);
    }

    private List<EarlierNegotiation> read(StatementSpec statement) {
        return statement.query(Row.of(Head.class)).list().stream()
                .map(this::whole)
                .toList();
    }

    private EarlierNegotiation whole(Head head) {
        return new EarlierNegotiation(
                head.id(),
                head.version(),
                head.host(),
                new Content(
                        head.heldOn(),
                        topics(head.id()),
                        parties(head.id()),
                        head.invitedOn(),
                        head.invitedBy(),
                        head.evidence(),
                        measuresOf(head.id()).stream().map(MeasureRow::measure).toList(),
                        head.note()),
                head.recordedFor(),
                head.writtenFor() == null ? head.recordedFor() : head.writtenFor(),
                head.recordedBy(),
                head.recordedAt(),
                head.instance());
    }

    private Map<Act, List<Topic>> topics(long id) {
        var topics = new EnumMap<Act, List<Topic>>(Act.class);
        jdbc.sql("""
                        select a.act, t.topic from earlier_act a
                        left join earlier_topic t on t.negotiation_id = a.negotiation_id and t.act = a.act
                        where a.negotiation_id = ?""").param(id).query(Row.of(Subject.class)).list().forEach(subject -> {
            var its = topics.computeIfAbsent(subject.act(), act -> new ArrayList<>());
            if (subject.topic() != null) {
                its.add(subject.topic());
            }
        });
        topics.replaceAll(
                (act, its) -> Topic.of(act).stream().filter(its::contains).toList());
        return topics;
    }

    private List<Named> parties(long id) {
        return jdbc.sql("""
                        select party, invited_at is not null as invited, came from earlier_party
                        where negotiation_id = ? order by party""").param(id).query(Row.of(Named.class)).list();
    }
}
