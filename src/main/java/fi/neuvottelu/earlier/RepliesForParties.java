package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierDraft.ReplyForParty;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party without an account has told the coordinator whether what was recorded of it is right. */
@Component
class RepliesForParties {
    private final AskedParties rows;
    private final OnBehalfTasks tasks;
    private final EarlierLetters letters;
    private final Acting acting;

    RepliesForParties(AskedParties rows, OnBehalfTasks tasks, EarlierLetters letters, Acting acting) {
        this.rows = rows;
        this.tasks = tasks;
        this.letters = letters;
        this.acting = acting;
    }

    /** @throws Refusal for whoever does not coordinate the host, and for a party that is not asked */
    EarlierNegotiation record(Host host, @Nullable EarlierNegotiation negotiation, ReplyForParty typed) {
        if (negotiation == null) {
            throw new Refusal("earlier.unknown");
        }
        if (!acting.isCoordinatorOf(host.id().value())) {
            throw new Refusal("earlier.notYourHost");
        }
        var asked = rows.of(negotiation.id()).stream()
                .filter(one -> one.party().value().equals(typed.party()))
                .findFirst()
                .orElseThrow(() -> new Refusal("earlier.notAsked"));
        if (asked.state() != AskedParty.State.ASKED) {
            throw new Refusal("earlier.notAsked");
        }
        var onBehalf = new OnBehalf(
                Typed.oneOf(OnBehalf.Channel.class, typed.channel(), "onBehalf.channelMissing"),
                LocalTimes.date(typed.receivedOn()),
                Typed.needed(Typed.line(typed.saidBy(), Longest.NAME), "onBehalf.saidByMissing"));
        tasks.complete(
                asked.instance(),
                List.of("confirmWhatWasRecorded"),
                new AskedPartyDraft(typed.reply(), typed.statement()),
                onBehalf);
        letters.receipt(negotiation, asked.party(), "REPLY", onBehalf);
        return negotiation;
    }
}
