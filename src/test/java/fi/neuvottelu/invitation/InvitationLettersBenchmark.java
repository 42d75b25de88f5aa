package fi.neuvottelu.invitation;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.WrittenLetters;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What inviting many costs: {@code mvn test -Pbenchmark -Dtest='*LettersBenchmark'}. What is compared is measured in turns, in one
 * run; it prints figures and judges none.
 */
@NeuvotteluTest
@Import(InvitationLettersBenchmark.Openings.class)
class InvitationLettersBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationLettersBenchmark.class);
    private static final int CHUNK = 25;
    private static final int TURNS = Integer.getInteger("turns", 9);
    private static final int MANY = 300;
    private static final int FEW = 30;
    private static final int VERY_MANY = Integer.getInteger("parties", 3000);

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private SideBySide sideBySide;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PlannedSessions planned;

    @Autowired
    private DispatchRegister register;

    @Autowired
    private WrittenLetters written;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcTemplate many;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    /** Both begin their instances as the model of a session does: so many in one job, until none is left. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Openings {
        @Bean
        JavaDelegate openingOfOurs(Inviting inviting, Sessions sessions) {
            return step ->
                    step.setVariable("left", inviting.inviteSome(sessions.byId((Long) step.getVariable("session"))));
        }

        @Bean
        JavaDelegate openingOfTheBareEngine(@Lazy RuntimeService runtime) {
            return step -> {
                var left = (Integer) step.getVariable("left");
                var now = Math.min(left, CHUNK);
                for (var one = 0; one < now; one++) {
                    runtime.startProcessInstanceByKey(
                            (String) step.getVariable("model"), left + " " + one, variables(step.getVariables()));
                }
                step.setVariable("left", left - now);
            };
        }

        private static Map<String, Object> variables(Map<String, Object> given) {
            var variables = new HashMap<>(given);
            variables.keySet().removeAll(List.of("left", "model"));
            variables.put("party", "kunta-905");
            return variables;
        }

        @Bean
        JavaDelegate nothingDone() {
            return step -> {};
        }

        @Bean
        WrittenLetters writtenLetters(ApplicationContext beans) {
            return new WrittenLetters(beans);
        }
    }

    @BeforeEach
    void models() {
        models.createDeployment()
                .name("openings")
                .enableDuplicateFiltering(false)
                .addModelInstance("ours.bpmn", opening("openingOfOurs"))
                .addModelInstance("bare-opening.bpmn", opening("openingOfTheBareEngine"))
                .addModelInstance("bare.bpmn", bare())
                .addModelInstance("idle.bpmn", idle())
                .deploy();
    }

    private static BpmnModelInstance opening(String step) {
        return Bpmn.createExecutableProcess(step)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("some")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${" + step + "}")
                .exclusiveGateway("all")
                .condition("no", "${left > 0}")
                .connectTo("some")
                .moveToNode("all")
                .condition("yes", "${left <= 0}")
                .endEvent()
                .done();
    }

    /** The model of an invitation, in which no step does anything. */
    private static BpmnModelInstance idle() {
        var model = Bpmn.readModelFromStream(
                InvitationLettersBenchmark.class.getResourceAsStream("/processes/party-invitation.bpmn"));
        model.<Process>getModelElementById("party-invitation").setId("idle");
        model.getModelElementsByType(ServiceTask.class)
                .forEach(step -> step.setCamundaDelegateExpression("${nothingDone}"));
        return model;
    }

    /** A task of one group with the timers of an invitation: three beside the task, one that ends it. */
    private static BpmnModelInstance bare() {
        return Bpmn.createExecutableProcess("bare")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("answer")
                .camundaCandidateGroups("${party}")
                .camundaDueDate("${replyBy}")
                .endEvent()
                .moveToActivity("answer")
                .boundaryEvent("first")
                .cancelActivity(false)
                .timerWithDate("${firstReminder}")
                .endEvent()
                .moveToActivity("answer")
                .boundaryEvent("second")
                .cancelActivity(false)
                .timerWithDate("${secondReminder}")
                .endEvent()
                .moveToActivity("answer")
                .boundaryEvent("silence")
                .cancelActivity(false)
                .timerWithDate("${silenceReport}")
                .endEvent()
                .moveToActivity("answer")
                .boundaryEvent("begins")
                .timerWithDate("${sessionStart}")
                .endEvent()
                .done();
    }

    /** Page and link are made when a letter leaves, the calendar entry when it is queued: so both ways are measured to either end. */
    @Test
    void aLetterWithPageEntryAndLinkBesideOneWithout() {
        var session = session("hva-18", MANY);
        var all = invitations.ofSession(session.id());
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        var withMail = new ArrayList<Double>();
        var withoutMail = new ArrayList<Double>();
        for (var turn = -3; turn < TURNS; turn++) {
            for (var full : turn % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                var occasion = "turn " + turn + full;
                var ids = new ArrayList<Long>();
                var queued = millis(() -> chunks(all)
                        .forEach(some -> inTransaction(() -> {
                            sideBySide.begins(session);
                            for (var one : some) {
                                ids.add(register.queue(letters.written(
                                        LetterKind.INVITATION,
                                        occasion,
                                        one,
                                        session,
                                        null,
                                        full ? CalendarEntry.Method.REQUEST : null)));
                            }
                        })));
                var left = millis(() -> ids.forEach(full ? written::whole : written::plain));
                database.sql("delete from letter_link").update();
                database.sql("delete from letter where session_id = ?")
                        .param(session.id())
                        .update();
                if (turn >= 0) {
                    (full ? with : without).add(queued / MANY);
                    (full ? withMail : withoutMail).add((queued + left) / MANY);
                }
            }
        }
        compare("composing and queueing a letter: with page, entry, link / without", with, without);
        compare("composing, queueing and writing the mail: with / without", withMail, withoutMail);
    }

    /** And beside a bare engine's starts of our own model, in which no step does anything: that is the engine's share. */
    @Test
    void openingBesideTheBareEngine() {
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var idle = new ArrayList<Double>();
        for (var turn = -3; turn < TURNS; turn++) {
            var inTurn = new ArrayList<Runnable>(List.of(
                    () -> ours.add(opening(session("hva-18", MANY)) / MANY),
                    () -> bare.add(bareOpening("bare", MANY) / MANY),
                    () -> idle.add(bareOpening("idle", MANY) / MANY)));
            Collections.rotate(inTurn, turn);
            inTurn.forEach(Runnable::run);
            if (turn < 0) {
                List.of(ours, bare, idle).forEach(List::clear);
            }
        }
        compare("inviting " + MANY + " parties, each: ours / a bare engine's starts", ours, bare);
        compare("our model, in which nothing is done / a bare engine's starts", idle, bare);
    }

    /** At a host whose register holds all of them. */
    @Test
    void eachOfVeryManyBesideEachOfFew() {
        var few = new ArrayList<Double>();
        var veryMany = new ArrayList<Double>();
        opening(session("hva-17", FEW));
        opening(session("hva-18", MANY));
        for (var turn = 0; turn < Math.min(3, TURNS); turn++) {
            for (var small = 0; small < 5; small++) {
                few.add(opening(session("hva-17", FEW)) / FEW);
            }
            veryMany.add(opening(session("hva-16", VERY_MANY)) / VERY_MANY);
            for (var small = 0; small < 5; small++) {
                few.add(opening(session("hva-17", FEW)) / FEW);
            }
        }
        compare("inviting each of " + VERY_MANY + " parties / each of " + FEW, veryMany, few);
    }

    private double opening(Session session) {
        people.nobodyActs();
        var millis = run(
                "openingOfOurs",
                Map.of("session", session.id(), "host", session.host().value()));
        // Each names all: those of thousands fill the memory.
        database.sql("delete from letter where session_id = ?")
                .param(session.id())
                .update();
        return millis;
    }

    private double bareOpening(String model, int many) {
        people.nobodyActs();
        var given = new HashMap<String, Object>(Map.of("host", "hva-18", "left", many, "round", 1L, "model", model));
        given.put("roundName", "HYTE 2096 Keski-Pohjanmaa");
        given.put("coordinators", "hva-18-koordinaattorit");
        given.put("languages", "FI");
        given.put("invitation", 1L);
        given.put("answered", false);
        var day = Date.from(clock.instant().plus(Duration.ofDays(30)));
        for (var date : List.of("replyBy", "firstReminder", "secondReminder", "silenceReport", "sessionStart")) {
            given.put(date, day);
        }
        return run("openingOfTheBareEngine", given);
    }

    /** Jobs one after the other; only they are counted. */
    private double run(String model, Map<String, Object> variables) {
        var instance = runtime.startProcessInstanceByKey(model, variables).getId();
        var millis = 0.0;
        for (var job = job(instance); job != null; job = job(instance)) {
            var id = job;
            millis += millis(() -> jobs.executeJob(id));
        }
        return millis;
    }

    private @Nullable String job(String instance) {
        var job = jobs.createJobQuery().processInstanceId(instance).singleResult();
        return job == null ? null : job.getId();
    }

    /** All invited are in the host's register, with a mailbox; every second has its letters in two languages. */
    private Session session(String hostId, int size) {
        var session =
                planned.inTwoMonths(new PartyId(hostId), "Mittaus", "Kaupungintalo", "https://kokous.example/l/19");
        var actors = actors(hostId, size);
        inTransaction(() -> actors.forEach(actor -> invitations.plan(session.id(), actor, session.replyBy())));
        return session;
    }

    private List<PartyId> actors(String host, int size) {
        var there = entered(host);
        if (there.size() < size) {
            inTransaction(() -> {
                many.batchUpdate(
                        "insert into other_actor (host, name, sector, languages) values (?, ?, ?, ?)",
                        IntStream.range(there.size(), size)
                                .mapToObj(n -> new Object[] {
                                    host,
                                    "Mitta " + n + " " + host,
                                    List.of("PUBLIC_OTHER", "PRIVATE", "NONPROFIT")
                                            .get(n % 3),
                                    n % 2 == 0 ? "fi" : "fi+sv"
                                })
                                .toList());
                many.batchUpdate(
                        "insert into contact (party, role, email, valid_from) values (?, 'kirjaamo', ?, ?)",
                        entered(host).stream()
                                .skip(there.size())
                                .map(actor ->
                                        new Object[] {actor.value(), actor.value() + "@mitta.example", clock.today()})
                                .toList());
            });
        }
        return entered(host).subList(0, size);
    }

    private List<PartyId> entered(String host) {
        return database
                .sql("select id from other_actor where host = ? and name like 'Mitta %' order by id")
                .param(host)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> new PartyId("toimija-" + id))
                .toList();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        return IntStream.range(0, (all.size() + CHUNK - 1) / CHUNK)
                .mapToObj(n -> all.subList(n * CHUNK, Math.min(all.size(), (n + 1) * CHUNK)))
                .toList();
    }

    private static void compare(String what, List<Double> these, List<Double> those) {
        LOG.info(
                "{}: {} ms / {} ms = {} (medians of {} and {})",
                what,
                "%.3f".formatted(median(these)),
                "%.3f".formatted(median(those)),
                "%.2f".formatted(median(these) / median(those)),
                these.size(),
                those.size());
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
