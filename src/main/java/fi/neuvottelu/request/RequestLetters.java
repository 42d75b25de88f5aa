package fi.neuvottelu.request;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a request: to the municipality's mailbox and to the county's, each kind once. */
@Component
class RequestLetters {
    private final DispatchRegister register;
    private final Requests requests;
    private final Parties parties;
    private final Rounds rounds;
    private final Contacts contacts;
    private final Settings settings;

    RequestLetters(
            DispatchRegister register,
            Requests requests,
            Parties parties,
            Rounds rounds,
            Contacts contacts,
            Settings settings) {
        this.register = register;
        this.requests = requests;
        this.parties = parties;
        this.rounds = rounds;
        this.contacts = contacts;
        this.settings = settings;
    }

    /**
     * What the letters say; what people typed stands in them as it was typed, in whichever language.
     *
     * @param answer which of its three ways the county goes, in words
     * @param answerText what it says of it, null if it says nothing
     * @param roundName null unless the answer points to a round
     * @param laterBy null unless the county intends to negotiate later
     * @param contact where the municipality can ask the county
     */
    record Text(
            String county,
            String municipality,
            LocalDate askedOn,
            LocalDate replyBy,
            String text,
            List<String> topics,
            @Nullable LocalDate wishedBy,
            String contactOfMunicipality,
            @Nullable String answer,
            @Nullable String answerText,
            @Nullable String roundName,
            @Nullable LocalDate laterBy,
            @Nullable String withdrawalReason,
            String contact,
            String tasklist) {}

    /** The county is told, and the municipality gets its receipt. */
    void send(NegotiationRequest request) {
        queue(LetterKind.REQUEST, request, request.host());
        queue(LetterKind.REQUEST_RECEIPT, request, request.municipality());
    }

    void remind(NegotiationRequest request) {
        queue(LetterKind.REQUEST_REMINDER, request, request.host());
        requests.reminded(request);
    }

    void sendReply(NegotiationRequest request) {
        queue(LetterKind.REQUEST_REPLY, request, request.municipality());
    }

    void sendWithdrawal(NegotiationRequest request) {
        queue(LetterKind.REQUEST_WITHDRAWN, request, request.host());
    }

    private void queue(LetterKind kind, NegotiationRequest request, PartyId to) {
        var county = parties.host(request.host());
        var letter = new NewLetter(
                "request " + request.id() + " " + kind,
                kind,
                county.id(),
                null,
                null,
                to,
                LetterLanguages.of(county, parties.byId(to)),
                language -> text(request, county, language));
        register.queue(kind == LetterKind.REQUEST_REMINDER ? letter.remindingOf(request.replyBy()) : letter);
    }

    private Text text(NegotiationRequest request, Host county, Language language) {
        return new Text(
                county.name().in(language),
                parties.byId(request.municipality()).name().in(language),
                request.askedOn(),
                request.replyBy(),
                request.text(),
                request.topicList().stream()
                        .map(topic -> topic.text(language.locale()))
                        .toList(),
                request.wishedBy(),
                request.contact(),
                request.reply() == null ? null : Texts.say("reply." + request.reply(), language.locale()),
                request.replyText(),
                request.roundId() == null ? null : Rounds.nameOf(rounds.byId(request.roundId()), county, language),
                request.laterBy(),
                request.withdrawalReason(),
                contactOf(county, language),
                settings.tasklist());
    }

    private String contactOf(Host county, Language language) {
        var name = county.name().in(language);
        return contacts.mailboxOf(county.id(), requests.today())
                .map(registry -> name + ", " + registry.mailbox().address())
                .orElse(name);
    }
}
