package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.invitation.LegalGround;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a party is told of what was recorded of it, and the host of what another party recorded. */
@Component
class EarlierLetters {
    private final DispatchRegister register;
    private final Parties parties;
    private final Contacts contacts;
    private final Settings settings;
    private final Clock clock;

    EarlierLetters(DispatchRegister register, Parties parties, Contacts contacts, Settings settings, Clock clock) {
        this.register = register;
        this.parties = parties;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param acts the grounds under which it was called
     * @param came whether the recipient is recorded as present; then it is asked whether that is right
     * @param corrected whether it was recorded as present before
     * @param topics those that were dealt with, null if none is recorded
     * @param document null if none is recorded
     */
    record Text(
            String host,
            String party,
            String recorder,
            LocalDate heldOn,
            List<String> acts,
            boolean came,
            boolean corrected,
            @Nullable LocalDate invitedOn,
            @Nullable String topics,
            @Nullable String document,
            String contact,
            String tasklist) {}

    /** An actor without a mailbox is not written to: the coordinator sees in the form that it was not told. */
    void ask(EarlierNegotiation negotiation, AskedParty asked) {
        if (tells(asked.party())) {
            queue("confirmation " + asked.id(), negotiation, asked.party(), false);
        }
    }

    /** A party that was told that it is recorded as present reads that it is so no more. */
    void takeBack(EarlierNegotiation negotiation, AskedParty asked) {
        if (tells(asked.party())) {
            queue("no confirmation " + asked.id(), negotiation, asked.party(), true);
        }
    }

    /** A letter to a municipality that has no mailbox is work for the coordinator, as everywhere. */
    boolean tells(PartyId party) {
        return parties.byId(party).kind() != PartyKind.OTHER_ACTOR
                || contacts.mailboxOf(party, today()).isPresent();
    }

    /** Where another party recorded it and did not name the host as present, the host has nothing to confirm. */
    boolean hostIsToldOnly(EarlierNegotiation negotiation) {
        return !negotiation.writtenFor().equals(negotiation.host())
                && negotiation.content().parties().stream()
                        .noneMatch(named -> named.came() && named.party().equals(negotiation.host()));
    }

    void tellHost(EarlierNegotiation negotiation) {
        queue("earlier " + negotiation.id() + " " + negotiation.version(), negotiation, negotiation.host(), false);
    }

    /** What was recorded for a party that said it in another way than in its task. */
    void receipt(EarlierNegotiation negotiation, PartyId to, String what, OnBehalf onBehalf) {
        if (!tells(to)) {
            return;
        }
        var host = parties.host(negotiation.host());
        register.queue(new NewLetter(
                "receipt " + what + " " + negotiation.id() + " " + to + " " + clock.instant(),
                LetterKind.RECEIPT,
                host.id(),
                null,
                null,
                to,
                LetterLanguages.of(host, parties.byId(to)),
                language -> new Receipt(
                        nameOf(negotiation, host, language),
                        host.name().in(language),
                        parties.byId(to).name().in(language),
                        Texts.say("receipt." + what, language.locale()),
                        Texts.say("channel." + onBehalf.channel(), language.locale()),
                        onBehalf.receivedOn(),
                        onBehalf.saidBy(),
                        contactOf(host, language),
                        settings.tasklist())));
    }

    private static String nameOf(EarlierNegotiation negotiation, Host host, Language language) {
        return host.shortName().in(language) + " "
                + WrittenDate.plain(negotiation.content().heldOn(), language.locale()) + ", "
                + Texts.say("earlier.mark", language.locale());
    }

    private void queue(String once, EarlierNegotiation negotiation, PartyId to, boolean corrected) {
        var host = parties.host(negotiation.host());
        register.queue(new NewLetter(
                once,
                LetterKind.EARLIER_NEGOTIATION,
                host.id(),
                null,
                null,
                to,
                LetterLanguages.of(host, parties.byId(to)),
                language -> text(negotiation, host, to, corrected, language)));
    }

    private Text text(EarlierNegotiation negotiation, Host host, PartyId to, boolean corrected, Language language) {
        var content = negotiation.content();
        var named =
                content.parties().stream().filter(one -> one.party().equals(to)).findFirst();
        return new Text(
                host.name().in(language),
                parties.byId(to).name().in(language),
                parties.byId(negotiation.writtenFor()).name().in(language),
                content.heldOn(),
                content.topics().keySet().stream()
                        .map(act -> LegalGround.of(host, act, language))
                        .toList(),
                named.map(Named::came).orElse(false),
                corrected,
                named.filter(Named::invited).isPresent() ? content.invitedOn() : null,
                topics(negotiation, language),
                document(negotiation).orElse(null),
                contactOf(host, language),
                settings.tasklist());
    }

    private static @Nullable String topics(EarlierNegotiation negotiation, Language language) {
        var topics = negotiation.content().topics().values().stream()
                .flatMap(List::stream)
                .map(topic -> topic.text(language.locale()))
                .distinct()
                .collect(Collectors.joining(", "));
        return topics.isEmpty() ? null : topics;
    }

    private static Optional<String> document(EarlierNegotiation negotiation) {
        return Optional.ofNullable(negotiation.content().evidence())
                .map(evidence -> evidence.number() == null ? evidence.link() : evidence.number());
    }

    private String contactOf(Host host, Language language) {
        var name = host.name().in(language);
        return contacts.mailboxOf(host.id(), today())
                .map(registry -> name + ", " + registry.mailbox().address())
                .orElse(name);
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
