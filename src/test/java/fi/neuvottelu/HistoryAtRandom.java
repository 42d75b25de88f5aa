package fi.neuvottelu;

import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Rows of a host as no story would write them: sessions, invitations, answers, presence, minutes, what was recorded afterwards. */
class HistoryAtRandom {
    private static final long FIRST = 9_000_000;
    private static final long YEARLY = FIRST + 1;
    private static final long OF_TERM = FIRST + 2;

    private final JdbcClient rows;
    private final String host;
    private final List<String> parties;
    private final LocalDate until;
    private Random random = new Random(0);
    private long ids = FIRST + 10;

    /** @param until from the beginning of its year all days lie, this one left out */
    HistoryAtRandom(JdbcClient rows, String host, List<String> parties, LocalDate until) {
        this.rows = rows;
        this.host = host;
        this.parties = parties;
        this.until = until;
    }

    /** What happened, as the test itself knows it. */
    record Written(
            Set<Act> acts,
            boolean afterwards,
            boolean cancelled,
            Set<String> invited,
            Set<String> came,
            Set<String> contested) {}

    List<Written> write(long seed) {
        random = new Random(seed);
        round(YEARLY, Act.HEALTH_PROMOTION);
        round(OF_TERM, Act.COOPERATION);
        var written = new ArrayList<Written>();
        var days = new HashSet<LocalDate>();
        var sessions = random.nextInt(4);
        for (var n = 0; n < sessions; n++) {
            written.add(session(day()));
        }
        var earlier = random.nextInt(3);
        for (var n = 0; n < earlier; n++) {
            var day = day();
            if (days.add(day)) {
                written.add(recordedAfterwards(day));
            }
        }
        return written;
    }

    void erase() {
        var ofSessions = " where session_id in (select id from negotiation_session where id > " + FIRST + ")";
        Stream.of("letter", "invitation", "attendance", "session_topic", "minutes", "session_round")
                .forEach(table -> run("delete from " + table + ofSessions));
        run("delete from negotiation_session where id > " + FIRST);
        run("delete from negotiation_round where id > " + FIRST);
        var ofEarlier = " where negotiation_id in (select id from earlier_negotiation where host = ?)";
        Stream.of("earlier_confirmation", "earlier_party", "earlier_topic", "earlier_act")
                .forEach(table -> run("delete from " + table + ofEarlier, host));
        run("delete from earlier_negotiation where host = ?", host);
    }

    private void round(long id, Act act) {
        var window = act.windowOf(until).orElseThrow();
        run(
                """
                insert into negotiation_round (id, host, act, window_start, window_end, ordinal, state, opened_by, opened_at, forum)
                values (?, ?, ?, ?, ?, 9, 'CLOSED', 'sattuma', ?, ?)""",
                id,
                host,
                act.name(),
                window.start(),
                window.end(),
                at(window.start()),
                random.nextInt(3) == 0 ? "Foorumi" : null);
    }

    private Written session(LocalDate day) {
        var id = ++ids;
        var own = random.nextBoolean() ? Act.HEALTH_PROMOTION : Act.COOPERATION;
        var acts = new LinkedHashSet<>(List.of(own));
        if (random.nextInt(3) == 0) {
            acts.addAll(List.of(Act.values()));
        }
        var cancelled = random.nextInt(5) == 0;
        run(
                """
                insert into negotiation_session (id, round_id, host, starts_at, ends_at, invitation_on, reply_by,
                    reply_by_others, state, version, calendar_sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)""",
                id,
                round(own),
                host,
                at(day),
                at(day),
                day.minusDays(42),
                day.minusDays(21),
                day.minusDays(7),
                cancelled ? "CANCELLED" : "HELD");
        for (var act : acts) {
            run("insert into session_round (session_id, round_id) values (?, ?)", id, round(act));
            topics(act)
                    .forEach(topic -> run(
                            "insert into session_topic (session_id, round_id, topic, text) values (?, ?, ?, 'Sovittiin.')",
                            id,
                            round(act),
                            topic.name()));
        }
        var invited = some();
        invited.forEach(party -> invitation(id, round(own), party, day));
        var came = withHost(random.nextBoolean() ? some() : invited);
        came.forEach(party -> run(
                "insert into attendance (session_id, party, kind, presence) values (?, ?, ?, 'CAME')",
                id,
                party,
                party.equals(host) ? "HOST" : "PARTY"));
        if (random.nextBoolean()) {
            run(
                    "insert into minutes (session_id, state, version, content, approved_at) values (?, 'APPROVED', 1, '{}', ?)",
                    id,
                    at(day.plusDays(3)));
        }
        return new Written(acts, false, cancelled, invited, came, Set.of());
    }

