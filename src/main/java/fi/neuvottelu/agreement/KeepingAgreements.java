package fi.neuvottelu.agreement;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A coordinator keeps the agreements of her host: records, renews or changes, and ends them. */
@Component
class KeepingAgreements {
    /** Hosts began to prepare in 2021; for later years than 2100 we do not vouch for the holidays. */
    private static final int FIRST_YEAR = 2021;

    private static final int LAST_YEAR = 2100;

    private final Agreements agreements;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    KeepingAgreements(Agreements agreements, Parties parties, Acting acting, Clock clock) {
        this.agreements = agreements;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    /** What an agreement says, judged. */
    record Content(
            String title,
            List<PartyId> parties,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable String link,
            @Nullable String note) {}

    List<Host> hosts() {
        return parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .toList();
    }

    /**
     * @param hostId of the host that the person coordinates
     * @throws Refusal for another's host, for what cannot be, and if somebody else has changed it meanwhile
     */
    Agreement record(@Nullable String hostId, Taken<AgreementDraft> taken) {
        var draft = taken.forHost(String.valueOf(hostId), "agreement.notYourHost");
        var host = hosts().stream()
                .filter(one -> one.id().value().equals(hostId))
                .findFirst()
                .orElseThrow(() -> new Refusal("agreement.notYourHost"));
        var by = acting.requireUser();
        return switch (Typed.needed(draft.action(), "agreement.actionMissing")) {
            case "RECORD" -> agreements.record(host.id(), content(host, draft), by);
            case "CHANGE" -> {
                var seen = seen(host, draft);
                yield agreements.change(seen, content(host, draft), by);
            }
            case "END" -> {
                var seen = seen(host, draft);
                yield agreements.change(seen, ended(seen, draft), by);
            }
            default -> throw new Refusal("agreement.actionMissing");
        };
    }

    /** One that was ended stays so. */
    private Agreement seen(Host host, AgreementDraft draft) {
        var now = agreements
                .find(Objects.requireNonNullElse(draft.agreement(), 0L))
                .filter(one -> one.host().equals(host.id()))
                .orElseThrow(() -> new Refusal("agreement.unknown"));
        if (!Objects.equals(draft.seen(), now.version())) {
            throw new Refusal("agreement.changedMeanwhile");
        }
        if (now.endedOn() != null) {
            throw new Refusal("agreement.endedAlready", LocalTimes.shown(now.endedOn()));
        }
        return now;
    }

    private Content content(Host host, AgreementDraft draft) {
        var begins = day(draft.beginsOn());
        var ends = Typed.blank(draft.endsOn()) ? null : day(draft.endsOn());
        if (ends != null && ends.isBefore(begins)) {
            throw new Refusal("agreement.endsBeforeItBegins", LocalTimes.shown(ends), LocalTimes.shown(begins));
        }
        return new Content(
                Objects.requireNonNull(Typed.line(Typed.needed(draft.title(), "agreement.titleMissing"), Longest.NAME)),
                parties(host, draft.parties(), begins),
                begins,
                ends,
                null,
                Typed.link(draft.link(), "agreement.link"),
                Typed.text(draft.note(), Longest.REASON));
    }

    /** Nothing else changes when an agreement is ended. */
    private static Content ended(Agreement one, AgreementDraft draft) {
        var last = day(draft.endedOn());
        if (last.isBefore(one.beginsOn())) {
            throw new Refusal("agreement.endsBeforeItBegins", LocalTimes.shown(last), LocalTimes.shown(one.beginsOn()));
        }
        if (one.endsOn() != null && last.isAfter(one.endsOn())) {
            throw new Refusal("agreement.endsAnyway", LocalTimes.shown(one.endsOn()));
        }
        return new Content(
                one.title(),
                one.parties(),
                one.beginsOn(),
                one.endsOn(),
                last,
                one.link(),
                Typed.text(draft.note(), Longest.REASON));
    }

    private static LocalDate day(@Nullable String typed) {
        var day = LocalTimes.date(typed);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal("agreement.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return day;
    }

    private List<PartyId> parties(Host host, @Nullable List<String> typed, LocalDate begins) {
        if (typed == null || typed.isEmpty()) {
            throw new Refusal("agreement.partiesMissing");
        }
        return typed.stream()
                .distinct()
                .map(id -> party(host, id, begins))
                .map(Party::id)
                .toList();
    }

    /** A municipality that has ended since the agreement began was a party of it. */
    private Party party(Host host, String id, LocalDate begins) {
        var party = parties.byId(PartyId.of(id));
        if (party.equals(host) || !host.negotiatesWith(party)) {
            throw new Refusal("agreement.notItsParty", party.name().inReadersLanguage());
        }
        parties.refuseEnded(party, begins);
        return party;
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
