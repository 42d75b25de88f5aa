package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.OnBehalf;
import fi.neuvottelu.engine.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an action cannot do without. */
final class Needed {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;

    private Needed() {}

    static <T> T chosen(@Nullable T value, String refusal) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new Refusal(refusal);
        }
        return value;
    }

    static String reason(ActionDraft draft) {
        var reason = chosen(draft.reason(), "desk.reasonMissing");
        limited(reason);
        return reason;
    }

    static String name(@Nullable String typed, String refusal) {
        var name = chosen(typed, refusal);
        limited(name, LONGEST_NAME);
        return name;
    }

    static @Nullable String nameIfAny(@Nullable String typed) {
        return limited(typed, LONGEST_NAME);
    }

    static @Nullable String limited(@Nullable String text) {
        return limited(text, LONGEST_REASON);
    }

    private static @Nullable String limited(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new Refusal("text.tooLong", most);
        }
        return text;
    }

    /** By which way, when and through whom a party's word reached the coordinator. */
    static OnBehalf onBehalf(ActionDraft draft) {
        var channel = chosen(draft.channel(), "onBehalf.channelMissing");
        if (Arrays.stream(OnBehalf.Channel.values())
                .noneMatch(known -> known.name().equals(channel))) {
            throw new Refusal("onBehalf.channelMissing");
        }
        return new OnBehalf(
                OnBehalf.Channel.valueOf(channel),
                LocalTimes.date(draft.receivedOn()),
                name(draft.saidBy(), "onBehalf.saidByMissing"));
    }
}
