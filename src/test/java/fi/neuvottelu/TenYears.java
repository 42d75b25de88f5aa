package fi.neuvottelu;

import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Negotiations of the whole country, generated from the duties themselves: in every year each host holds the yearly
 * negotiation with its municipalities, HUS where it must, and other actors of its register; in the first year of a
 * council term the same sessions count under 611/2021 s. 14 too. Everything is invited, answered, recorded and approved,
 * but for what lies after {@code today}.
 */
class TenYears {
    private static final int SESSIONS = 8;
    private static final int ACTORS = 66;
    private static final List<String> LETTERS =
            List.of("INVITATION", "INVITATION_REMINDER", "MATERIAL", "SESSION_DETAILS", "MINUTES", "REVIEW");
    private static final int BATCH = 5_000;
    /** One window of so many, 2 %, has a negotiation that was recorded afterwards. */
    private static final int RECORDED_AFTERWARDS = 50;

    private final JdbcTemplate rows;
    private final Parties parties;
    private final LocalDate today;
    private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
    private long ids = 1_000_000;
    private long written;
    private int windows;

    TenYears(JdbcTemplate rows, Parties parties, LocalDate today) {
        this.rows = rows;
        this.parties = parties;
        this.today = today;
    }

    /** @return how many rows were written */
    long generate(int firstYear, int lastYear) {
        var before = written;
        for (var host : parties.hosts()) {
            var actors = actors(host);
            for (var year = firstYear; year <= lastYear; year++) {
                year(host, year, actors);
            }
        }
        waiting.keySet().forEach(this::flush);
        return written - before;
    }

    private final Map<Host, List<String>> registers = new LinkedHashMap<>();

    private List<String> actors(Host host) {
        return registers.computeIfAbsent(host, one -> IntStream.range(0, ACTORS)
                .mapToObj(n -> {
                    var id = ++ids;
                    rows.update(
                            "insert into other_actor (id, host, name, sector, languages) values (?, ?, ?, ?, 'fi')",
                            id,
                            host.id().value(),
                            "Toimija " + n,
                            List.of("PUBLIC_OTHER", "PRIVATE", "NONPROFIT").get(n % 3));
                    return "toimija-" + id;
                })
                .toList());
    }

    private void year(Host host, int year, List<String> actors) {
        var yearly = round(host, Act.HEALTH_PROMOTION, Window.ofYear(year));
        var day = LocalDate.of(year, 6, 15);
        var term = Act.COOPERATION.windowOf(day).filter(window -> window.start().getYear() == year - 1);
        var ofTerm = host instanceof County && term.isPresent() ? round(host, Act.COOPERATION, term.get()) : 0;
        var groups = groups(host, day);
        for (var n = 0; n < SESSIONS; n++) {
            var held = LocalDate.of(year, 2 + n, 3 + n);
            if (n == SESSIONS - 1) {
                held = LocalDate.of(year, 12, 10);
            }
            var invited = new ArrayList<>(groups.get(n % groups.size()).stream()
                    .map(party -> party.id().value())
                    .toList());
            if (host.negotiatesWithHus()) {
                invited.add("hus");
            }
            invited.addAll(actors);
            session(host, yearly, ofTerm, held, invited);
        }
        if (++windows % RECORDED_AFTERWARDS == 0) {
            recordedAfterwards(host, day, term.isPresent() && host instanceof County);
        }
    }

