package fi.neuvottelu;

import static fi.neuvottelu.EveryStep.typed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.EveryStep.Start;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The start forms of a host, filled in as they should be.
 *
 * @param party somebody of the second municipality
 */
record EveryStart(Host host, Person desk, Person party, Person administrator, Party first, Party second) {
    List<Start> all() {
        var at = host.id().value();
        var actor =
                "[{\"name\": \"Uusi yhdistys\", \"sector\": \"NONPROFIT\", \"languages\": \"fi\", \"email\": \"\"}]";
        return List.of(
                new Start("health-promotion-negotiation", at, desk, draft -> draft.put("year", "2028")),
                new Start("cooperation-negotiation", at, desk, draft -> draft.put("year", "2025")
                        .put("reason", typed("Vielä yksi"))),
                new Start("duty-record", at, desk, report(first.id().value())),
                new Start("duty-record", at, party, report(second.id().value())),
                new Start("cooperation-agreement", at, desk, draft -> draft.put("action", "RECORD")
                        .put("title", typed("Sopimus yhteistyöstä"))
                        .put("beginsOn", "2027-01-01")
                        .put("endsOn", "2029-01-14")
                        .put("link", "https://www.sopimus.example/1")
                        .putArray("parties")
                        .add(first.id().value())),
                new Start("earlier-negotiation", at, desk, earlier(host, desk, first)),
                new Start("negotiation-request", at, party, request(second.id().value())),
                new Start("other-actors", at, desk, draft -> draft.set("changes", json(actor))),
                new Start("import-contacts", at, desk, contacts()),
                new Start("names-and-addresses", "", administrator, draft -> draft.put("user", party.id())
                        .put("firstName", "Veera")
                        .put("lastName", typed("Virkanen"))
                        .put("email", "veera@kunta.example")
                        .put("reason", typed("Nimi muuttui"))),
                new Start("first-days", "", administrator, this::firstDay),
                new Start("sending-of-letters", "", administrator, draft -> draft.put("action", "TRY")),
                new Start("holidays", "", administrator, draft -> draft.put("action", "ADD")
                        .put("day", "2027-02-10")
                        .put("nameFi", typed("Suruliputuspäivä"))
                        .put("nameSv", typed("Sorgedag"))));
    }

    /** Recorded afterwards, of a day of which nothing is recorded yet: the host and a municipality were there. */
    static Consumer<ObjectNode> earlier(Host host, Person desk, Party municipality) {
        return draft -> {
            draft.put("heldOn", earlierDay(desk).toString())
                    .put("invitedOn", "2022-12-01")
                    .put("invitedBy", "LETTER")
                    .put("number", typed("Muistio 7"))
                    .put("seenOn", "2026-12-01")
                    .put("note", typed("Kirjattu muistiosta"));
            draft.putArray("acts").add("HEALTH_PROMOTION");
            draft.putArray("topics").add("HEALTH_PROMOTION.GOALS");
            draft.putArray("measures")
                    .addObject()
                    .put("text", typed("Kävelyreitti"))
                    .put("owner", municipality.id().value());
            var parties = draft.putArray("parties");
            parties.addObject()
                    .put("party", host.id().value())
                    .put("invited", false)
                    .put("came", true);
            parties.addObject()
                    .put("party", municipality.id().value())
                    .put("invited", true)
                    .put("came", true);
        };
    }

    static LocalDate earlierDay(Person desk) {
        var recorded = desk.startPage("earlier-negotiation").at("/hosts/0/recorded");
        return LocalDate.of(2023, 1, 1).plusDays(recorded.size());
    }

    /** Before everything that any story has recorded, so that nothing stands in its way. */
    private void firstDay(ObjectNode draft) {
        var now = administrator.startPage("first-days").get("hosts");
        now.forEach(one -> {
            if (one.get("id").textValue().equals(host.id().value())) {
                var day = one.path("day").asText("");
                draft.put("seen", one.path("day").isNull() ? "" : day)
                        .put("day", day.equals("2022-03-01") ? "2022-03-02" : "2022-03-01");
            }
        });
        draft.put("host", host.id().value()).put("action", "SET").put("reason", typed("Sovittiin"));
    }

    private static Consumer<ObjectNode> report(String municipality) {
        return draft -> draft.put("duty", "OB-YREP " + municipality + " - 2026-01-01")
                .put("date", "2026-12-30")
                .put("link", "https://www.kunta.example/raportti")
                .put("title", typed("Raportti"))
                .put("note", "");
    }

    private Consumer<ObjectNode> contacts() {
        var file = Attempt.JSON.createObjectNode();
        file.putArray("lines")
                .add("party;role;email;language;validFrom")
                .add(first.name().fi() + ";kirjaamo;tuotu@kirjaamo.example;;");
        var shown = desk.browser().post(Attempt.OURS + "hosts/" + host.id() + "/contacts/preview", file.toString());
        return draft -> {
            draft.set("lines", file.get("lines"));
            draft.set("seen", json(shown.body()).get("seen"));
        };
    }

    private static JsonNode json(String text) {
        try {
            return Attempt.JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }

    static Consumer<ObjectNode> request(String municipality) {
        return draft -> draft.put("municipality", municipality)
                .put("text", typed("Pyydämme neuvottelua."))
                .put("wishedBy", "2027-05-31")
                .put("contactName", typed("Veera Virkanen"))
                .put("contactRole", typed("kunnanjohtaja"))
                .putArray("topics")
                .add("GOALS");
    }
}
