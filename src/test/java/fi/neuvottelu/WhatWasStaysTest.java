package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A corrected record, a changed answer, a changed mailbox: what was before stays, with who changed it and when. */
@ScenarioTest
class WhatWasStaysTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    /** A row of what was. */
    record Kept(int version, String changedBy) {}

    @Test
    void aRecordCorrectedTwiceKeepsBothThatWere() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "Kaavi");
        coordinator.correctsRecord(session, draft -> {
            draft.put("place", "Kirjasto");
            ((ObjectNode) draft.at("/approvers/2")).put("name", "Taina Tarkastaja");
        });
        coordinator.correctsRecord(session, draft -> draft.put("place", "Kahvila"));
        coordinator.correctsRecord(session, draft -> {});

        assertThat(kept("SESSION_RECORD", session.id()))
                .as("handing in the same again corrects nothing")
                .containsExactly(new Kept(1, idOf(session)), new Kept(2, idOf(session)));
        var former = lines(desk(session).at("/sessions/0/former"));
        assertThat(former).hasSize(2);
        assertThat(former.get(0)).contains("Kaupungintalo", "Kaavi, poissa", "Tarkastaja", "Testi Henkilö");
        assertThat(former.get(0)).doesNotContain("Taina");
        assertThat(former.get(1)).contains("Kirjasto", "Taina Tarkastaja").doesNotContain("Kahvila");
        assertThat(coordinator.atTasklist(scenario.host("Pirkanmaa")).opens(deskTask(session)))
                .as("another host's coordinator")
                .isFalse();
    }

    @Test
    void anAnswerChangedTwiceKeepsBothThatWere() {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia", "Tampere");
        clock.passes(session.invitationOn());
        var person = session.personOf("Nokia");
        person.answers(PartyPerson.yes()
                .andThen(draft -> draft.putArray("agendaPoints").add("Liikuntapaikat")));
        assertThat(lines(desk(session).at("/sessions/0/parties/0/former"))).isEmpty();
        person.nowDeclines("Sairastuminen");
        coordinator.answersFor(session, "Nokia", "Sihteeri Sini", PartyPerson.yes());

        var invitation = session.invitation("Nokia").id();
        assertThat(kept("ANSWER", invitation))
                .containsExactly(new Kept(1, person.atTasklist().id()), new Kept(2, idOf(session)));
        var former = lines(desk(session).at("/sessions/0/parties/0/former"));
        assertThat(former).hasSize(2);
        assertThat(former.get(0)).contains("Å. Čech", "hyte-yhdyshenkilö", "Liikuntapaikat");
        assertThat(former.get(1)).contains("Sairastuminen").doesNotContain("Čech");
    }

    @Test
    void aMailboxThatWasMendedStaysInTheListOfContacts() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Pohjanmaa", Scenario.DAY, "Kuortane");
        var before = TestMailbox.addressOf(session.party("Kuortane"));
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        for (var address : List.of("eka@kuortane.example", "toka@kuortane.example")) {
            var work = session.undeliveredTo("Kuortane");
            mailbox.whileItRefuses(() -> coordinator
                    .atTasklist(session.round().host())
                    .handsIn(work.get(work.size() - 1).getId(), "mendTheAddress", draft -> draft.put("way", "ADDRESS")
                            .put("email", address)));
        }

        var kuortane = session.party("Kuortane").id().value();
        assertThat(kept("MAILBOX", kuortane)).containsExactly(new Kept(1, idOf(session)), new Kept(2, idOf(session)));
        var page = coordinator.atTasklist(session.round().host()).startPage("import-contacts");
        var former = lines(StreamSupport.stream(page.at("/hosts/0/parties").spliterator(), false)
                .filter(party -> party.get("id").textValue().equals(kuortane))
                .findFirst()
                .orElseThrow()
                .get("former"));
        assertThat(former).hasSize(2);
        assertThat(former.get(0)).contains(before);
        assertThat(former.get(1)).contains("eka@kuortane.example").doesNotContain("toka@");
        assertThat(coordinator
                        .atTasklist(scenario.host("Pirkanmaa"))
                        .startPage("import-contacts")
                        .toString())
                .doesNotContain("kuortane.example");
    }

    private String idOf(OpenedSession session) {
        return coordinator.atTasklist(session.round().host()).id();
    }

    private List<Kept> kept(String kind, Object subject) {
        return rows.sql("select version, changed_by from past_version where kind = ? and subject = ? order by version")
                .params(kind, String.valueOf(subject))
                .query((row, n) -> new Kept(row.getInt("version"), row.getString("changed_by")))
                .list();
    }

    private JsonNode desk(OpenedSession session) {
        return coordinator
                .atTasklist(session.round().host())
                .page(deskTask(session))
                .get("facts");
    }

    private JsonNode deskTask(OpenedSession session) {
        return coordinator
                .atTasklist(session.round().host())
                .taskOf(session.round().instance().getId(), "runTheRound");
    }

    private static List<String> lines(JsonNode former) {
        return StreamSupport.stream(former.spliterator(), false)
                .map(JsonNode::toString)
                .toList();
    }
}
