package fi.neuvottelu.request;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an open request ends: the county answers it, or the municipality takes it back before that. */
@Component
class Replying {

    private final Requests requests;
    private final Rounds rounds;

    Replying(Requests requests, Rounds rounds) {
        this.requests = requests;
        this.rounds = rounds;
    }

    /** The host's rounds of the present council term (611/2021 s. 14) that an answer can point to: being planned, or under way. */
    List<Round> roundsFor(NegotiationRequest request) {
        return Act.COOPERATION.windowOf(requests.today()).stream()
                .flatMap(term -> rounds.of(request.host(), Act.COOPERATION, term).stream())
                .filter(round -> !round.state().ended())
                .toList();
    }

    /**
     * @throws Refusal for somebody who does not coordinate the host, without an answer, without the round, date or
     *     explanation that it needs, for a date that has passed, or if the request is no longer open
     */
    void answer(NegotiationRequest request, Taken<ReplyDraft> taken) {
        var draft = taken.forHost(request.host().value(), "answer.notYours");
        var text = Typed.text(draft.text(), Longest.MATTER);
        requests.answer(
                request,
                switch (reply(draft)) {
                    case ROUND_OPENED -> roundOpened(request, draft.round(), text);
                    case LATER ->
                        new Requests.Answered(
                                Reply.LATER, null, laterBy(draft), Typed.needed(text, "request.reasonMissing"));
                    case OTHER_WAY ->
                        new Requests.Answered(Reply.OTHER_WAY, null, null, Typed.needed(text, "request.reasonMissing"));
                });
    }

    /** @throws Refusal for somebody of another municipality, if it is not said expressly, or if the request is no longer open */
    void withdraw(NegotiationRequest request, Taken<WithdrawalDraft> taken) {
        var draft =
                taken.forParty(request.municipality().value(), request.host().value());
        if (!draft.withdraw()) {
            throw new Refusal("request.withdrawMissing");
        }
        requests.withdraw(request, Typed.text(draft.reason(), Longest.REASON));
    }

    private static Reply reply(ReplyDraft draft) {
        return Typed.oneOf(Reply.class, draft.reply(), "request.replyMissing");
    }

    /** A round that is not in this service yet can only be told of in words. */
    private Requests.Answered roundOpened(NegotiationRequest request, @Nullable Long round, @Nullable String text) {
        if (round == null) {
            return new Requests.Answered(Reply.ROUND_OPENED, null, null, Typed.needed(text, "request.roundMissing"));
        }
        if (roundsFor(request).stream().noneMatch(one -> one.id() == round)) {
            throw new Refusal("request.round");
        }
        return new Requests.Answered(Reply.ROUND_OPENED, round, null, text);
    }

    private LocalDate laterBy(ReplyDraft draft) {
        var day = LocalTimes.date(Typed.needed(draft.laterBy(), "request.laterByMissing"));
        if (day.isBefore(requests.today())) {
            throw new Refusal("request.laterInPast", LocalTimes.shown(day));
        }
        return day;
    }
}
