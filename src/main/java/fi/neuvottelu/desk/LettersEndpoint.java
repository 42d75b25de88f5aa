package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters of a host that have left to a party and its people, for the coordinator who says which of them came back. */
@RestController
class LettersEndpoint {
    private final Letters letters;
    private final Acting acting;
    private final UseLog uses;

    LettersEndpoint(Letters letters, Acting acting, UseLog uses) {
        this.letters = letters;
        this.acting = acting;
        this.uses = uses;
    }

    /** @param sentOn as its reader writes it */
    record Sent(
            long id, String kind, String subject, @Nullable String recipient, String sentOn) {
        static Sent of(Dispatch letter) {
            return new Sent(
                    letter.id(),
                    letter.kind().name(),
                    letter.subject(),
                    letter.recipient(),
                    letter.sentAt() == null ? "" : LocalTimes.shown(LocalTimes.dateOf(letter.sentAt())));
        }
    }

    @GetMapping(
            path = Endpoints.ROOT + "/hosts/{host}/parties/{party}/letters",
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<Sent> of(@PathVariable String host, @PathVariable String party) {
        if (!acting.isCoordinatorOf(host)) {
            throw new NotHere();
        }
        var sent = letters.sentTo(PartyId.of(party), PartyId.of(host));
        uses.opened(sent.isEmpty() ? Seen.nobody() : Seen.one(Seen.What.CONTACTS, "party/" + party, host, party));
        return sent.stream().map(Sent::of).toList();
    }
}
