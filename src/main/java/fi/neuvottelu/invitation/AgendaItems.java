package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.past.Telling;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The points of agendas that were edited. Two who edit at once do not overwrite each other. */
@Component
class AgendaItems {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final People people;
    private final Clock clock;
    private final Words words;

    AgendaItems(JdbcClient jdbc, Acting acting, People people, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.people = people;
        this.clock = clock;
        this.words = words;
    }

    /** Who edited an agenda last. */
    record Edited(int version, String editedBy, Instant editedAt) {}

    /** Empty while it is the template's. */
    Optional<Edited> edited(long session) {
        return jdbc.sql("select version, edited_by, edited_at from agenda where session_id = ?")
                .param(session)
                .query(Row.of(Edited.class))
                .optional();
    }

    /** In order; none while the agenda is the template's. */
    List<AgendaItem> of(long session) {
        return jdbc.sql("select * from agenda_item where session_id = ? order by ordinal")
                .param(session)
                .query(Row.of(AgendaItem.class))
                .list();
    }

    /**
     * From now on nobody else edits this agenda until the transaction ends.
     *
     * @param seen the version that the editor has read; 0 for the template
     * @return the new version
     * @throws Refusal {@code agenda.changed} if somebody else has edited it meanwhile
     */
    int editing(long session, int seen) {
        var mine = seen == 0 ? begun(session) : wentOn(session, seen);
        if (!mine) {
            throw edited(session)
                    .map(by ->
                            new Refusal("agenda.changed", people.nameOf(by.editedBy()), Telling.moment(by.editedAt())))
                    .orElseGet(() -> new Refusal("draft.changed"));
        }
        return seen + 1;
    }

    private boolean begun(long session) {
        if (edited(session).isPresent()) {
            return false;
        }
        try {
            return jdbc.sql("insert into agenda (session_id, version, edited_by, edited_at) values (?, 1, ?, ?)")
                            .params(
                                    session,
                                    acting.requireUser(),
                                    clock.instant().atOffset(UTC))
                            .update()
                    == 1;
        } catch (DuplicateKeyException inTheSameMoment) {
            throw new Refusal("draft.changed");
        }
    }

    private boolean wentOn(long session, int seen) {
        return jdbc.sql("""
                        update agenda set version = version + 1, edited_by = ?, edited_at = ?
                        where session_id = ? and version = ?""")
                        .params(acting.requireUser(), clock.instant().atOffset(UTC), session, seen)
                        .update()
                == 1;
    }

    void replace(long session, List<AgendaItem> items) {
        words.changed(FoundKind.AGENDA, session);
        jdbc.sql("delete from agenda_item where session_id = ?").param(session).update();
        var ordinal = 0;
        for (var item : items) {
            ordinal++;
            jdbc.sql("""
                            insert into agenda_item (session_id, ordinal, point_key, kind, title, title_sv, headings,
                                headings_sv, minutes_planned, presenter, link, topics, template_point,
                                template_version, round_id, proposal_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            session,
                            ordinal,
                            item.pointKey(),
                            item.kind().name(),
                            item.title().fi(),
                            item.title().sv(),
                            item.headings().fi(),
                            item.headings().sv(),
                            item.minutesPlanned(),
                            item.presenter(),
                            item.link(),
                            item.topics(),
                            item.templatePoint(),
                            item.templateVersion(),
                            item.roundId(),
                            item.proposalId())
                    .update();
        }
    }
}
