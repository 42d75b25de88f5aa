package fi.neuvottelu.planning;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of a round: kept as typed until it is confirmed; then it becomes sessions and invitations. */
@Component
class Plans {
    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_QUESTIONS = 15;
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Parties parties;
    private final Planner planner;
    private final Arranging arranging;
    private final PlanCheck check;
    private final CaseNumbers caseNumbers;
    private final Acting acting;
    private final Clock clock;
    private final ObjectMapper json;

    Plans(
            JdbcClient jdbc,
            Rounds rounds,
            Parties parties,
            Planner planner,
            Arranging arranging,
            PlanCheck check,
            CaseNumbers caseNumbers,
            Acting acting,
            Clock clock,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.parties = parties;
        this.planner = planner;
        this.arranging = arranging;
        this.check = check;
        this.caseNumbers = caseNumbers;
        this.acting = acting;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps a plan in which nothing is impossible. */
    void record(Round round, Taken<PlanDraft> taken) {
        var draft = taken.forHost(round.host().value());
        var host = parties.host(round.host());
        planner.sessions(round, draft);
        var attributes = draft.attributes() == null ? Arranging.ORDINARY : draft.attributes();
        arranging.judged(attributes);
        rounds.planned(
                round.id(),
                Boolean.TRUE.equals(draft.silenceApproves()),
                organiser(host, draft.organiser()),
                Typed.line(draft.contactName(), Longest.NAME),
                TextPair.orNone(draft.contactRole()).line(Longest.NAME),
                Mailbox.addressIn(draft.contactEmail()),
                forum(attributes),
                questions(attributes));
        if (draft.caseNumber() != null) {
            caseNumbers.record(round.id(), round.host(), draft.caseNumber());
        }
        jdbc.sql("delete from round_plan where round_id = ?").param(round.id()).update();
        jdbc.sql("insert into round_plan (round_id, content, recorded_by, recorded_at) values (?, ?, ?, ?)")
                .params(round.id(), written(draft), acting.requireUser(), now())
                .update();
    }

    /** A continuous round is held by a forum; each of its meetings counts with minutes of its own. */
    private static @Nullable String forum(PlanDraft.Attributes attributes) {
        return "CONTINUOUS".equals(attributes.time())
                ? Typed.line(Typed.needed(attributes.forum(), "arrangement.forumMissing"), Longest.NAME)
                : null;
    }

    private static List<String> questions(PlanDraft.Attributes attributes) {
        if (!"STANDARD".equals(attributes.form())) {
            return List.of();
        }
        var questions = Arranging.lines(attributes.questions(), LONGEST_QUESTION);
        if (questions.isEmpty()) {
            throw new Refusal("arrangement.questionsMissing");
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new Refusal("arrangement.questionsTooMany", MOST_QUESTIONS);
        }
        return questions;
    }

    private @Nullable PartyId organiser(Host host, @Nullable String typed) {
        if (Typed.blank(typed)) {
            return null;
        }
        var party = parties.byId(PartyId.of(Typed.needed(typed, "session.party")));
        if (!host.negotiatesWith(party)) {
            throw new Refusal("session.foreignParty", party.name().inReadersLanguage());
        }
        return party.equals(host) ? null : party.id();
    }

    /** As it was last recorded. */
    Optional<PlanDraft> find(long round) {
        return jdbc.sql("select content from round_plan where round_id = ?")
                .param(round)
                .query(String.class)
                .optional()
                .map(content -> read(round, content));
    }

    private PlanDraft read(long round, String content) {
        try {
            return json.readValue(content, PlanDraft.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("plan of round " + round, broken);
        }
    }

    List<PlannedSession> sessionsOf(Round round) {
        return planner.sessions(round, find(round.id()).orElseThrow());
    }

    /**
     * From now on letters leave the house.
     *
     * @throws Refusal if something is missing and no reason is given for going on
     */
    void confirm(Round round, @Nullable String reason) {
        var host = parties.host(round.host());
        var planned = sessionsOf(round);
        var warnings = check.warnings(host, round, planned);
        if (!warnings.isEmpty() && Typed.blank(reason)) {
            throw new Refusal("plan.reasonMissing", warnings.size());
        }
        keepReason(round, reason, warnings);
        planned.forEach(session -> planner.create(round, session));
        rounds.confirmed(round.id());
    }

    private void keepReason(Round round, @Nullable String reason, List<Warning> warnings) {
        var said = warnings.stream().map(Warning::inFinnish).collect(Collectors.joining("\n"));
        jdbc.sql("""
                        update round_plan set confirmed_by = ?, confirmed_at = ?, reason_despite_warnings = ?, warnings = ?
                        where round_id = ?""")
                .params(
                        acting.requireUser(),
                        now(),
                        Typed.text(reason, Longest.REASON),
                        said.substring(0, Math.min(said.length(), 20_000)),
                        round.id())
                .update();
    }

    private String written(PlanDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
