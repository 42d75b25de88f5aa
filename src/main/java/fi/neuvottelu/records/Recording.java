package fi.neuvottelu.records;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.records.DutyRecords.Key;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Records what meets a duty: who may, for which duties and windows, and what cannot be true. */
@Component
public class Recording {
    private final Obligations obligations;
    private final DutyRecords records;
    private final DeliveryLetters letters;
    private final Acting acting;
    private final Clock clock;

    Recording(Obligations obligations, DutyRecords records, DeliveryLetters letters, Acting acting, Clock clock) {
        this.obligations = obligations;
        this.records = records;
        this.letters = letters;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What was handed in.
     *
     * @param duty key of one of those that {@link #open} gives
     * @param delivered whether the report is delivered to those to whom it is owed, too
     * @param deliveredOn null for the day on which it is recorded
     * @param publicAddress where it is published; null if that is recorded later
     */
    record Draft(
            @Nullable String duty,
            @Nullable String date,
            @Nullable String link,
            @Nullable String title,
            @Nullable String note,
            @Nullable Boolean delivered,
            @Nullable String deliveredOn,
            @Nullable String publicAddress,
            @Nullable String publishedOn) {}

    /**
     * A duty that the person can record something for.
     *
     * @param record in force, null if there is none
     * @param adopted when the report was adopted, for a duty that follows its adoption
     * @param following what follows this adoption: deliveries and publication
     */
    record Open(
            Owed owed,
            @Nullable DutyRecord record,
            @Nullable LocalDate adopted,
            List<Owed> following) {
        String key() {
            return Key.of(owed).written();
        }

        /** To whom the report is owed. */
        List<Owed> deliveries() {
            return following.stream().filter(Recording::isDelivery).toList();
        }

        Optional<Owed> publication() {
            return following.stream().filter(one -> one.duty() == Duty.OB_PUB).findFirst();
        }
    }

    /** A coordinator for her host and its municipalities; a municipality and HUS for themselves. */
    public boolean mayRecord(Owed owed) {
        var coordinates = owed.host() != null
                && owed.holder().kind() != PartyKind.HUS
                && acting.isCoordinatorOf(owed.host().id().value());
        var own = owed.holder().kind() != PartyKind.COUNTY
                && acting.isMemberOf(owed.holder().id().value());
        return owed.duty().negotiation().isEmpty() && (own || coordinates);
    }

    /** Hers, of the present year and term and of those before them. */
    List<Open> open() {
        var now = Asked.on(today());
        var lines = Stream.concat(Stream.of(now), now.before().stream())
                .flatMap(asked -> obligations.in(asked).stream())
                .filter(owed -> !owed.ended() && mayRecord(owed))
                .toList();
        var inForce = records.inForce(lines, today());
        return lines.stream()
                .map(owed -> {
                    var key = Key.of(owed);
                    var adoption = inForce.get(key.adoption());
                    return new Open(
                            owed,
                            inForce.get(key),
                            adoption == null ? null : adoption.datedOn(),
                            owed.duty() == Duty.OB_TREP ? following(owed, lines) : List.of());
                })
                .filter(open -> open.owed().duty().period() != Duty.Period.AFTER_ADOPTION || open.adopted() != null)
                .toList();
    }

    private static List<Owed> following(Owed adoption, List<Owed> all) {
        return all.stream()
                .filter(one -> one.duty().period() == Duty.Period.AFTER_ADOPTION
                        && one.holder().equals(adoption.holder())
                        && Objects.equals(one.windowStart(), adoption.windowStart()))
                .toList();
    }

    /**
     * What follows an adoption is recorded with it where the draft says so; of a delivery both sides get a receipt.
     *
     * @param host in whose area the instance that records it runs, null for none
     * @throws Refusal for another's duty, and for what cannot be
     */
    Owed record(@Nullable String host, Taken<Draft> taken) {
        var all = open();
        var draft = taken.ifMay(
                (actor, recorded) -> Typed.blank(recorded.duty())
                        || all.stream().anyMatch(one -> one.key().equals(recorded.duty())),
                "duty.notYours");
        var key = Typed.needed(draft.duty(), "duty.missing");
        var open = all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("duty.notYours"));
        var owed = open.owed();
        var itsHost = owed.host() == null ? null : owed.host().id().value();
        if (!Objects.equals(itsHost, Typed.blank(host) ? null : host)) {
            throw new Refusal("duty.notYours");
        }
        var content = new DutyRecords.Content(
                date(open, draft.date()),
                link(draft.link()),
                Typed.line(draft.title(), Longest.DOCUMENT),
                Typed.text(draft.note(), Longest.REASON));
        var following = following(open, content, draft);
        refuseAfterDelivery(owed, content.datedOn(), all, following.keySet());
        var by = acting.requireUser();
        if (records.record(owed, content, by) && isDelivery(owed) && open.adopted() != null) {
            letters.delivered(List.of(owed), open.adopted(), content, null);
        }
        var delivered = new ArrayList<Owed>();
        following.forEach((one, its) -> {
            if (records.record(one, its, by) && isDelivery(one)) {
                delivered.add(one);
            }
        });
        tell(open, content, following, delivered);
        return owed;
    }

    private static boolean isDelivery(Owed owed) {
        return owed.duty().period() == Duty.Period.AFTER_ADOPTION && owed.counterpart() != null;
    }

    /** In the order in which they are owed. */
    private Map<Owed, DutyRecords.Content> following(Open open, DutyRecords.Content adoption, Draft draft) {
        var all = new LinkedHashMap<Owed, DutyRecords.Content>();
        if (Boolean.TRUE.equals(draft.delivered())) {
            if (open.deliveries().isEmpty()) {
                throw new Refusal("duty.deliveredToNobody");
            }
            var on = Typed.blank(draft.deliveredOn()) ? today() : LocalTimes.date(draft.deliveredOn());
            open.deliveries().forEach(one -> all.put(one, adoption.on(after(adoption.datedOn(), on))));
        }
        if (!Typed.blank(draft.publicAddress()) || !Typed.blank(draft.publishedOn())) {
            var publication = open.publication().orElseThrow(() -> new Refusal("duty.notYours"));
            var address =
                    Typed.needed(Typed.link(draft.publicAddress(), "duty.publicAddress"), "duty.publicAddressMissing");
            var on = LocalTimes.date(Typed.needed(draft.publishedOn(), "duty.publishedOnMissing"));
            all.put(
                    publication,
                    new DutyRecords.Content(after(adoption.datedOn(), on), address, adoption.title(), null));
        }
        return all;
    }

    /** The same again is told to nobody. */
    private void tell(
            Open open, DutyRecords.Content content, Map<Owed, DutyRecords.Content> following, List<Owed> delivered) {
        if (!delivered.isEmpty()) {
            letters.delivered(
                    delivered,
                    content.datedOn(),
                    Objects.requireNonNull(following.get(delivered.get(0))),
                    open.publication().map(following::get).orElse(null));
        }
    }

    private LocalDate date(Open open, @Nullable String typed) {
        var date = passed(LocalTimes.date(typed));
        var adopted = open.adopted();
        if (open.owed().duty().period() == Duty.Period.AFTER_ADOPTION) {
            if (adopted != null) {
                after(adopted, date);
            }
        } else if (open.owed().windowStart() != null
                && date.isBefore(open.owed().windowStart())) {
            throw new Refusal(
                    "duty.dateBeforeWindow", written(date), written(open.owed().windowStart()));
        }
        return date;
    }

    private LocalDate passed(LocalDate date) {
        if (date.isAfter(today())) {
            throw new Refusal("duty.dateInFuture", written(date));
        }
        return date;
    }

    private LocalDate after(LocalDate adopted, LocalDate date) {
        if (passed(date).isBefore(adopted)) {
            throw new Refusal("duty.dateBeforeAdoption", written(date), written(adopted));
        }
        return date;
    }

    /**
     * What has been delivered or published was adopted before.
     *
     * @param anew what is recorded anew with it
     */
    private static void refuseAfterDelivery(Owed owed, LocalDate adopted, List<Open> all, Set<Owed> anew) {
        if (owed.duty() != Duty.OB_TREP) {
            return;
        }
        all.stream()
                .filter(other -> other.owed().duty().period() == Duty.Period.AFTER_ADOPTION
                        && other.owed().holder().equals(owed.holder())
                        && Objects.equals(other.owed().windowStart(), owed.windowStart())
                        && !anew.contains(other.owed()))
                .map(Open::record)
                .filter(Objects::nonNull)
                .map(record -> Objects.requireNonNull(record).datedOn())
                .filter(adopted::isAfter)
                .findFirst()
                .ifPresent(delivered -> {
                    throw new Refusal("duty.dateAfterDelivery", written(adopted), written(delivered));
                });
    }

    private static String link(@Nullable String typed) {
        return Typed.needed(Typed.link(typed, "duty.link"), "duty.linkMissing");
    }

    private static String written(LocalDate date) {
        return WrittenDate.of(date, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalTimes.today(clock);
    }
}
