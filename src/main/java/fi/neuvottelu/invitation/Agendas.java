package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.session.EarlierMeasures;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agendas of all sessions, each version as it was sent. */
@Component
class Agendas {
    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final EarlierMeasures measures;
    private final AgendaItems items;
    private final AgendaProposals proposals;
    private final Clock clock;
    private final Sessions sessions;
    private final ObjectMapper json;
    private final Words words;

    Agendas(
            JdbcClient jdbc,
            Subjects subjects,
            EarlierMeasures measures,
            AgendaItems items,
            AgendaProposals proposals,
            Clock clock,
            Sessions sessions,
            ObjectMapper json,
            Words words) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.measures = measures;
        this.items = items;
        this.proposals = proposals;
        this.clock = clock;
        this.sessions = sessions;
        this.json = json;
        this.words = words;
    }

    /**
     * An agenda as it stands.
     *
     * @param version 1 for the first that left the house
     * @param keys of its points, in their order; none of one that left before they were kept
     */
    record Version(int version, Map<Language, List<String>> points, List<String> keys) {
        AgendaChanges.Known known(Language language) {
            return new AgendaChanges.Known(Objects.requireNonNull(points.get(language)), keys);
        }
    }

    /** Kept as a new version if it differs from the last that was sent. */
    Version toSend(Session session) {
        var now = asItStands(session);
        var keys = agenda(session).keys();
        var last = last(session.id());
        if (!isKept(session, last, now)) {
            // Letters of a session are written at once: the first writes it down, the others wait and find it.
            sessions.turn(session.id());
            last = last(session.id());
        }
        if (isKept(session, last, now)) {
            return new Version(last, now, keys);
        }
        for (var language : Language.values()) {
            jdbc.sql("""
                            insert into agenda_version (session_id, version, language, items, point_keys, written_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            session.id(),
                            last + 1,
                            language.name(),
                            written(Objects.requireNonNull(now.get(language))),
                            written(keys),
                            clock.instant().atOffset(UTC))
                    .update();
        }
        words.changed(FoundKind.AGENDA_AS_SENT, session.id());
        return new Version(last + 1, now, keys);
    }

    private boolean isKept(Session session, int version, Map<Language, List<String>> points) {
        return version > 0 && of(session.id(), version).points().equals(points);
    }

    Version of(long session, int version) {
        var points = new EnumMap<Language, List<String>>(Language.class);
        var keys = new LinkedHashSet<String>();
        jdbc.sql("select language, items, point_keys from agenda_version where session_id = ? and version = ?")
                .params(session, version)
                .query((row, n) -> {
                    keys.addAll(row.getString(3) == null ? List.of() : read(row.getString(3)));
                    return points.put(Language.valueOf(row.getString(1)), read(row.getString(2)));
                })
                .list();
        return new Version(version, points, List.copyOf(keys));
    }

    /** The last that left the house. */
    Optional<Version> newest(long session) {
        return Optional.of(last(session)).filter(version -> version > 0).map(version -> of(session, version));
    }

    Map<Language, List<String>> asItStands(Session session) {
        var agenda = agenda(session);
        var points = new EnumMap<Language, List<String>>(Language.class);
        Stream.of(Language.values())
                .forEach(language -> points.put(language, agenda.points(measures.before(session, language), language)));
        return points;
    }

    /** The template's until somebody edits it. */
    Agenda agenda(Session session) {
        var about = subjects.of(session);
        var undecided = proposals.ofSession(session.id()).stream()
                .filter(one -> one.state() == null)
                .toList();
        var edited = items.of(session.id());
        return edited.isEmpty()
                ? Agenda.ofTemplate(about, session.themeList(), undecided)
                : Agenda.edited(about, session.themeList(), edited, undecided);
    }

    private int last(long session) {
        return jdbc.sql("select coalesce(max(version), 0) from agenda_version where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    private String written(List<String> points) {
        try {
            return json.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> read(String points) {
        try {
            return json.readValue(points, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
