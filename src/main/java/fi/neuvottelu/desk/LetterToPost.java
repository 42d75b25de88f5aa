package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LanguageParts;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.words.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter to print and post, as it was written: for a party without a mailbox. For the coordinators of its host. */
@Controller
class LetterToPost {
    private static final String PATH = Pages.ROOT + "/kirje-tulostettavaksi";

    private final DispatchRegister register;
    private final Parties parties;
    private final Pages pages;
    private final Acting acting;
    private final UseLog uses;

    LetterToPost(DispatchRegister register, Parties parties, Pages pages, Acting acting, UseLog uses) {
        this.register = register;
        this.parties = parties;
        this.pages = pages;
        this.acting = acting;
        this.uses = uses;
    }

    /** @param text in its languages, each marked as such */
    record Facts(String party, String subject, LanguageParts text) {}

    @GetMapping(PATH)
    ModelAndView show(@RequestParam long letter, HttpServletRequest request) {
        var one = register.find(letter).filter(this::mine).orElseThrow(NotHere::new);
        uses.opened(Seen.one(
                Seen.What.ANSWERS,
                "letter/" + one.id(),
                one.host().value(),
                one.party().value()));
        var party = parties.find(one.party()).map(Party::name).orElseThrow(NotHere::new);
        var text = register.text(letter).orElseThrow(NotHere::new);
        return pages.show(
                "letter-to-post",
                "letterToPost.title",
                new Facts(party.inReadersLanguage(), one.subject(), LanguageParts.read(text, one.languages())),
                request);
    }

    /** What goes to a person is no letter of the desk. */
    private boolean mine(Dispatch letter) {
        return acting.isCoordinatorOf(letter.host().value()) && !letter.kind().toAPerson();
    }
}
