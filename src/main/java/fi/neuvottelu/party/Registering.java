package fi.neuvottelu.party;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Together;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A coordinator keeps the register of other actors: enters, changes, ends and takes back, several in one go. */
@Component
class Registering {
    private final OtherActors actors;
    private final Contacts contacts;
    private final YourHosts hosts;
    private final Organisations organisations;
    private final Clock clock;

    Registering(OtherActors actors, Contacts contacts, YourHosts hosts, Organisations organisations, Clock clock) {
        this.actors = actors;
        this.contacts = contacts;
        this.hosts = hosts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * An entry as the form shows it.
     *
     * @param seen the same for the same content, so that nobody changes what somebody else has changed meanwhile
     * @param languages of letters to it: {@code fi}, {@code sv}, {@code fi+sv}, {@code sv+fi}
     * @param email where its letters go, null if it has no mailbox
     * @param role of that mailbox
     * @param lastDay in the register, null while no end is known
     */
    record Shown(
            String id,
            String seen,
            String name,
            Sector sector,
            String languages,
            @Nullable String email,
            @Nullable String role,
            @Nullable LocalDate lastDay) {
        static Shown of(OtherActors.Entry entry, Optional<Contact> mailbox) {
            return new Shown(
                    entry.actor().id().value(),
                    Integer.toHexString((entry + " " + mailbox).hashCode()),
                    entry.actor().name().fi(),
                    entry.actor().sector(),
                    Language.word(entry.actor().languages()),
                    mailbox.map(contact -> contact.mailbox().shown()).orElse(null),
                    mailbox.map(Contact::role).orElse(null),
                    entry.endedOn());
        }
    }

    /** What was handed in; what stays as it is, is left out. */
    record Draft(@Nullable List<Change> changes) {}

    /**
     * An entry as it shall be.
     *
     * @param id null for a new one
     * @param seen fingerprint of what the coordinator saw before
     */
    record Change(
            @Nullable String id,
            @Nullable String seen,
            @Nullable String name,
            @Nullable Sector sector,
            @Nullable String languages,
            @Nullable String email,
            @Nullable String lastDay) {}

    List<Shown> register(Host host) {
        var entries = actors.everOf(host.id());
        var mailboxes =
                contacts.of(entries.stream().map(entry -> entry.actor().id()).toList(), today());
        return entries.stream()
                .map(entry -> Shown.of(
                        entry,
                        mailboxes.getOrDefault(entry.actor().id(), List.of()).stream()
                                .findFirst()))
                .toList();
    }

    Host record(@Nullable String hostId, Taken<Draft> taken) {
        var draft = taken.forHost(String.valueOf(hostId), "register.notYourHost");
        var host = hosts.get(hostId);
        if (draft.changes() == null || draft.changes().isEmpty()) {
            throw new Refusal("actor.nothingChanged");
        }
        organisations.takeTurn();
        var before = register(host).stream().collect(toMap(Shown::id, Function.identity()));
        var judging = new Together();
        var entered = 0;
        for (var change : draft.changes()) {
            entered += change.id() == null ? 1 : 0;
            var called = called(change, entered, before);
            record(host, change, before, judging.of(wrong -> of(called, wrong)));
        }
        judging.end();
        return host;
    }

    private static Refusal of(String called, Refusal wrong) {
        return new Refusal("actor.of", called, String.valueOf(wrong.getMessage()));
    }

    /** @param entered how many new ones there are so far */
    private static String called(Change change, int entered, Map<String, Shown> before) {
        var name = change.name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        var seen = change.id() == null ? null : before.get(change.id());
        return seen == null
                ? Texts.say("refusal.actor.entered", LocaleContextHolder.getLocale(), entered)
                : seen.name();
    }

    private void record(Host host, Change change, Map<String, Shown> before, Together judging) {
        var email = Typed.blank(change.email()) ? "" : Objects.requireNonNullElse(change.email(), "");
        judging.judge(() -> seen(change, before));
        judging.judge(() -> actors.judge(host, PartyId.orNobody(change.id()), name(change)));
        judging.judge(() -> sector(change));
        judging.judge(() -> languages(change));
        judging.judge(() -> Mailbox.addressIn(email.isEmpty() ? null : email));
        judging.judge(() -> lastDay(change));
        if (judging.isRight()) {
            judging.judge(() -> {
                var actor = change.id() == null
                        ? actors.register(host, name(change), sector(change), languages(change))
                        : actors.change(PartyId.of(change.id()), name(change), sector(change), languages(change));
                actors.end(actor.id(), lastDay(change));
                setMailbox(actor.id(), email);
                organisations.name(actor.id().value(), actor.name().both());
            });
        }
    }

    /** Each entry once: a second change of the same would overwrite the first. */
    private static void seen(Change change, Map<String, Shown> before) {
        if (change.id() == null) {
            return;
        }
        var seen = before.remove(change.id());
        if (seen == null) {
            throw new Refusal("party.unknown", change.id());
        }
        if (!seen.seen().equals(change.seen())) {
            throw new Refusal("actor.changedMeanwhile");
        }
    }

    /** The mailbox that letters go to keeps its role; the first one of an actor is its registry. */
    private void setMailbox(PartyId actor, String email) {
        var present = contacts.mailboxOf(actor, today());
        if (!email.isEmpty()) {
            contacts.setMailbox(actor, email, present.map(Contact::role).orElse(Contact.REGISTRY), today());
        } else {
            present.ifPresent(contact -> contacts.end(actor, contact.role(), today().minusDays(1)));
        }
    }

    private static String name(Change change) {
        return Objects.requireNonNullElse(change.name(), "");
    }

    private static Sector sector(Change change) {
        return Optional.ofNullable(change.sector()).orElseThrow(() -> new Refusal("actor.sector"));
    }

    private static List<Language> languages(Change change) {
        return Optional.ofNullable(change.languages())
                .flatMap(Language::read)
                .orElseThrow(() -> new Refusal("actor.languages"));
    }

    private static @Nullable LocalDate lastDay(Change change) {
        return change.lastDay() == null || change.lastDay().isBlank()
                ? null
                : Contacts.day(LocalTimes.date(change.lastDay()));
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
