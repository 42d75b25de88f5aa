package fi.neuvottelu.filing;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Paper.Table;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sessions a line each: day, place, how each stands, how many parties were there. */
final class SessionRows {
    private static final List<String> HEADS =
            List.of("paper.column.session", "paper.column.place", "paper.column.state", "paper.column.attended");

    private SessionRows() {}

    static @Nullable Table of(List<Session> all, Sessions sessions, Sections words) {
        return words.table(
                HEADS,
                all.stream()
                        .map(one -> List.of(
                                WrittenDate.inFigures(one.day()),
                                Objects.requireNonNullElse(
                                        one.place().in(words.language().locale()), ""),
                                words.say("sessionState." + one.state()),
                                String.valueOf(sessions.attended(one.id()).size())))
                        .toList());
    }
}
