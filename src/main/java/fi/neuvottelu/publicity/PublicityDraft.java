package fi.neuvottelu.publicity;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a coordinator typed about one document; text until it is judged. */
record PublicityDraft(
        @Nullable String stage,
        @Nullable String ground,
        @Nullable String publicFrom,
        @Nullable String reason) {
    /** "621/1999 24 § 1 mom. 17 kohta", "611/2021 s. 9". */
    private static final Pattern SECTION = Pattern.compile("\\d{1,4}/\\d{4}.*(\\d+ ?(?:[a-z] ?)?§|\\bs\\. ?\\d+).*");

    /** @param made the day on which the document was registered: it cannot have been public before */
    Publicity judged(LocalDate made) {
        var judged = Typed.oneOf(Stage.class, stage, "publicity.stage");
        var place = Typed.line(ground, Longest.NAME);
        if (judged == Stage.PARTLY_SECRET
                && (place == null || !SECTION.matcher(place).matches())) {
            throw new Refusal("publicity.section");
        }
        var why = Typed.text(Typed.needed(reason, "publicity.reasonMissing"), Longest.ACCOUNT_REASON);
        return new Publicity(judged, place, judged.hasDay() ? day(made) : null, true, why);
    }

    private LocalDate day(LocalDate made) {
        var day = LocalTimes.date(Typed.needed(publicFrom, "publicity.dayMissing"));
        if (Objects.requireNonNull(day).isBefore(made)) {
            throw new Refusal("publicity.dayBefore", LocalTimes.shown(made));
        }
        return day;
    }
}
