package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The register of duties in the hands of somebody. */
record Duties(Person reader) {
    /** @param query such as {@code code=OB-Y7&county=17&on=2027-12-31} */
    List<JsonNode> list(String query) {
        return StreamSupport.stream(reader.asks("duties?lang=en&" + query).spliterator(), false)
                .toList();
    }

    /** Codes and parties of those that a process instance serves, as its tab in Cockpit tells them. */
    List<String> servedBy(String instance) {
        return StreamSupport.stream(
                        reader.asks("duties/of-instance/" + instance + "?lang=en")
                                .spliterator(),
                        false)
                .map(line ->
                        line.get("code").textValue() + " " + line.get("holder").textValue() + " "
                                + line.get("counterpart").textValue())
                .toList();
    }

    JsonNode only(String query) {
        var found = list(query);
        assertThat(found).as(query).hasSize(1);
        return found.get(0);
    }

    String status(String query) {
        return only(query).get("status").textValue();
    }

    List<String> missing(String query) {
        return StreamSupport.stream(only(query).get("missing").spliterator(), false)
                .map(one -> one.get("text").textValue())
                .toList();
    }

    /** Whether a flag of the contract is up. */
    boolean is(String flag, String query) {
        return only(query).get(flag).booleanValue();
    }
}
