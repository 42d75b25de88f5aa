package fi.neuvottelu.round;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Words;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rounds of all hosts. */
@Component
public class Rounds {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Contacts contacts;
    private final Clock clock;
    private final Words words;

    Rounds(JdbcClient jdbc, Acting acting, Contacts contacts, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.contacts = contacts;
        this.clock = clock;
        this.words = words;
    }

    /** @throws Refusal if the window has a round already and no reason is given for another */
    public Round open(Host host, Act act, Window window, @Nullable String reason) {
        var ordinal = countOf(host.id(), act, window) + 1;
        if (ordinal > 1 && (reason == null || reason.isBlank())) {
            throw new Refusal("round.exists", nameOf(host, act, window, Language.ofReader()));
        }
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into negotiation_round (host, act, window_start, window_end, ordinal, state, reason,
                                opened_by, opened_at)
                            values (?, ?, ?, ?, ?, '%s', ?, ?, ?)""".formatted(RoundState.PLANNING))
                    .params(
                            host.id().value(),
                            act.name(),
                            window.start(),
                            window.end(),
                            ordinal,
                            reason,
                            acting.requireUser(),
                            now())
                    .update(key, "id");
        } catch (DuplicateKeyException openedInTheSameSecond) {
            throw new Refusal("round.exists", nameOf(host, act, window, Language.ofReader()));
        }
        var opened = byId(key.getKeyAs(Long.class));
        words.changed(FoundKind.ROUND, opened.id());
        return opened;
    }

    public Round byId(@Nullable Long id) {
        return jdbc.sql("select * from negotiation_round where id = ?")
                .param(id)
                .query(Row.of(Round.class))
                .single();
    }

    public Optional<Round> find(long id) {
        return jdbc.sql("select * from negotiation_round where id = ?")
                .param(id)
                .query(Row.of(Round.class))
                .optional();
    }

    public Optional<Round> ofInstance(String instance) {
        return jdbc.sql("select * from negotiation_round where instance = ?")
                .param(instance)
                .query(Row.of(Round.class))
                .optional();
    }

    public List<Round> of(PartyId host, Act act, Window window) {
        return jdbc.sql(
                        "select * from negotiation_round where host = ? and act = ? and window_start = ? order by ordinal")
                .params(host.value(), act.name(), window.start())
                .query(Row.of(Round.class))
                .list();
    }

    /** Of all windows. */
    public List<Round> of(PartyId host, Act act) {
        return jdbc.sql("select * from negotiation_round where host = ? and act = ? order by window_start, ordinal")
                .params(host.value(), act.name())
                .query(Row.of(Round.class))
                .list();
    }

    /** Rounds under way, of all hosts. */
    public List<Round> open() {
        return jdbc.sql("select * from negotiation_round where state = '" + RoundState.OPEN + "' order by id")
                .query(Row.of(Round.class))
                .list();
    }

    /** What was said of the round when it ended; shown and kept, whatever the rules say later. */
    public void keepStatement(long round, String statement, boolean holds, String missing) {
        jdbc.sql("insert into round_statement (round_id, statement, holds, missing) values (?, ?, ?, ?)")
                .params(round, statement, holds, missing)
                .update();
    }

    public void runsIn(long round, String instance) {
        jdbc.sql("update negotiation_round set instance = ? where id = ?")
                .params(instance, round)
                .update();
    }

    public void planned(
            long round,
            boolean silenceApproves,
            @Nullable PartyId organiser,
            @Nullable String contactName,
            TextPair contactRole,
            @Nullable String contactEmail,
            @Nullable String forum,
            List<String> questions) {
        jdbc.sql("""
                        update negotiation_round
                        set silence_approves = ?, organiser = ?, contact_name = ?, contact_role = ?, contact_role_sv = ?,
                            contact_email = ?, forum = ?, questions = ?
                        where id = ?""")
                .params(
                        silenceApproves,
                        organiser == null ? null : organiser.value(),
                        contactName,
                        contactRole.fi(),
                        contactRole.sv(),
                        contactEmail,
                        forum,
                        questions.isEmpty() ? null : String.join("\n", questions),
                        round)
                .update();
        words.changed(FoundKind.ROUND, round);
    }

    /** The host's rounds under other Acts that have not ended: a session may count for one of them too. */
    public List<Round> underOtherActs(Round round) {
        return jdbc.sql("""
                        select * from negotiation_round
                        where host = ? and act <> ? and state in ('%s', '%s') order by id""".formatted(RoundState.PLANNING, RoundState.OPEN))
                .params(round.host().value(), round.act().name())
                .query(Row.of(Round.class))
                .list();
    }

    public void confirmed(long round) {
        jdbc.sql("update negotiation_round set state = '" + RoundState.OPEN + "' where id = ? and state = '"
                        + RoundState.PLANNING + "'")
                .param(round)
                .update();
    }

    public void end(long round, RoundState state, TextPair reason) {
        jdbc.sql("""
                        update negotiation_round
                        set state = ?, ended_at = ?, ended_by = ?, end_reason = ?, end_reason_sv = ? where id = ?""")
                .params(state.name(), now(), acting.requireUser(), reason.fi(), reason.sv(), round)
                .update();
        words.changed(FoundKind.ROUND, round);
    }

    /** What people call the round, and its business key: "HYTE 2027 Pohjanmaa", "Yhteistyö 2025–2029 Pohjanmaa (2)". */
    public static String nameOf(Round round, Host host, Language language) {
        return nameOf(host, round.act(), round.window(), round.ordinal(), language);
    }

    /** The same in both languages. */
    public static TextPair titleOf(Round round, Host host) {
        return new TextPair(nameOf(round, host, Language.FI), nameOf(round, host, Language.SV));
    }

    /** Ids that follow one, in their order. */
    List<Long> after(long round, int atMost) {
        return jdbc.sql("select id from negotiation_round where id > ? order by id fetch first ? rows only")
                .params(round, atMost)
                .query(Long.class)
                .list();
    }

    /** What the first round of a window is called, whether there is one or not. */
    public static String nameOf(Host host, Act act, Window window, Language language) {
        return nameOf(host, act, window, 1, language);
    }

    private static String nameOf(Host host, Act act, Window window, int ordinal, Language language) {
        var kind = Texts.say("round." + act, language.locale());
        var name = kind + " " + window.label() + " " + host.shortName().in(language);
        return ordinal == 1 ? name : name + " (" + ordinal + ")";
    }

    /** Whom letters name for questions: the person in the plan, otherwise the host; always with an address if there is one. */
    public String contactOf(Round round, Host host, Language language) {
        var person = written(round.contactName(), round.contactRole().in(language.locale()));
        var address = round.contactEmail() == null || round.contactEmail().isBlank()
                ? contacts.mailboxOf(host.id(), LocalTimes.today(clock))
                        .map(registry -> registry.mailbox().address())
                        .orElse(null)
                : round.contactEmail();
        return written(person.isEmpty() ? host.name().in(language) : person, address);
    }

    private static String written(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private int countOf(PartyId host, Act act, Window window) {
        return jdbc.sql("select count(*) from negotiation_round where host = ? and act = ? and window_start = ?")
                .params(host.value(), act.name(), window.start())
                .query(Integer.class)
                .single();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
