package fi.neuvottelu.earlier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.earlier.EarlierDraft.NamedParty;
import fi.neuvottelu.earlier.EarlierNegotiation.Content;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what was negotiated earlier or elsewhere: who may, of whom, and what cannot be true. The form and a file come
 * through the same call.
 */
@Component
public class RecordingAfterwards {
    private final EarlierNegotiations negotiations;
    private final Parties parties;
    private final OtherActors actors;
    private final Organisations organisations;
    private final RepliesForParties replies;
    private final ReportsForOwners reports;
    private final FollowingEarlierMeasures measures;
    private final Past past;
    private final Acting acting;
    private final Clock clock;

    RecordingAfterwards(
            EarlierNegotiations negotiations,
            Parties parties,
            OtherActors actors,
            Organisations organisations,
            RepliesForParties replies,
            ReportsForOwners reports,
            FollowingEarlierMeasures measures,
            Past past,
            Acting acting,
            Clock clock) {
        this.negotiations = negotiations;
        this.parties = parties;
        this.actors = actors;
        this.organisations = organisations;
        this.replies = replies;
        this.reports = reports;
        this.measures = measures;
        this.past = past;
        this.acting = acting;
        this.clock = clock;
    }

    /** The hosts whose negotiations the person who acts can record: those that she coordinates, then those of her party. */
    List<Host> hosts() {
        var actor = acting.now();
        return parties.hosts().stream()
                .filter(host -> recordsFor(actor, host).isPresent())
                .toList();
    }

    /**
     * For which party the person records: the host, a municipality that it has today, or HUS. A municipality that has ended
     * has nobody to speak for it.
     */
    Optional<PartyId> recordsFor(Actor actor, Host host) {
        var at = host.id().value();
        return actor.runs(at)
                ? Optional.of(host.id())
                : parties.around(host, today()).stream()
                        .filter(party -> party.kind() == PartyKind.MUNICIPALITY || party.kind() == PartyKind.HUS)
                        .map(Party::id)
                        .filter(party -> actor.speaksFor(party.value(), at))
                        .findFirst();
    }

    /** The same for the person who acts, at one of her {@link #hosts}. */
    PartyId recordsFor(Host host) {
        return recordsFor(acting.now(), host).orElseThrow();
    }

    boolean keepsTheRegister(Host host) {
        return acting.isCoordinatorOf(host.id().value());
    }

    /**
     * Records one negotiation, or corrects it where the draft names one, or what a party has said of it or of
     * a measure. What follows for
     * those who are named in it is the next step of the model: {@link AskTheNamed}.
     *
     * @param hostId whose negotiation it was
     * @param instance that records it
     * @throws Refusal in words that name what is wrong and its cure; nothing is half done then
     */
    @Transactional
    public EarlierNegotiation record(@Nullable String hostId, Taken<EarlierDraft> taken, String instance) {
        var host = parties.findHost(PartyId.of(String.valueOf(hostId)))
                .orElseThrow(() -> new Refusal("earlier.notYourHost"));
        var draft = taken.ifMay((actor, any) -> recordsFor(actor, host).isPresent(), "earlier.notYourHost");
        var recordsFor = recordsFor(acting.now(), host).orElseThrow(() -> new Refusal("earlier.notYourHost"));
        var before = draft.negotiation() == null ? null : seen(host, recordsFor, draft);
        if (draft.reply() != null) {
            return replies.record(host, before, draft.reply());
        }
        if (draft.report() != null) {
            return reports.record(host, before, draft.report());
        }
        var content = content(host, draft, recordsFor);
        content.topics().keySet().forEach(act -> {
            if (negotiations.hasOtherOn(host.id(), act, content.heldOn(), before == null ? null : before.id())) {
                throw new Refusal("earlier.twice", act.number(), LocalTimes.shown(content.heldOn()));
            }
        });
        return before == null
                ? negotiations.record(host.id(), content, recordsFor, acting.requireUser(), instance)
                : correct(before, content, draft.reason(), recordsFor, instance);
    }

    private EarlierNegotiation correct(
            EarlierNegotiation before, Content content, @Nullable String reason, PartyId writtenFor, String instance) {
        measures.refuseChanged(before, content);
        var now = negotiations.correct(before, content, writtenFor, instance);
        past.keep(
                PastKind.EARLIER_NEGOTIATION,
                String.valueOf(before.id()),
                before.content(),
                Typed.text(reason, Longest.REASON));
        return now;
    }

