package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Attachment;
import fi.neuvottelu.letter.Attachments;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LanguageParts;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.WithoutLink;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.words.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter to print and post, as it was written: for a party without a mailbox. For the coordinators of its host. */
@Controller
class LetterToPost {
    private static final String PATH = Pages.ROOT + "/kirje-tulostettavaksi";

    private final Letters letters;
    private final Parties parties;
    private final Pages pages;
    private final Acting acting;
    private final UseLog uses;
    private final Attachments attachments;

    LetterToPost(Letters letters, Parties parties, Pages pages, Acting acting, UseLog uses, Attachments attachments) {
        this.letters = letters;
        this.attachments = attachments;
        this.parties = parties;
        this.pages = pages;
        this.acting = acting;
        this.uses = uses;
    }

    /**
     * @param text in its languages, each marked as such
     * @param attached what goes along with it, null if nothing does
     */
    record Facts(
            String party,
            String subject,
            LanguageParts text,
            @Nullable String attached) {}

    @GetMapping(PATH)
    ModelAndView show(@RequestParam long letter, HttpServletRequest request) {
        var one = letters.find(letter).filter(this::mine).orElseThrow(NotHere::new);
        uses.opened(Seen.one(
                Seen.What.ANSWERS,
                "letter/" + one.id(),
                one.host().value(),
                one.party().value()));
        var party = parties.find(one.party()).map(Party::name).orElseThrow(NotHere::new);
        var text = letters.text(letter).orElseThrow(NotHere::new);
        return pages.show(
                "letter-to-post",
                "letterToPost.title",
                new Facts(
                        party.inReadersLanguage(),
                        one.subject(),
                        LanguageParts.read(WithoutLink.onPaper(text), one.languages()),
                        letters.attachedTo(letter)
                                .map(attachments::of)
                                .map(Attachment::text)
                                .orElse(null)),
                request);
    }

    /** What goes to a person is no letter of the desk. */
    private boolean mine(Dispatch letter) {
        return acting.isCoordinatorOf(letter.host().value()) && !letter.kind().toAPerson();
    }
}
