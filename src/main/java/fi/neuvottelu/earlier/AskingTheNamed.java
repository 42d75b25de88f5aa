package fi.neuvottelu.earlier;

import fi.neuvottelu.earlier.AskedParty.State;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Who was named as present is told what was recorded of it, and confirms or contests it. */
@Component
class AskingTheNamed {
    private final EarlierNegotiations negotiations;
    private final AskedParties rows;
    private final ConfirmationProcess process;
    private final EarlierLetters letters;

    AskingTheNamed(
            EarlierNegotiations negotiations, AskedParties rows, ConfirmationProcess process, EarlierLetters letters) {
        this.negotiations = negotiations;
        this.rows = rows;
        this.process = process;
        this.letters = letters;
    }

    /** Each is asked once about the same; after a correction only those of whom something else is recorded now. */
    void askThoseNamed(EarlierNegotiation negotiation) {
        var asked = rows.of(negotiation.id());
        for (var before : asked) {
            if (!isRecorded(negotiation, before)) {
                rows.supersede(before);
                process.nothingToConfirm(before);
                if (!isPresent(negotiation, before.party())) {
                    letters.takeBack(negotiation, before);
                }
            }
        }
        for (var named : negotiation.content().parties()) {
            var isNew = asked.stream()
                    .noneMatch(before -> before.party().equals(named.party()) && isRecorded(negotiation, before));
            if (asks(negotiation, named) && isNew) {
                process.start(rows.begin(negotiation.id(), named.party(), about(negotiation, named)));
            }
        }
        if (letters.hostIsToldOnly(negotiation)) {
            letters.tellHost(negotiation);
        }
    }

    /** Whoever wrote it as it stands has said so already. */
    private static boolean asks(EarlierNegotiation negotiation, Named named) {
        return named.came() && !named.party().equals(negotiation.writtenFor());
    }

    private static boolean isPresent(EarlierNegotiation negotiation, PartyId party) {
        return party.equals(negotiation.writtenFor())
                || negotiation.content().parties().stream()
                        .anyMatch(named -> named.came() && named.party().equals(party));
    }

    private static boolean isRecorded(EarlierNegotiation negotiation, AskedParty before) {
        return negotiation.content().parties().stream()
                .anyMatch(named -> named.party().equals(before.party())
                        && asks(negotiation, named)
                        && before.askedAbout().equals(about(negotiation, named)));
    }

    private static String about(EarlierNegotiation negotiation, Named named) {
        var content = negotiation.content();
        var said = content.heldOn() + " " + content.topics() + " "
                + (named.invited() ? content.invitedOn() + " " + content.invitedBy() : "");
        return Integer.toHexString(said.hashCode());
    }

    void tell(AskedParty asked) {
        letters.ask(negotiations.find(asked.negotiationId()).orElseThrow(), asked);
    }

    /**
     * @throws Refusal for another party's word, without a reply, if a party contests and does not say what, and if it is not
     *     asked any more
     */
    void reply(AskedParty asked, Taken<AskedPartyDraft> taken) {
        var host = negotiations.find(asked.negotiationId()).orElseThrow().host();
        var party = asked.party();
        var draft = taken.ifMay(
                (actor, reply) -> party.equals(host)
                        ? actor.runs(host.value()) || actor.speaksFor(party.value(), host.value())
                        : actor.speaksFor(party.value(), host.value()),
                "answer.notYours");
        var reply = Typed.oneOf(EnumSet.of(State.CONFIRMED, State.CONTESTED), draft.reply(), "earlier.replyMissing");
        var statement = reply == State.CONTESTED
                ? Typed.needed(Typed.text(draft.statement(), Longest.MATTER), "earlier.statementMissing")
                : null;
        rows.reply(asked, reply, statement, taken.onBehalf());
    }
}
