package fi.neuvottelu.filing;

import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Subject;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a party takes to its own bodies, made by its people or by the host for it. */
@Controller
class ExtractForParty {
    private final Rounds rounds;
    private final RoundFile file;
    private final Acting acting;
    private final UseLog uses;

    ExtractForParty(Rounds rounds, RoundFile file, Acting acting, UseLog uses) {
        this.rounds = rounds;
        this.file = file;
        this.acting = acting;
        this.uses = uses;
    }

    /** @throws NotHere for another's, and where no approved minutes are */
    @PostMapping(Pages.ROOT + "/neuvottelukierros/{id}/ote")
    ResponseEntity<Void> make(@PathVariable long id, @RequestParam long tilaisuus, @RequestParam String osapuoli) {
        var round = rounds.find(id)
                .filter(one -> acting.isMemberOf(osapuoli)
                        || acting.isCoordinatorOf(one.host().value()))
                .orElseThrow(NotHere::new);
        var made = file.make(round, Kind.EXTRACT, new Subject(id, tilaisuus, PartyId.of(osapuoli)))
                .orElseThrow(NotHere::new);
        uses.exported(DocumentPage.seen(made));
        return DocumentPage.showing(made);
    }
}
