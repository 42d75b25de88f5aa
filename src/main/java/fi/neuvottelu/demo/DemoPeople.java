package fi.neuvottelu.demo;

import static fi.neuvottelu.people.Groups.ADMINISTRATORS;
import static fi.neuvottelu.people.Groups.COORDINATORS;
import static fi.neuvottelu.people.Groups.NATIONAL_SUPERVISORS;
import static fi.neuvottelu.people.Groups.PARTICIPANTS;
import static fi.neuvottelu.people.Groups.SUPERVISORS;
import static fi.neuvottelu.people.Groups.coordinatorsOf;
import static fi.neuvottelu.people.Groups.supervisorsOf;
import static fi.neuvottelu.people.Groups.useLogOf;

import fi.neuvottelu.people.Organisations;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented people at two hosts, one of them among the counties that negotiate with HUS; named by what they do. */
@Component
@Profile("demo")
class DemoPeople {
    /** Of no use anywhere else: these people exist in the demo only. */
    static final String PASSWORD = "Neuvottelu-2027";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    private static final String OSTROBOTHNIA = "hva-17";
    private static final String WEST_UUSIMAA = "hva-03";

    /** A party of the demo and the hosts it negotiates with. */
    private record Organisation(String id, String name, List<String> hosts) {}

    /** A person by her role; the last name says for whom. */
    private record Person(String id, String role, String place, List<String> groups) {}

    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation(
                    OSTROBOTHNIA, "Pohjanmaan hyvinvointialue / Österbottens välfärdsområde", List.of(OSTROBOTHNIA)),
            new Organisation("kunta-905", "Vaasa / Vasa", List.of(OSTROBOTHNIA)),
            new Organisation("kunta-499", "Mustasaari / Korsholm", List.of(OSTROBOTHNIA)),
            new Organisation("kunta-399", "Laihia / Laihela", List.of(OSTROBOTHNIA)),
            new Organisation("kunta-545", "Närpiö / Närpes", List.of(OSTROBOTHNIA)),
            new Organisation(
                    WEST_UUSIMAA,
                    "Länsi-Uudenmaan hyvinvointialue / Västra Nylands välfärdsområde",
                    List.of(WEST_UUSIMAA)),
            new Organisation("kunta-049", "Espoo / Esbo", List.of(WEST_UUSIMAA)),
            new Organisation("kunta-224", "Karkkila / Högfors", List.of(WEST_UUSIMAA)),
            new Organisation("kunta-710", "Raasepori / Raseborg", List.of(WEST_UUSIMAA)),
            new Organisation(
                    "hus",
                    "HUS-yhtymä / HUS-sammanslutningen",
                    List.of("hva-01", "hva-02", WEST_UUSIMAA, "hva-04", "helsinki")));

    private static final List<Person> PEOPLE = List.of(
            coordinator("koordinaattori.pohjanmaa", "Pohjanmaa", OSTROBOTHNIA),
            coordinator("varakoordinaattori.pohjanmaa", "Pohjanmaa", OSTROBOTHNIA),
            member("puheenjohtaja.pohjanmaa", "Puheenjohtaja", "Pohjanmaa", OSTROBOTHNIA),
            member("sihteeri.pohjanmaa", "Sihteeri", "Pohjanmaa", OSTROBOTHNIA),
            supervisor("valvoja.pohjanmaa", "Pohjanmaa", OSTROBOTHNIA),
            representative("vaasa.edustaja", "Vaasa", "kunta-905"),
            member("vaasa.varaedustaja", "Varaedustaja", "Vaasa", "kunta-905"),
            representative("mustasaari.edustaja", "Mustasaari", "kunta-499"),
            representative("laihia.edustaja", "Laihia", "kunta-399"),
            representative("narpio.edustaja", "Närpiö", "kunta-545"),
            coordinator("koordinaattori.lansiuusimaa", "Länsi-Uusimaa", WEST_UUSIMAA),
            member("puheenjohtaja.lansiuusimaa", "Puheenjohtaja", "Länsi-Uusimaa", WEST_UUSIMAA),
            member("sihteeri.lansiuusimaa", "Sihteeri", "Länsi-Uusimaa", WEST_UUSIMAA),
            supervisor("valvoja.lansiuusimaa", "Länsi-Uusimaa", WEST_UUSIMAA),
            representative("espoo.edustaja", "Espoo", "kunta-049"),
            representative("karkkila.edustaja", "Karkkila", "kunta-224"),
            representative("raasepori.edustaja", "Raasepori", "kunta-710"),
            representative("hus.edustaja", "HUS", "hus"),
            new Person("jarjesto.edustaja", "Edustaja", "Yhdistys", List.of(PARTICIPANTS)),
            new Person("valvoja.valtakunta", "Valvoja", "Valtakunta", List.of(SUPERVISORS, NATIONAL_SUPERVISORS)),
            new Person("kayttoloki.pohjanmaa", "Lokinlukija", "Pohjanmaa", List.of(useLogOf(OSTROBOTHNIA))),
            new Person("yllapito", "Ylläpito", "Palvelu", List.of(ADMINISTRATORS)));

    private final IdentityService people;
    private final Organisations organisations;
    private final String url;

    DemoPeople(
            IdentityService people,
            Organisations organisations,
            @Value("${neuvottelu.public-url:http://localhost:8080}") String url) {
        this.people = people;
        this.organisations = organisations;
        this.url = url;
    }

    /** After the groups and rights, which every installation has. */
    @Order(10)
    @EventListener(ApplicationReadyEvent.class)
    public void moveIn() {
        ORGANISATIONS.forEach(organisation -> {
            organisations.ensure(organisation.id(), organisation.name());
            organisation.hosts().forEach(host -> organisations.negotiatesWith(organisation.id(), host));
        });
        PEOPLE.forEach(this::ensure);
    }

    /** When all else is ready. */
    @Order
    @EventListener(ApplicationReadyEvent.class)
    public void announce() {
        LOG.info(
                "The demo is ready: {}/camunda/app/tasklist/default/ - password of everybody: {}\n{}",
                url,
                PASSWORD,
                PEOPLE.stream()
                        .map(person -> "  %-30s %s, %s".formatted(person.id(), person.role(), person.place()))
                        .reduce("", (all, line) -> all + line + "\n"));
    }

    /** Makes the person a member of a group that came to be later, such as that of an association. */
    void join(String person, String group) {
        var isMember =
                people.createUserQuery().userId(person).memberOfGroup(group).count() > 0;
        if (!isMember) {
            people.createMembership(person, group);
        }
    }

    private void ensure(Person person) {
        if (people.createUserQuery().userId(person.id()).count() == 0) {
            var user = people.newUser(person.id());
            user.setFirstName(person.role());
            user.setLastName(person.place());
            user.setEmail(person.id() + "@neuvottelu.example");
            user.setPassword(PASSWORD);
            people.saveUser(user);
        }
        person.groups().forEach(group -> join(person.id(), group));
    }

    private static Person coordinator(String id, String place, String host) {
        return new Person(id, "Koordinaattori", place, List.of(COORDINATORS, PARTICIPANTS, coordinatorsOf(host), host));
    }

    private static Person supervisor(String id, String place, String host) {
        return new Person(id, "Valvoja", place, List.of(SUPERVISORS, supervisorsOf(host)));
    }

    private static Person representative(String id, String place, String party) {
        return member(id, "Edustaja", place, party);
    }

    private static Person member(String id, String role, String place, String party) {
        return new Person(id, role, place, List.of(PARTICIPANTS, party));
    }
}
