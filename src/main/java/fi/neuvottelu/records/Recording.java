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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Records what meets a duty: who may, for which duties and windows, and what cannot be true. */
@Component
public class Recording {
    private final Obligations obligations;
    private final DutyRecords records;
    private final Acting acting;
    private final Clock clock;

    Recording(Obligations obligations, DutyRecords records, Acting acting, Clock clock) {
        this.obligations = obligations;
        this.records = records;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What was handed in.
     *
     * @param duty key of one of those that {@link #open} gives
     */
    record Draft(
            @Nullable String duty,
            @Nullable String date,
            @Nullable String link,
            @Nullable String title,
            @Nullable String note) {}

    /**
     * A duty that the person can record something for.
     *
     * @param record in force, null if there is none
     * @param adopted when the report was adopted, for a duty that follows its adoption
     */
    record Open(
            Owed owed,
            @Nullable DutyRecord record,
            @Nullable LocalDate adopted) {
        String key() {
            return Key.of(owed).written();
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
                    return new Open(owed, inForce.get(key), adoption == null ? null : adoption.datedOn());
                })
                .filter(open -> open.owed().duty().period() != Duty.Period.AFTER_ADOPTION || open.adopted() != null)
                .toList();
    }

    /**
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
        var date = date(open, draft.date());
        refuseAfterDelivery(owed, date, all);
        records.record(
                owed,
                new DutyRecords.Content(
                        date,
                        link(draft.link()),
                        Typed.line(draft.title(), Longest.DOCUMENT),
                        Typed.text(draft.note(), Longest.REASON)),
                acting.requireUser());
        return owed;
    }

    private LocalDate date(Open open, @Nullable String typed) {
        var date = LocalTimes.date(typed);
        if (date.isAfter(today())) {
            throw new Refusal("duty.dateInFuture", written(date));
        }
        var adopted = open.adopted();
        if (open.owed().duty().period() == Duty.Period.AFTER_ADOPTION) {
            if (adopted != null && date.isBefore(adopted)) {
                throw new Refusal("duty.dateBeforeAdoption", written(date), written(adopted));
            }
        } else if (open.owed().windowStart() != null
                && date.isBefore(open.owed().windowStart())) {
            throw new Refusal(
                    "duty.dateBeforeWindow", written(date), written(open.owed().windowStart()));
        }
        return date;
    }

    /** What has been delivered or published was adopted before. */
    private static void refuseAfterDelivery(Owed owed, LocalDate adopted, List<Open> all) {
        if (owed.duty() != Duty.OB_TREP) {
            return;
        }
        all.stream()
                .filter(other -> other.owed().duty().period() == Duty.Period.AFTER_ADOPTION
                        && other.owed().holder().equals(owed.holder())
                        && Objects.equals(other.owed().windowStart(), owed.windowStart()))
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
