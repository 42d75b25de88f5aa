package fi.neuvottelu.account;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.People.Account;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changing somebody's name or address: judges what was typed, and tells her. */
@Component
class KeepingAccounts {

    private final People people;
    private final AccountLetters letters;
    private final Past past;

    KeepingAccounts(People people, AccountLetters letters, Past past) {
        this.past = past;
        this.people = people;
        this.letters = letters;
    }

    /** @throws Refusal for whoever is no administrator, and for what is no name, no address or no change */
    void record(Taken<AccountDraft> taken) {
        var draft = taken.ifMay((actor, anything) -> actor.administers(), "account.notAdministrator");
        var before = people.account(Typed.needed(draft.user(), "account.unknown"))
                .orElseThrow(() -> new Refusal("account.unknown"));
        var now = new Account(before.id(), name(draft.firstName()), name(draft.lastName()), email(draft.email()));
        var reason = Typed.text(draft.reason(), Longest.ACCOUNT_REASON);
        if (now.equals(before)) {
            throw new Refusal("account.unchanged");
        }
        past.keep(PastKind.ACCOUNT, before.id(), before, reason);
        people.change(now);
        letters.tell(before, now);
    }

    private static String name(@Nullable String typed) {
        return Typed.needed(Typed.line(typed, Longest.ACCOUNT_NAME), "account.nameMissing");
    }

    private static String email(@Nullable String typed) {
        return Objects.requireNonNullElse(Mailbox.addressIn(typed == null ? null : typed.strip()), "");
    }
}
