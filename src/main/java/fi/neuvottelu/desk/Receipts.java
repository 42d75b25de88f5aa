package fi.neuvottelu.desk;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells a party's mailbox what was recorded for it, so that it can object. */
@Component
class Receipts {
    private final DispatchRegister register;
    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    Receipts(DispatchRegister register, Parties parties, Rounds rounds, Settings settings, Clock clock) {
        this.register = register;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    void send(Round round, long session, PartyId to, String what, OnBehalf onBehalf) {
        send(round, session, to, what, onBehalf, language -> List.of(), language -> List.of());
    }

    /**
     * With what was recorded.
     *
     * @param said a line each
     * @param before what it was before, in the same way; none if there was nothing
     */
    void send(
            Round round,
            long session,
            PartyId to,
            String what,
            OnBehalf onBehalf,
            Function<Locale, List<String>> said,
            Function<Locale, List<String>> before) {
        var host = parties.host(round.host());
        var party = parties.byId(to);
        register.queue(new NewLetter(
                "receipt " + what + " " + session + " " + to + " " + clock.instant(),
                LetterKind.RECEIPT,
                host.id(),
                round.id(),
                session,
                to,
                LetterLanguages.of(host, party),
                language -> new Receipt(
                                Rounds.nameOf(round, host, language),
                                host.name().in(language),
                                party.name().in(language),
                                Texts.say("receipt." + what, language.locale()),
                                Texts.say("channel." + onBehalf.channel(), language.locale()),
                                onBehalf.receivedOn(),
                                onBehalf.saidBy(),
                                rounds.contactOf(round, host, language),
                                settings.tasklist())
                        .saying(said.apply(language.locale()), before.apply(language.locale()))));
    }
}
