package fi.neuvottelu.earlier;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierNegotiation.Evidence;
import fi.neuvottelu.earlier.EarlierNegotiation.Measure;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be said of a draft without asking any row: days, Acts, topics, evidence, measures. */
record JudgedDraft(EarlierDraft draft, Host host, LocalDate today) {
    /** @throws Refusal for a day to come, or one on which none of its Acts obliged anybody */
    LocalDate heldOn() {
        var day = LocalTimes.date(draft.heldOn());
        if (day.isAfter(today)) {
            throw new Refusal("earlier.inFuture", LocalTimes.shown(day));
        }
        for (var act : acts()) {
            if (act.windowOf(day).isEmpty()) {
                throw new Refusal("earlier.before." + act, LocalTimes.shown(day));
            }
        }
        return day;
    }

    /** In the order of the enum, each once. */
    Set<Act> acts() {
        var acts = orEmpty(draft.acts()).stream()
                .map(typed -> Typed.oneOf(Act.class, typed, "earlier.actUnknown"))
                .collect(toSet());
        if (acts.isEmpty()) {
            throw new Refusal("earlier.actMissing");
        }
        acts.stream().filter(act -> !act.obliges(host)).findFirst().ifPresent(act -> {
            throw new Refusal("earlier.actNotOfHost", act.number(), host.name().inReadersLanguage());
        });
        return new TreeSet<>(acts);
    }

    Map<Act, List<Topic>> topics() {
        var typed = new HashSet<>(orEmpty(draft.topics()));
        var topics = new EnumMap<Act, List<Topic>>(Act.class);
        for (var act : acts()) {
            topics.put(
                    act,
                    Topic.of(act).stream()
                            .filter(topic -> typed.remove(act + "." + topic))
                            .toList());
        }
        typed.stream().findFirst().ifPresent(unknown -> {
            throw new Refusal("earlier.topic", String.valueOf(unknown));
        });
        return topics;
    }

    /** @throws Refusal if somebody was invited on no day, or after the negotiation */
    @Nullable
    LocalDate invitedOn(LocalDate heldOn, List<Named> parties) {
        if (parties.stream().noneMatch(Named::invited)) {
            return null;
        }
        if (Typed.blank(draft.invitedOn())) {
            throw new Refusal("earlier.invitedOnMissing");
        }
        var day = LocalTimes.date(draft.invitedOn());
        if (day.isAfter(heldOn)) {
            throw new Refusal("earlier.invitedAfterwards", LocalTimes.shown(day), LocalTimes.shown(heldOn));
        }
        return day;
    }

    OnBehalf.@Nullable Channel invitedBy(@Nullable LocalDate invitedOn) {
        return invitedOn == null
                ? null
                : Typed.oneOf(OnBehalf.Channel.class, draft.invitedBy(), "earlier.invitedByMissing");
    }

    /** None yet, or a document with the day on which somebody saw it. */
    @Nullable
    Evidence evidence(LocalDate heldOn) {
        var link = Typed.link(draft.link(), "earlier.link");
        var number = Typed.line(draft.number(), Longest.DOCUMENT);
        if (link == null && number == null) {
            if (!Typed.blank(draft.seenOn())) {
                throw new Refusal("earlier.seenWithoutDocument");
            }
            return null;
        }
        if (Typed.blank(draft.seenOn())) {
            throw new Refusal("earlier.seenOnMissing");
        }
        var seen = LocalTimes.date(draft.seenOn());
        if (seen.isBefore(heldOn) || seen.isAfter(today)) {
            throw new Refusal(
                    "earlier.seenOn", LocalTimes.shown(seen), LocalTimes.shown(heldOn), LocalTimes.shown(today));
        }
        return new Evidence(link, number, seen);
    }

    List<Measure> measures(List<Named> parties) {
        return orEmpty(draft.measures()).stream()
                .filter(Objects::nonNull)
                .map(typed -> new Measure(
                        Typed.needed(Typed.text(typed.text(), Longest.MATTER), "earlier.measureText"),
                        Typed.blank(typed.owner()) ? null : owner(typed.owner(), parties),
                        Typed.blank(typed.dueOn()) ? null : LocalTimes.date(typed.dueOn())))
                .toList();
    }

    private static PartyId owner(@Nullable String typed, List<Named> parties) {
        return parties.stream()
                .map(Named::party)
                .filter(party -> party.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("earlier.ownerUnknown"));
    }

    static <T> List<T> orEmpty(@Nullable List<T> typed) {
        return Optional.ofNullable(typed).orElse(List.of());
    }
}
