package fi.neuvottelu.party;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The hosts' registers of other actors; an entry is reused year after year, and ended, never deleted. */
@Component
public class OtherActors {
    private static final Pattern ID = Pattern.compile(PartyId.OTHER_ACTOR + "([1-9]\\d{0,17})");

    private final JdbcClient jdbc;

    OtherActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A name that an actor can have; nobody tells two names apart by their capital letters.
     *
     * @param id null for one that is entered: it may be called as one that has ended, and is that one then
     */
    void judge(Host host, @Nullable PartyId id, String name) {
        var line = OneLine.of(name, Longest.NAME, "actor.name");
        namesake(host.id(), line)
                .filter(entry -> id == null
                        ? entry.endedOn() == null
                        : !entry.actor().id().equals(id))
                .ifPresent(other -> {
                    throw registered(line);
                });
    }

    /** Enters an actor; one that has ended comes back under its old id. */
    public OtherActor register(Host host, String name, Sector sector, List<Language> languages) {
        var line = OneLine.of(name, Longest.NAME, "actor.name");
        var namesake = namesake(host.id(), line);
        if (namesake.isPresent()) {
            var back = namesake.filter(entry -> entry.endedOn() != null).orElseThrow(() -> registered(line));
            end(back.actor().id(), null);
            return change(back.actor().id(), line, sector, languages);
        }
        write(
                line,
                jdbc.sql("""
                                insert into other_actor (host, name, sector, languages)
                                values (:host, :name, :sector, :languages)""")
                        .param("host", host.id().value())
                        .param("name", line)
                        .param("sector", sector.name())
                        .param("languages", word(languages)));
        return jdbc.sql("select * from other_actor where host = :host and name = :name")
                .param("host", host.id().value())
                .param("name", line)
                .query(OtherActors::read)
                .single();
    }

    public OtherActor change(PartyId id, String name, Sector sector, List<Language> languages) {
        var line = OneLine.of(name, Longest.NAME, "actor.name");
        namesake(get(id).host(), line)
                .filter(entry -> !entry.actor().id().equals(id))
                .ifPresent(other -> {
                    throw registered(line);
                });
        write(
                line,
                jdbc.sql("update other_actor set name = :name, sector = :sector, languages = :languages where id = :id")
                        .param("name", line)
                        .param("sector", sector.name())
                        .param("languages", word(languages))
                        .param("id", number(id)));
        return get(id);
    }

    /** From the day after its last day it stands in no list; what it took part in stays. Without a last day it is back. */
    public void end(PartyId id, @Nullable LocalDate lastDay) {
        jdbc.sql("update other_actor set ended_on = :lastDay where id = :id")
                .param("lastDay", lastDay)
                .param("id", number(get(id).id()))
                .update();
    }

    /** Those that a host can invite on a day, by name. */
    public List<OtherActor> of(PartyId host, LocalDate on) {
        return jdbc.sql("""
                        select * from other_actor
                        where host = :host and (ended_on is null or ended_on >= :on)
                        order by name, id""")
                .param("host", host.value())
                .param("on", on)
                .query(OtherActors::read)
                .list();
    }

    public List<OtherActor> of(PartyId host, Sector sector, LocalDate on) {
        return of(host, on).stream().filter(actor -> actor.sector() == sector).toList();
    }

    /**
     * A line of a register.
     *
     * @param endedOn its last day, null while no end is known
     */
    record Entry(OtherActor actor, @Nullable LocalDate endedOn) {}

    /** All that were ever in a host's register, by name. */
    List<Entry> everOf(PartyId host) {
        return jdbc.sql("select * from other_actor where host = :host order by name, id")
                .param("host", host.value())
                .query((row, number) -> new Entry(read(row, number), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** All that were ever in the registers of these hosts. */
    List<OtherActor> everOf(Collection<PartyId> hosts) {
        return hosts.isEmpty()
                ? List.of()
                : jdbc.sql("select * from other_actor where host in (:hosts)")
                        .param("hosts", hosts.stream().map(PartyId::value).toList())
                        .query(OtherActors::read)
                        .list();
    }

    /** Nobody tells two names apart by their capital letters. */
    private Optional<Entry> namesake(PartyId host, String name) {
        var key = name.toLowerCase(Locale.ROOT);
        return everOf(host).stream()
                .filter(entry ->
                        entry.actor().name().fi().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    /** Ended ones too. */
    public Optional<OtherActor> find(PartyId id) {
        return jdbc.sql("select * from other_actor where id = :id")
                .param("id", number(id))
                .query(OtherActors::read)
                .optional();
    }

    /** Those of them that are in a register, ended ones too. */
    Map<PartyId, OtherActor> find(List<PartyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from other_actor where id in (:ids)")
                        .param("ids", ids.stream().map(OtherActors::number).toList())
                        .query(OtherActors::read)
                        .list()
                        .stream()
                        .collect(toMap(OtherActor::id, Function.identity()));
    }

    private OtherActor get(PartyId id) {
        return find(id).orElseThrow(() -> new Refusal("party.unknown", id));
    }

    private static void write(String name, StatementSpec statement) {
        try {
            statement.update();
        } catch (DuplicateKeyException taken) {
            throw registered(name);
        }
    }

    private static Refusal registered(String name) {
        return new Refusal("actor.registered", name);
    }

    private static OtherActor read(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new OtherActor(
                PartyId.ofOtherActor(row.getLong("id")),
                PartyId.of(row.getString("host")),
                new Name(name, name),
                Sector.valueOf(row.getString("sector")),
                Language.read(row.getString("languages")).orElseThrow());
    }

    private static String word(List<Language> languages) {
        var word = Language.word(languages);
        if (Language.read(word).isEmpty()) {
            throw new Refusal("actor.languages");
        }
        return word;
    }

    /** No entry has the number 0. */
    private static long number(PartyId id) {
        var parts = ID.matcher(id.value());
        return parts.matches() ? Long.parseLong(parts.group(1)) : 0;
    }
}
