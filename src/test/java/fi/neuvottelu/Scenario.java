package fi.neuvottelu;

import fi.neuvottelu.decision.Decisions;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.SettlingLetters;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The world of a story: parties by the names that people call them, people of them at Tasklist, the rows they leave. */
class Scenario {
    /** A Wednesday two months after every test begins: all dates of the ladder lie ahead. */
    static final LocalDate DAY = LocalDate.of(2027, 3, 10);

    static final String ASSOCIATION = "Hyvän mielen yhdistys ry";
    static final String COMPANY = "Liikuntatalo Oy";
    static final String LIBRARY = "Aluekirjasto";

    private static final Date NEVER = Date.from(Instant.parse("2999-01-01T00:00:00Z"));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final Rounds rounds;
    final Sessions sessions;
    final Invitations invitations;
    final MinutesBook minutes;
    final FollowUps followUps;
    final Decisions decisions;
    final Letters letters;
    final SettlingLetters settling;
    final ProcessEngine engine;
    final TestClock clock;

    private final Parties parties;
    private final OtherActors actors;
    private final Contacts contacts;
    private final TestPeople people;
    private final Environment environment;
    private final Map<String, Person> loggedIn = new HashMap<>();

    Scenario(
            Rounds rounds,
            Sessions sessions,
            Invitations invitations,
            MinutesBook minutes,
            FollowUps followUps,
            Decisions decisions,
            Letters letters,
            SettlingLetters settling,
            ProcessEngine engine,
            TestClock clock,
            Parties parties,
            OtherActors actors,
            Contacts contacts,
            TestPeople people,
            Environment environment) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.invitations = invitations;
        this.minutes = minutes;
        this.followUps = followUps;
        this.decisions = decisions;
        this.letters = letters;
        this.settling = settling;
        this.engine = engine;
        this.clock = clock;
        this.parties = parties;
        this.actors = actors;
        this.contacts = contacts;
        this.people = people;
        this.environment = environment;
    }

    /** @param name as its people say it: Pirkanmaa, Helsinki */
    Host host(String name) {
        return parties.hosts().stream()
                .filter(host -> host.shortName().fi().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no host " + name));
    }

    List<String> municipalitiesOf(String host) {
        return parties.municipalitiesOf(host(host), clock.today()).stream()
                .map(one -> one.name().fi())
                .toList();
    }

    /** A municipality of any county, HUS, a host, or one of this host's other actors; its registry reads mail. */
    Party party(Host host, String name) {
        var party = Stream.of(municipalities(), Stream.of(parties.hus()), actors(host), parties.hosts().stream())
                .flatMap(all -> all)
                .filter(one -> one.name().fi().equals(name)
                        || one.id().value().equals(name)
                        || name.equals("HUS") && one.equals(parties.hus())
                        || one instanceof Host other && other.shortName().fi().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no party " + name));
        contacts.setMailbox(party.id(), TestMailbox.addressOf(party), "kirjaamo", LONG_AGO);
        return party;
    }

    /** From now on there is nowhere to send letters to; the party stays so for later stories. */
    void hasNoMailbox(Party party) {
        contacts.end(party.id(), "kirjaamo", clock.today().minusDays(1));
    }

    /** The host's register of other actors, with one of each group. */
    private Stream<? extends Party> actors(Host host) {
        var known = actors.of(host.id(), clock.today());
        if (known.isEmpty()) {
            actors.register(host, ASSOCIATION, Sector.NONPROFIT, List.of(Language.FI, Language.SV));
            actors.register(host, COMPANY, Sector.PRIVATE, List.of(Language.FI));
            actors.register(host, LIBRARY, Sector.PUBLIC_OTHER, List.of(Language.FI));
        }
        return actors.of(host.id(), clock.today()).stream();
    }

    private Stream<? extends Party> municipalities() {
        return parties.hosts().stream().flatMap(host -> parties.municipalitiesOf(host, LONG_AGO).stream());
    }

    /** Somebody who runs the installation. */
    Person administrator() {
        return atTasklist(people.administrator("yllapito.testi"));
    }

    Person coordinatorOf(Host host) {
        return coordinatorOf(host, "koordinaattori");
    }

    Person secondCoordinatorOf(Host host) {
        return coordinatorOf(host, "varakoordinaattori");
    }

    private Person coordinatorOf(Host host, String which) {
        party(host, host.name().fi());
        var id = host.id().value();
        return atTasklist(people.coordinator(which + "." + id, id));
    }

    /** @param which tells colleagues of one organisation apart */
    Person memberOf(Party party, Host host, String which) {
        var id = which + "." + party.id().value() + "." + host.id().value();
        return atTasklist(people.member(id, party.id().value(), host.id().value()));
    }

    /** @param parties by their ids */
    Person newcomerOf(String id, String... parties) {
        return atTasklist(people.newcomer(id, parties));
    }

    /** Somebody whom the story has made already. */
    Person person(String id) {
        return atTasklist(id);
    }

    Person supervisorOf(Host host) {
        return atTasklist(people.supervisor("valvoja." + host.id(), host.id().value()));
    }

    /** Watches the duties of all hosts. */
    Person nationalSupervisor() {
        return atTasklist(people.nationalSupervisor("valvoja.valtakunta"));
    }

    private Person atTasklist(String id) {
        return loggedIn.computeIfAbsent(id, somebody -> {
            var port = environment.getRequiredProperty("local.server.port", Integer.class);
            return new Person(somebody, WebUser.of(port, somebody, TestPeople.PASSWORD), clock::runDue);
        });
    }

    /** The daily clock counts from this moment on. Every day of it reads all hosts: it rests where nobody waits for it. */
    void theDutyCalendarBegins() {
        mornings().forEach(job -> engine.getManagementService().recalculateJobDuedate(job, false));
    }

    private void theDutyCalendarRests() {
        mornings().forEach(job -> engine.getManagementService().setJobDuedate(job, NEVER));
    }

    private List<String> mornings() {
        return engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("duty-calendar")
                .timers()
                .list()
                .stream()
                .map(Job::getId)
                .toList();
    }

    /** Whatever runs, ended by force: what it has passed stays in the engine's history. */
    void nothingRuns() {
        var runtime = engine.getRuntimeService();
        var models = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(model -> model.getResourceName().contains("processes/"))
                .map(model -> model.getKey())
                .collect(Collectors.toSet());
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> models.contains(keyOf(instance.getProcessDefinitionId())))
                .map(instance -> instance.getId())
                .forEach(id -> runtime.deleteProcessInstance(id, "the story is over", true));
    }

    private String keyOf(String definition) {
        return engine.getRepositoryService().getProcessDefinition(definition).getKey();
    }

    /** What every story begins and ends with. */
    static class Begin implements BeforeEachCallback, AfterEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            var beans = SpringExtension.getApplicationContext(test);
            var scenario = beans.getBean(Scenario.class);
            scenario.nothingRuns();
            scenario.theDutyCalendarRests();
            scenario.loggedIn.clear();
            scenario.clock.runDue();
            beans.getBean(TestMailbox.class).empty();
            BpmnAwareTests.init(scenario.engine);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(Scenario.class).nothingRuns();
            BpmnAwareTests.reset();
        }
    }
}
