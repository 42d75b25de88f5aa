package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what was typed about a meeting of a body: refuses what cannot be true. */
@Component
class TypedDecision {

    /** "123", "§ 123", "123 §", "12 a". */
    private static final Pattern SECTION = Pattern.compile("§?\\s*(\\d{1,5})\\s*(\\p{Alpha}?)\\s*§?");

    private final TimeLimits timeLimits;

    TypedDecision(TimeLimits timeLimits) {
        this.timeLimits = timeLimits;
    }

    /**
     * @param heldOn local date of the session whose result it is
     * @throws Refusal naming the first thing that is missing or cannot be
     */
    Handling handling(long decision, DecisionDraft draft, Party party, LocalDate heldOn, LocalDate today) {
        var act = BodiesAct.of(party);
        var body = body(draft.body());
        var decidedOn = decidedOn(draft.decidedOn(), heldOn, today);
        var result = Typed.oneOf(BodyResult.class, draft.result(), "decision.resultMissing");
        var preparationOnly =
                draft.preparationOnly() == null ? result.usuallyPreparationOnly() : draft.preparationOnly();
        var publishedOn = since(draft.publishedOn(), decidedOn, today, "decision.publishedBefore");
        var noticedOn = since(draft.noticedOn(), decidedOn, today, "decision.noticedBefore");
        var remedy = Remedy.against(body, preparationOnly);
        var lastDay =
                RemedyTime.of(act, remedy, publishedOn, noticedOn, timeLimits).lastDay();
        return new Handling(
                decision,
                body,
                bodyName(draft.bodyName(), body),
                decidedOn,
                section(draft.section()),
                Typed.link(draft.link(), "decision.link"),
                result,
                preparationOnly,
                publishedOn,
                noticedOn,
                remedy,
                lastDay == null ? null : lastDay.date(),
                lastDay == null ? null : lastDay.kept());
    }

    /** @throws Refusal without a reason */
    static String reasonNotTaken(DecisionDraft draft) {
        return Typed.needed(Typed.text(draft.reason(), Longest.REASON), "decision.reasonMissing");
    }

    static BodyKind body(@Nullable String typed) {
        return Typed.oneOf(BodyKind.class, typed, "decision.bodyMissing");
    }

    private static @Nullable String bodyName(@Nullable String typed, BodyKind body) {
        return body == BodyKind.COMMITTEE
                ? Typed.needed(Typed.line(typed, Longest.NAME), "decision.bodyNameMissing")
                : null;
    }

    private static LocalDate decidedOn(@Nullable String typed, LocalDate heldOn, LocalDate today) {
        var decidedOn = LocalTimes.date(Typed.needed(typed, "decision.dateMissing"));
        if (decidedOn.isBefore(heldOn)) {
            throw new Refusal("decision.beforeSession", LocalTimes.shown(heldOn));
        }
        return notAhead(decidedOn, today);
    }

    private static @Nullable LocalDate since(
            @Nullable String typed, LocalDate decidedOn, LocalDate today, String refusal) {
        if (Typed.blank(typed)) {
            return null;
        }
        var date = LocalTimes.date(typed);
        if (date.isBefore(decidedOn)) {
            throw new Refusal(refusal, LocalTimes.shown(decidedOn));
        }
        return notAhead(date, today);
    }

    private static LocalDate notAhead(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new Refusal("decision.future", LocalTimes.shown(date));
        }
        return date;
    }

    private static String section(@Nullable String typed) {
        var section =
                SECTION.matcher(Typed.needed(typed, "decision.sectionMissing").strip());
        if (!section.matches()) {
            throw new Refusal("decision.section");
        }
        return (section.group(1) + " " + section.group(2)).strip();
    }
}
