package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.Organisations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/**
 * Every route of the API, as each of twelve people, with ids of another host's things and with ids of nothing: both are answered
 * alike, nothing of the other host is read or changed, nothing breaks.
 */
abstract class RolesAndRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RolesAndRoutes.class);
    private static final String FOREIGN = "Lappi";
    private static final String FOREIGN_ID = "hva-21";
    private static final int YEAR = 2058;
    private static final String NOTHING = "7b0c2a3e-0000-4000-8000-000000000000";
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Would end what the others go on with, or ask for a password. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*/(login/\\{appName}|logout)");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Autowired
    ProcessEngine engine;

    /** A line of the list. */
    private record Line(String method, String template, String who) {}

    /** @param seesAll watches or runs the whole country: nothing is foreign to her, but not hers to change */
    private record Visitor(String name, WebUser browser, boolean seesAll) {}

    private OpenedSession session;
    private String task;
    private final Map<String, String> foreign = new TreeMap<>();
    private final Set<String> foreignIds = new HashSet<>();

    @BeforeEach
    void somethingIsUnderWayElsewhere() {
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        session = coordinator.opensRoundWithOneSession(FOREIGN, LocalDate.of(YEAR, 3, 12), "Rovaniemi", "Kemi");
        clock.passes(session.invitationOn());
        var instance = session.invitationOf("Kemi").getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("answerInvitation")
                .singleResult()
                .getId();
        var instances = engine.getRuntimeService().createProcessInstanceQuery().tenantIdIn(FOREIGN_ID);
        instances.list().forEach(one -> foreignIds.add(one.getId()));
        engine.getRuntimeService()
                .createExecutionQuery()
                .tenantIdIn(FOREIGN_ID)
                .list()
                .forEach(one -> foreignIds.add(one.getId()));
        engine.getTaskService()
                .createTaskQuery()
                .tenantIdIn(FOREIGN_ID)
                .list()
                .forEach(one -> foreignIds.add(one.getId()));
        var jobs = engine.getManagementService()
                .createJobQuery()
                .tenantIdIn(FOREIGN_ID)
                .list();
        jobs.forEach(one -> foreignIds.add(one.getId()));
        var variables = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list();
        variables.forEach(one -> foreignIds.add(one.getId()));
        var activities = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list();
        foreign.put("task", task);
        foreign.put("tasks", task);
        foreign.put("process-instance", instance);
        foreign.put("of-instance", instance);
        foreign.put("execution", instance);
        foreign.put("job", jobs.get(0).getId());
        foreign.put("variable-instance", variables.get(0).getId());
        foreign.put("activity-instance", activities.get(0).getId());
        foreign.put("hosts", FOREIGN_ID);
        foreign.put("tenant", FOREIGN_ID);
        foreign.put("group", Groups.coordinatorsOf(FOREIGN_ID));
        foreign.put("user", session.personOf("Kemi").atTasklist().id());
        foreign.put("rounds", "" + session.round().row().id());
        foreign.put("parties", session.party("Kemi").id().value());
    }

    /** @param chosen which lines of the list, by their number */
    void asEverybody(IntPredicate chosen) throws IOException {
        var faults = new ArrayList<String>();
        var calls = 0;
        var lines = lines();
        for (var visitor : visitors()) {
            var before = state();
            for (var number = 0; number < lines.size(); number++) {
                if (chosen.test(number)) {
                    calls += asks(visitor, lines.get(number), faults);
                }
            }
            assertThat(state())
                    .as("what " + visitor.name() + " changed elsewhere")
                    .isEqualTo(before);
        }
        LOG.info("{} calls, {} faults", calls, faults.size());
        assertThat(faults).isEmpty();
    }

    private int asks(Visitor visitor, Line line, List<String> faults) {
        if (visitor.seesAll()
                && line.method().equals("DELETE")
                && line.template().endsWith("/user/{id}")) {
            // An administrator deletes accounts; that is hers to do.
            return 0;
        }
        var calls = 0;
        for (var body : bodies(line)) {
            var theirs = call(visitor, line, body, this::foreignFor);
            var nothings = call(visitor, line, body, word -> NOTHING);
            calls += 2;
            var what = visitor.name() + " " + line.method() + " " + line.template() + " " + body;
            if (theirs.statusCode() >= 500 || nothings.statusCode() >= 500) {
                faults.add("500: " + what + ": " + theirs.body());
            }
            if (!visitor.seesAll()) {
                if (theirs.statusCode() != nothings.statusCode()) {
                    faults.add(theirs.statusCode() + " or " + nothings.statusCode() + ": " + what);
                }
                IDS.matcher(theirs.body())
                        .results()
                        .map(one -> one.group())
                        .filter(foreignIds::contains)
                        .findFirst()
                        .ifPresent(id -> faults.add("read: " + what));
            }
        }
        return calls;
    }

    private HttpResponse<String> call(Visitor visitor, Line line, @Nullable String body, UnaryOperator<String> ids) {
        var path = new StringBuilder("/camunda/api");
        var word = "";
        for (var segment : line.template().substring(1).split("/")) {
            var open = segment.startsWith("{");
            path.append('/').append(open ? filled(segment, word, ids) : segment);
            word = open ? word : segment;
        }
        return visitor.browser().asks(line.method(), path.toString(), body);
    }

    private static String filled(String segment, String word, UnaryOperator<String> ids) {
        return segment.startsWith("{file")
                ? "app/plugin.js"
                : ids.apply(word) + segment.substring(segment.indexOf('}') + 1);
    }

    private String foreignFor(String word) {
        return foreign.getOrDefault(word, NOTHING);
    }

    private List<String> bodies(Line line) {
        if (!line.method().equals("POST") && !line.method().equals("PUT")) {
            return Collections.singletonList(null);
        }
        return List.of(
                "{}",
                "{\"processInstanceId\":\"" + foreign.get("process-instance") + "\",\"tenantIdIn\":[\"" + FOREIGN_ID
                        + "\"],\"userId\":\"matriisi\",\"variables\":{\"draft\":{\"type\":\"Integer\",\"value\":0}},"
                        + "\"version\":0,\"content\":{}}");
    }

    /** What stands at the other host, and who is there at all. */
    private Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        var tasks = engine.getTaskService();
        var runtime = engine.getRuntimeService();
        state.put(
                "tasks",
                tasks.createTaskQuery().tenantIdIn(FOREIGN_ID).list().stream()
                        .map(this::told)
                        .sorted()
                        .toList());
        state.put(
                "variables",
                runtime.createProcessInstanceQuery().tenantIdIn(FOREIGN_ID).list().stream()
                        .map(one -> one.getId() + new TreeMap<>(runtime.getVariables(one.getId())))
                        .sorted()
                        .toList());
        state.put("comments", tasks.getTaskComments(task).size());
        state.put(
                "jobs",
                engine.getManagementService().createJobQuery().tenantIdIn(FOREIGN_ID).list().stream()
                        .map(job -> job.getId() + job.getDuedate() + job.getRetries() + job.isSuspended())
                        .sorted()
                        .toList());
        state.put(
                "people",
                engine.getIdentityService().createUserQuery().list().stream()
                        .map(user -> user.getId() + user.getFirstName() + user.getLastName() + user.getEmail())
                        .sorted()
                        .collect(Collectors.joining("\n")));
        state.put("groups", engine.getIdentityService().createGroupQuery().count());
        state.put("tenants", engine.getIdentityService().createTenantQuery().count());
        state.put(
                "rights",
                engine.getAuthorizationService().createAuthorizationQuery().count());
        state.put("filters", engine.getFilterService().createFilterQuery().count());
        state.put(
                "deployments",
                engine.getRepositoryService().createDeploymentQuery().count());
        state.put(
                "models",
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .active()
                        .count());
        return state;
    }

    private String told(Task one) {
        return Stream.of(
                        one.getId(),
                        one.getName(),
                        one.getAssignee(),
                        one.getOwner(),
                        one.getDueDate(),
                        one.getFollowUpDate(),
                        one.getPriority(),
                        one.getDelegationState(),
                        one.getDescription(),
                        engine.getTaskService()
                                .getIdentityLinksForTask(one.getId())
                                .size())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    private List<Visitor> visitors() {
        people.newcomer("matriisi.kaksikuntaa", "kunta-905", "kunta-499");
        organisations.negotiatesWith("kunta-905", "hva-17");
        organisations.negotiatesWith("kunta-499", "hva-17");
        people.coordinator("matriisi.kaksialuetta", "hva-17");
        joins("matriisi.kaksialuetta", Groups.coordinatorsOf("hva-03"), "hva-03");
        people.supervisor("matriisi.valvoja", "hva-17");
        people.nationalSupervisor("matriisi.valtakunta");
        people.administrator("matriisi.yllapito");
        people.newcomer("matriisi.jarjesto", "toimija-matriisi");
        people.member("matriisi.hus", "hus", "hva-03");
        people.member("matriisi.puheenjohtaja", "hva-17", "hva-17");
        people.newcomer("matriisi.sihteeri");
        people.nobody("matriisi.ryhmaton");
        var page = WebUser.anonymous(port);
        page.get("/camunda/app/tasklist/default/");
        return List.of(
                visitor("matriisi.kaksikuntaa"),
                visitor("matriisi.kaksialuetta"),
                visitor("matriisi.valvoja"),
                new Visitor("matriisi.valtakunta", login("tasklist", "matriisi.valtakunta"), true),
                new Visitor("matriisi.yllapito", login("tasklist", "matriisi.yllapito"), true),
                visitor("matriisi.jarjesto"),
                visitor("matriisi.hus"),
                visitor("matriisi.puheenjohtaja"),
                visitor("matriisi.sihteeri"),
                new Visitor("matriisi.ryhmaton", login("welcome", "matriisi.ryhmaton"), false),
                new Visitor("nobody", WebUser.anonymous(port), false),
                new Visitor("nobody at the login page", page, false));
    }

    private void joins(String person, String... groups) {
        for (var group : groups) {
            if (engine.getIdentityService()
                            .createUserQuery()
                            .userId(person)
                            .memberOfGroup(group)
                            .count()
                    == 0) {
                organisations.ensure("hva-03", "hva-03");
                engine.getIdentityService().createMembership(person, group);
            }
        }
    }

    private Visitor visitor(String id) {
        return new Visitor(id, login("tasklist", id), false);
    }

    private WebUser login(String app, String id) {
        return WebUser.at(app, port, id, TestPeople.PASSWORD);
    }

    private static List<Line> lines() throws IOException {
        try (var text = new ClassPathResource("edge/routes.csv").getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(line -> new Line(line[0], line[1], line[2]))
                    .filter(line -> !LEFT_OUT.matcher(line.template()).matches())
                    .toList();
        }
    }
}
