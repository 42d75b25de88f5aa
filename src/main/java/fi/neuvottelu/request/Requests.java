package fi.neuvottelu.request;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of all municipalities. */
@Component
public class Requests {
    private final JdbcClient jdbc;
    private final Ladder ladder;
    private final Acting acting;
    private final Clock clock;

    Requests(JdbcClient jdbc, Ladder ladder, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.acting = acting;
        this.clock = clock;
    }

    /** What a municipality asks for, judged. */
    record Asked(
            String text,
            List<Topic> topics,
            @Nullable LocalDate wishedBy,
            @Nullable String contactName,
            String contactRole) {}

    /** What a county answers, judged. */
    record Answered(
            Reply reply,
            @Nullable Long round,
            @Nullable LocalDate laterBy,
            @Nullable String text) {}

    /** Empty if no row runs in this instance. */
    Optional<NegotiationRequest> runningIn(String instance) {
        return jdbc.sql("select * from negotiation_request where instance = ?")
                .param(instance)
                .query(Row.of(NegotiationRequest.class))
                .optional();
    }

    NegotiationRequest ofInstance(String instance) {
        return runningIn(instance).orElseThrow();
    }

    /** At most one: a municipality waits for one answer at a time. */
    Optional<NegotiationRequest> openOf(PartyId municipality) {
        return jdbc.sql("select * from negotiation_request where open_of = ?")
                .param(municipality.value())
                .query(Row.of(NegotiationRequest.class))
                .optional();
    }

    /** Those of a host that have waited so long after their reply date that a supervisor is told, as of silent parties. */
    public List<NegotiationRequest> longUnanswered(PartyId host) {
        return jdbc
                .sql("select * from negotiation_request where host = ? and state = '" + RequestState.OPEN
                        + "' order by id")
                .param(host.value())
                .query(Row.of(NegotiationRequest.class))
                .list()
                .stream()
                .filter(request -> !ladder.date(LadderStep.SILENT_TO_SUPERVISOR, request.replyBy())
                        .date()
                        .isAfter(today()))
                .toList();
    }

    /** Ids of those that wait for an answer, of all hosts. */
    List<Long> open() {
        return jdbc.sql("select id from negotiation_request where state = '" + RequestState.OPEN + "' order by id")
                .query(Long.class)
                .list();
    }

    /** Its reply date counted anew from the day of asking, unless it has passed. */
    NegotiationRequest recounted(long id) {
        var request = byId(id);
        if (!request.replyBy().isBefore(today())) {
            jdbc.sql("update negotiation_request set reply_by = ? where id = ?")
                    .params(replyBy(request.askedOn()), id)
                    .update();
        }
        return byId(id);
    }

    /** When a request of today is to be answered. */
    LocalDate replyBy() {
        return replyBy(today());
    }

    private LocalDate replyBy(LocalDate askedOn) {
        return ladder.date(LadderStep.REQUEST_REPLY, askedOn).date();
    }

    private NegotiationRequest byId(long id) {
        return jdbc.sql("select * from negotiation_request where id = ?")
                .param(id)
                .query(Row.of(NegotiationRequest.class))
                .single();
    }

    /** @throws Refusal if the municipality has asked already and waits for the answer */
    NegotiationRequest open(Host host, Municipality municipality, Asked asked, String instance) {
        openOf(municipality.id()).ifPresent(first -> {
            throw openAlready(municipality, first.askedOn());
        });
        try {
            jdbc.sql("""
                            insert into negotiation_request (host, municipality, text, topics, wished_by, contact_name,
                                contact_role, asked_by, asked_at, reply_by, state, open_of, instance)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '%s', ?, ?)""".formatted(RequestState.OPEN))
                    .params(
                            host.id().value(),
                            municipality.id().value(),
                            asked.text(),
                            asked.topics().stream().map(Topic::name).collect(Collectors.joining(",")),
                            asked.wishedBy(),
                            asked.contactName(),
                            asked.contactRole(),
                            acting.requireUser(),
                            now(),
                            replyBy(),
                            municipality.id().value(),
                            instance)
                    .update();
        } catch (DuplicateKeyException askedInTheSameSecond) {
            throw openAlready(municipality, today());
        }
        return ofInstance(instance);
    }

    /** @throws Refusal if it is answered or withdrawn already */
    void answer(NegotiationRequest request, Answered answered) {
        onlyIfOpen(jdbc.sql("""
                        update negotiation_request
                        set state = '%s', open_of = null, reply = ?, reply_text = ?, round_id = ?, later_by = ?,
                            answered_by = ?, answered_at = ?
                        where id = ? and state = '%s'""".formatted(RequestState.ANSWERED, RequestState.OPEN))
                .params(
                        answered.reply().name(),
                        answered.text(),
                        answered.round(),
                        answered.laterBy(),
                        acting.requireUser(),
                        now(),
                        request.id())
                .update());
    }

    /** @throws Refusal if it is answered or withdrawn already */
    void withdraw(NegotiationRequest request, @Nullable String reason) {
        onlyIfOpen(jdbc.sql("""
                        update negotiation_request
                        set state = '%s', open_of = null, withdrawal_reason = ?, withdrawn_by = ?, withdrawn_at = ?
                        where id = ? and state = '%s'""".formatted(RequestState.WITHDRAWN, RequestState.OPEN))
                .params(reason, acting.requireUser(), now(), request.id())
                .update());
    }

    void reminded(NegotiationRequest request) {
        jdbc.sql("update negotiation_request set reminded_on = ? where id = ?")
                .params(today(), request.id())
                .update();
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }

    private static void onlyIfOpen(int updated) {
        if (updated == 0) {
            throw new Refusal("request.notOpen");
        }
    }

    private static Refusal openAlready(Municipality municipality, LocalDate askedOn) {
        return new Refusal("request.openAlready", municipality.name().inReadersLanguage(), LocalTimes.shown(askedOn));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
