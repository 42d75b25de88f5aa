package fi.neuvottelu.publicity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators have said of documents; where they have said nothing, our rule holds. */
@Component
class Publicities {
    private final JdbcClient rows;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    Publicities(JdbcClient rows, Past past, Acting acting, Clock clock) {
        this.rows = rows;
        this.past = past;
        this.acting = acting;
        this.clock = clock;
    }

    /** A document of the register, without its text. */
    record Registered(long id, String kind, String title, int version, LocalDate registeredOn, String hash) {}

    /** As a coordinator has said it. */
    record Said(
            long documentId,
            Stage stage,
            @Nullable String ground,
            @Nullable LocalDate publicFrom,
            String reason) {
        Publicity publicity() {
            return new Publicity(stage, ground, publicFrom, true, reason);
        }
    }

    /** All that were registered for the sessions of a round, the oldest first. */
    List<Registered> ofRound(long round, PartyId host) {
        return rows.sql("""
                        select d.id, d.kind, d.title, d.version, d.registered_on, d.hash
                        from registered_document d left join session_counts c on c.session_id = d.session_id
                        where ? in (c.round_id, d.round_id) and d.host = ? order by d.registered_on, d.id""")
                .params(round, host.value())
                .query(Row.of(Registered.class))
                .list();
    }

    /** By document; no entry for one of which nobody has said anything. */
    Map<Long, Said> saidOf(List<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return rows.sql("""
                        select document_id, stage, ground, public_from, reason from document_publicity
                        where document_id in (:documents)""").param("documents", documents).query(Row.of(Said.class)).list().stream()
                .collect(toMap(Said::documentId, Function.identity()));
    }

    /**
     * What was said before is kept.
     *
     * @throws Refusal if a colleague says something of it for the first time in the same moment
     */
    @Transactional
    public void say(long document, Publicity said) {
        var before = locked(document);
        if (before.isEmpty()) {
            first(document, said);
            return;
        }
        if (before.get().publicity().equals(said)) {
            return;
        }
        past.keep(PastKind.PUBLICITY, String.valueOf(document), before.get(), said.reason());
        rows.sql("""
                        update document_publicity
                        set stage = ?, ground = ?, public_from = ?, reason = ?, said_by = ?, said_at = ?
                        where document_id = ?""")
                .params(
                        said.stage().name(),
                        said.ground(),
                        said.publicFrom(),
                        said.reason(),
                        acting.requireUser(),
                        clock.instant().atOffset(UTC),
                        document)
                .update();
    }

    private void first(long document, Publicity said) {
        try {
            rows.sql("""
                            insert into document_publicity (stage, ground, public_from, reason, said_by, said_at, document_id)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            said.stage().name(),
                            said.ground(),
                            said.publicFrom(),
                            said.reason(),
                            acting.requireUser(),
                            clock.instant().atOffset(UTC),
                            document)
                    .update();
        } catch (DuplicateKeyException inTheSameMoment) {
            throw new Refusal("publicity.meanwhile");
        }
    }

    private Optional<Said> locked(long document) {
        return rows.sql("""
                        select document_id, stage, ground, public_from, reason from document_publicity
                        where document_id = ? for update""").param(document).query(Row.of(Said.class)).optional();
    }
}
