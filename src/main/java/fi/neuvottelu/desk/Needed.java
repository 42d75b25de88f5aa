package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an action cannot do without. */
final class Needed {

    private Needed() {}

    static <T> T chosen(@Nullable T value, String refusal) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new Refusal(refusal);
        }
        return value;
    }

    /** Each once; one alone may be named by itself. */
    static List<String> parties(ActionDraft draft) {
        var several = draft.parties() == null
                ? List.<String>of()
                : draft.parties().stream().filter(Objects::nonNull).distinct().toList();
        return several.isEmpty() ? List.of(chosen(draft.party(), "desk.partyMissing")) : several;
    }

    static String reason(ActionDraft draft) {
        return chosen(reasonIfAny(draft).inReadersLanguage(), "desk.reasonMissing");
    }

    /** Which the invited are told, each in their language. */
    static TextPair reasonTold(ActionDraft draft) {
        reason(draft);
        return reasonIfAny(draft);
    }

    static TextPair reasonIfAny(ActionDraft draft) {
        return TextPair.orNone(draft.reason()).text(Longest.REASON);
    }

    static String name(@Nullable String typed, String refusal) {
        return chosen(nameIfAny(typed), refusal);
    }

    static @Nullable String nameIfAny(@Nullable String typed) {
        return Typed.line(typed, Longest.NAME);
    }

    static @Nullable String limited(@Nullable String text) {
        return Typed.text(text, Longest.REASON);
    }

    /** By which way, when and through whom a party's word reached the coordinator. */
    static OnBehalf onBehalf(ActionDraft draft) {
        return new OnBehalf(
                Typed.oneOf(OnBehalf.Channel.class, draft.channel(), "onBehalf.channelMissing"),
                LocalTimes.date(draft.receivedOn()),
                name(draft.saidBy(), "onBehalf.saidByMissing"));
    }
}