    private void invitation(long session, long round, String party, LocalDate day) {
        var id = ++ids;
        var answer = Objects.requireNonNull(List.of("YES", "NO", "").get(random.nextInt(3)));
        run(
                """
                insert into invitation (session_id, party, calendar_uid, state, reply_by, told_version, invited_at, answer,
                    answer_reason)
                values (?, ?, ?, 'CLOSED', ?, 1, ?, ?, ?)""",
                session,
                party,
                id + "@sattuma.example",
                day.minusDays(21),
                at(day.minusDays(42)),
                answer.isEmpty() ? null : answer,
                answer.equals("NO") ? "Este" : null);
        run(
                """
                insert into letter (once, kind, host, round_id, session_id, party, languages, recipient, subject, body,
                    message_id, state, attempts, next_attempt_at, queued_at, sent_at, invites_to)
                values (?, 'INVITATION', ?, ?, ?, ?, 'FI', 'kirjaamo@kunta.example', 'Kutsu', 'Kutsu', ?, 'SENT', 1, ?, ?, ?, ?)""",
                "sattuma " + id,
                host,
                round,
                session,
                party,
                "<" + id + "@sattuma.example>",
                at(day.minusDays(42)),
                at(day.minusDays(42)),
                at(day.minusDays(42)),
                session);
    }

    private Written recordedAfterwards(LocalDate day) {
        var acts = new LinkedHashSet<>(List.of(Act.values()[random.nextInt(2)]));
        if (random.nextInt(3) == 0) {
            acts.addAll(List.of(Act.values()));
        }
        var seen = random.nextBoolean() ? at(day.plusDays(3)) : null;
        var key = new GeneratedKeyHolder();
        rows.sql("""
                        insert into earlier_negotiation (host, version, held_on, held_at, own_act, evidence_number,
                            evidence_seen_on, evidence_seen_at, recorded_for, recorded_by, recorded_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, 'sattuma', ?)""")
                .params(
                        host,
                        day,
                        at(day),
                        acts.iterator().next().name(),
                        seen == null ? null : "S/1",
                        seen == null ? null : day.plusDays(3),
                        seen,
                        host,
                        at(day))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Long.class));
        for (var act : acts) {
            run(
                    "insert into earlier_act (negotiation_id, act, host, held_on) values (?, ?, ?, ?)",
                    id,
                    act.name(),
                    host,
                    day);
            topics(act)
                    .forEach(topic -> run(
                            "insert into earlier_topic (negotiation_id, act, topic) values (?, ?, ?)",
                            id,
                            act.name(),
                            topic.name()));
        }
        var invited = some();
        var came = withHost(some());
        var contested = new HashSet<String>();
        Stream.concat(invited.stream(), came.stream()).distinct().forEach(party -> {
            run(
                    "insert into earlier_party (negotiation_id, party, invited_at, came) values (?, ?, ?, ?)",
                    id,
                    party,
                    invited.contains(party) ? at(day.minusDays(30)) : null,
                    came.contains(party));
            if (came.contains(party) && !party.equals(host)) {
                var state = List.of("ASKED", "CONFIRMED", "CONTESTED").get(random.nextInt(3));
                run("""
                        insert into earlier_confirmation (negotiation_id, party, asked_about, asked_at, state, statement)
                        values (?, ?, 'x', ?, ?, ?)""", id, party, at(day.plusDays(1)), state, state.equals("CONTESTED") ? "Emme olleet." : null);
                if (state.equals("CONTESTED")) {
                    contested.add(party);
                }
            }
        });
        return new Written(acts, true, false, invited, came, contested);
    }

    private List<Topic> topics(Act act) {
        return random.nextInt(3) == 0 ? Topic.statutory(act).subList(0, 1) : List.copyOf(Topic.statutory(act));
    }

    private Set<String> some() {
        var some = new LinkedHashSet<String>();
        parties.stream().filter(party -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private Set<String> withHost(Set<String> some) {
        var all = new LinkedHashSet<>(some);
        if (random.nextInt(5) > 0) {
            all.add(host);
        }
        return all;
    }

    private LocalDate day() {
        return LocalDate.of(until.getYear(), 1, 10).plusDays(random.nextInt(until.getDayOfYear() - 20));
    }

    private static long round(Act act) {
        return act == Act.HEALTH_PROMOTION ? YEARLY : OF_TERM;
    }

    private void run(String sql, Object... values) {
        rows.sql(sql).params(values).update();
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(10, 0).atOffset(ZoneOffset.UTC);
    }
}