    /** Every municipality was named as present and asked: some have confirmed, some contest, some have not said. */
    private void recordedAfterwards(Host host, LocalDate day, boolean term) {
        var id = - ++ids;
        add(
                """
                insert into earlier_negotiation (id, host, version, held_on, held_at, own_act, invited_on, invited_by,
                    evidence_number, evidence_seen_on, evidence_seen_at, recorded_for, recorded_by, recorded_at)
                values (?, ?, 1, ?, ?, ?, ?, ?, 'Pöytäkirja 1', ?, ?, ?, 'koordinaattori', ?)""",
                id,
                host.id().value(),
                day,
                at(day),
                Act.HEALTH_PROMOTION.name(),
                day.minusDays(42),
                host.id().value(),
                day.plusDays(35),
                at(day.plusDays(35)),
                host.id().value(),
                at(day.plusDays(40)));
        (term ? List.of(Act.HEALTH_PROMOTION, Act.COOPERATION) : List.of(Act.HEALTH_PROMOTION)).forEach(act -> {
            add(
                    "insert into earlier_act (negotiation_id, act, host, held_on) values (?, ?, ?, ?)",
                    id,
                    act.name(),
                    host.id().value(),
                    day);
            Topic.statutory(act)
                    .forEach(topic -> add(
                            "insert into earlier_topic (negotiation_id, act, topic) values (?, ?, ?)",
                            id,
                            act.name(),
                            topic.name()));
        });
        parties.municipalitiesOf(host, day).forEach(party -> {
            add(
                    "insert into earlier_party (negotiation_id, party, invited_at, came) values (?, ?, ?, true)",
                    id,
                    party.id().value(),
                    at(day.minusDays(42)));
            add(
                    """
                    insert into earlier_confirmation (negotiation_id, party, asked_about, asked_at, state)
                    values (?, ?, 'generated', ?, ?)""",
                    id,
                    party.id().value(),
                    at(day.plusDays(40)),
                    List.of("CONFIRMED", "CONFIRMED", "CONTESTED", "ASKED").get((int) (++ids % 4)));
        });
    }

    private static List<List<Party>> split(List<? extends Party> all, int groups) {
        return IntStream.range(0, groups)
                .mapToObj(n -> IntStream.range(0, all.size())
                        .filter(i -> i % groups == n)
                        .<Party>mapToObj(all::get)
                        .toList())
                .toList();
    }

    private List<List<Party>> groups(Host host, LocalDate day) {
        var all = parties.municipalitiesOf(host, day);
        return all.isEmpty() ? List.of(List.of()) : split(all, Math.min(SESSIONS, all.size()));
    }

    private long round(Host host, Act act, Window window) {
        var id = ++ids;
        add(
                """
                insert into negotiation_round (id, host, act, window_start, window_end, ordinal, state, opened_by, opened_at)
                values (?, ?, ?, ?, ?, 1, ?, 'koordinaattori', ?)""",
                id,
                host.id().value(),
                act.name(),
                window.start(),
                window.end(),
                window.isOver(today) ? "CLOSED" : "OPEN",
                at(window.start()));
        return id;
    }

    private void session(Host host, long round, long also, LocalDate day, List<String> invited) {
        var id = ++ids;
        var past = day.isBefore(today);
        add(
                """
                insert into negotiation_session (id, round_id, host, starts_at, ends_at, place, invitation_on, reply_by,
                    reply_by_others, state, version, calendar_sequence)
                values (?, ?, ?, ?, ?, 'Kaupungintalo', ?, ?, ?, ?, 1, 0)""",
                id,
                round,
                host.id().value(),
                at(day),
                at(day).plusHours(3),
                day.minusDays(42),
                day.minusDays(21),
                day.minusDays(7),
                past ? "HELD" : "PLANNED");
        link(id, round);
        if (also > 0) {
            link(id, also);
        }
        invited.forEach(party -> invitation(host, round, id, day, party, past));
        if (past) {
            record(host, round, also, id, day, invited);
        }
    }

    private void link(long session, long round) {
        add("insert into session_round (session_id, round_id) values (?, ?)", session, round);
    }