    /** A party corrects what it has recorded itself, the host all that is recorded of it. */
    private EarlierNegotiation seen(Host host, PartyId recordsFor, EarlierDraft draft) {
        var now = negotiations
                .find(draft.negotiation() == null ? 0 : draft.negotiation())
                .filter(one -> one.host().equals(host.id()))
                .filter(one -> recordsFor.equals(host.id()) || one.recordedFor().equals(recordsFor))
                .orElseThrow(() -> new Refusal("earlier.unknown"));
        if (draft.seen() == null || draft.seen() != now.version()) {
            throw new Refusal("earlier.changedMeanwhile");
        }
        return now;
    }

    private Content content(Host host, EarlierDraft draft, PartyId recordsFor) {
        var judged = new JudgedDraft(draft, host, today());
        var heldOn = judged.heldOn();
        var topics = judged.topics();
        var evidence = judged.evidence(heldOn);
        var named = named(host, draft, heldOn, recordsFor.equals(host.id()));
        if (named.stream().noneMatch(one -> one.came() && !one.party().equals(host.id()))) {
            throw new Refusal("earlier.nobodyCame");
        }
        var invitedOn = judged.invitedOn(heldOn, named);
        return new Content(
                heldOn,
                topics,
                named,
                invitedOn,
                judged.invitedBy(invitedOn),
                evidence,
                judged.measures(named),
                Typed.text(draft.note(), Longest.REASON));
    }

    /** Those of whom something is said; each once. */
    private List<Named> named(Host host, EarlierDraft draft, LocalDate heldOn, boolean keepsTheRegister) {
        var at = Stream.concat(
                        Stream.of(host),
                        Stream.concat(
                                parties.municipalitiesOf(host, heldOn).stream(),
                                host.negotiatesWithHus() ? Stream.of(parties.hus()) : Stream.<Party>empty()))
                .toList();
        var register = new ArrayList<>(actors.of(host.id(), heldOn));
        var named = new ArrayList<Named>();
        var known = new HashSet<PartyId>();
        for (var typed : JudgedDraft.orEmpty(draft.parties())) {
            if (!typed.invited() && !typed.came()) {
                continue;
            }
            var id = typed.party();
            var party = id == null || id.isBlank()
                    ? actor(host, typed, register, keepsTheRegister)
                    : party(host, id, heldOn, at, register);
            if (!known.add(party.id())) {
                throw new Refusal("earlier.partyTwice", party.name().inReadersLanguage());
            }
            named.add(new Named(party.id(), typed.invited() && !party.equals(host), typed.came()));
        }
        return named;
    }

    private Party party(Host host, String typed, LocalDate heldOn, List<Party> at, List<OtherActor> register) {
        return Stream.concat(at.stream(), register.stream())
                .filter(party -> party.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> notItsParty(host, typed, heldOn));
    }

    private Refusal notItsParty(Host host, String typed, LocalDate heldOn) {
        return parties.find(PartyId.of(typed))
                .map(party -> new Refusal(
                        "earlier.notItsParty",
                        party.name().inReadersLanguage(),
                        host.name().inReadersLanguage(),
                        WrittenDate.inFigures(heldOn)))
                .orElseGet(() -> new Refusal("party.unknown", typed));
    }

    /** By name: the one of the register, or a new entry in it. */
    private OtherActor actor(Host host, NamedParty typed, List<OtherActor> register, boolean keepsTheRegister) {
        var name = Typed.needed(Typed.line(typed.name(), Longest.NAME), "earlier.actorName");
        var known = register.stream()
                .filter(actor -> actor.name().fi().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (!keepsTheRegister) {
            throw new Refusal("earlier.actorNotInRegister", name);
        }
        var entered =
                actors.register(host, name, Typed.oneOf(Sector.class, typed.sector(), "actor.sector"), languages(host));
        organisations.name(entered.id().value(), entered.name().both());
        register.add(entered);
        return entered;
    }

    /** Nobody has asked it in which language it reads; its entry in the register tells, and can be changed there. */
    private static List<Language> languages(Host host) {
        return host.bilingual() ? List.of(Language.FI, Language.SV) : List.of(Language.FI);
    }

    /** "Pohjois-Savo 5.6.2026 · kirjattu jälkikäteen". */
    String nameOf(EarlierNegotiation one) {
        return parties.host(one.host()).shortName().fi() + " "
                + WrittenDate.inFigures(one.content().heldOn()) + " · kirjattu jälkikäteen";
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
