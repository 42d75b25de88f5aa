package fi.neuvottelu.privacy;

import fi.neuvottelu.privacy.PrivacySettings.Contact;
import fi.neuvottelu.privacy.PrivacySettings.Retention;
import fi.neuvottelu.words.InLanguages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a host says of itself: its own words before those of all. */
record Notice(
        @Nullable Contact controller,
        @Nullable Contact officer,
        @Nullable Retention retention,
        @Nullable InLanguages transfers,
        List<InLanguages> recipients) {
    /** What a notice cannot do without: GDPR 13(1)(a), 13(1)(b) and 13(2)(a), 14(1)(a), 14(1)(b) and 14(2)(a). */
    enum Lack {
        CONTROLLER,
        OFFICER,
        RETENTION
    }

    static Notice of(PrivacySettings all, PrivacySettings.OfHost one) {
        return new Notice(
                first(one.controller(), all.controller()),
                first(one.officer(), all.officer()),
                first(one.retention(), all.retention()),
                first(one.transfers(), all.transfers()),
                Stream.concat(all.recipients().stream(), one.recipients().stream())
                        .toList());
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T all) {
        return one == null ? all : one;
    }

    List<Lack> lacks() {
        return Stream.of(Lack.values()).filter(this::lacks).toList();
    }

    private boolean lacks(Lack what) {
        return switch (what) {
            case CONTROLLER -> controller == null || !controller.isReached();
            case OFFICER -> officer == null || !officer.isReached();
            case RETENTION -> retention == null;
        };
    }
}