    private void invitation(Host host, long round, long session, LocalDate day, String party, boolean past) {
        var id = ++ids;
        add(
                """
                insert into invitation (id, session_id, party, calendar_uid, instance, state, reply_by, told_version,
                    invited_at, answer, answered_at, answered_version) values (?, ?, ?, ?, ?, ?, ?, 1, ?, 'YES', ?, 1)""",
                id,
                session,
                party,
                id + "@neuvottelu.example",
                "generated " + id,
                past ? "CLOSED" : "ANSWERED",
                day.minusDays(21),
                at(day.minusDays(42)),
                at(day.minusDays(30)));
        add("""
                insert into invitation_answer (id, invitation_id, answer, late, given_at, recorded_by)
                values (?, ?, 'YES', false, ?, 'edustaja')""", ++ids, id, at(day.minusDays(30)));
        LETTERS.forEach(kind -> add(
                """
                insert into letter (id, once, kind, host, round_id, session_id, party, languages, recipient, subject, body,
                    message_id, state, attempts, next_attempt_at, queued_at, sent_at, invites_to)
                values (?, ?, ?, ?, ?, ?, ?, 'FI', 'kirjaamo@kunta.example', 'Kutsu neuvotteluun', ?, ?, 'SENT', 1, ?, ?, ?, ?)""",
                ++ids,
                "generated " + ids,
                kind,
                host.id().value(),
                round,
                session,
                party,
                "Kutsumme teidät neuvottelemaan. ".repeat(8),
                "<" + ids + "@neuvottelu.example>",
                at(day.minusDays(42)),
                at(day.minusDays(42)),
                at(day.minusDays(42)),
                kind.equals("INVITATION") ? session : null));
    }

    private void record(Host host, long round, long also, long session, LocalDate day, List<String> invited) {
        Stream.concat(Stream.of(host.id().value()), invited.stream())
                .forEach(party -> add(
                        "insert into attendance (id, session_id, party, kind, presence) values (?, ?, ?, ?, ?)",
                        ++ids,
                        session,
                        party,
                        party.equals(host.id().value()) ? "HOST" : "PARTY",
                        ids % 10 == 0 ? "ABSENT" : "CAME"));
        topics(session, round, Act.HEALTH_PROMOTION);
        if (also > 0) {
            topics(session, also, Act.COOPERATION);
        }
        add("""
                insert into minutes (id, session_id, state, version, content, approved_at)
                values (?, ?, 'APPROVED', 1, '{}', ?)""", ++ids, session, at(day.plusDays(35)));
        for (var n = 0; n < 3; n++) {
            var measure = ++ids;
            var owner = invited.get(n % invited.size());
            add(
                    "insert into agreed_measure (id, session_id, text, owner, due_on) values (?, ?, 'Liikuntaneuvonta', ?, ?)",
                    measure,
                    session,
                    owner,
                    day.plusDays(300));
            add(
                    """
                    insert into follow_up (id, measure_id, round_id, session_id, host, text, owner, due_on, state, finished_at)
                    values (?, ?, ?, ?, ?, 'Liikuntaneuvonta', ?, ?, 'DONE', ?)""",
                    ++ids,
                    measure,
                    round,
                    session,
                    host.id().value(),
                    owner,
                    day.plusDays(300),
                    at(day.plusDays(290)));
        }
    }

    private void topics(long session, long round, Act act) {
        Topic.statutory(act)
                .forEach(topic -> add(
                        "insert into session_topic (session_id, round_id, topic, text) values (?, ?, ?, 'Sovittiin.')",
                        session,
                        round,
                        topic.name()));
    }

    private void add(String sql, Object... values) {
        var batch = waiting.computeIfAbsent(sql, one -> new ArrayList<>());
        batch.add(values);
        if (batch.size() >= BATCH) {
            // Parents before children: statements wait in the order in which they were first needed
            List.copyOf(waiting.keySet()).forEach(this::flush);
        }
    }

    private void flush(String sql) {
        var batch = waiting.get(sql);
        if (batch != null && !batch.isEmpty()) {
            rows.batchUpdate(sql, batch);
            written += batch.size();
            batch.clear();
        }
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atOffset(ZoneOffset.UTC);
    }

    boolean isEmpty() {
        return rows.queryForObject("select count(*) from negotiation_round", Long.class) == 0;
    }

    /** What was generated, by table. */
    String counts() {
        return Stream.of(
                        "negotiation_session",
                        "invitation",
                        "invitation_answer",
                        "letter",
                        "attendance",
                        "earlier_negotiation",
                        "act_hi_taskinst",
                        "act_ru_task")
                .map(table -> table + " " + rows.queryForObject("select count(*) from " + table, Long.class))
                .collect(Collectors.joining(", "));
    }
}
