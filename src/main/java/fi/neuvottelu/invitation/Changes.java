package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dates;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is otherwise in a session than in an earlier version of it, in the words of one language. */
final class Changes {
    private Changes() {}

    static List<InvitationText.Change> between(SessionPlan before, Session now, Party reader, Language language) {
        return between(before, now.plan(), reader, language);
    }

    static List<InvitationText.Change> between(SessionPlan before, SessionPlan now, Party reader, Language language) {
        var then = said(before, reader, language);
        return said(now, reader, language).entrySet().stream()
                .filter(line -> !Objects.equals(line.getValue(), then.get(line.getKey())))
                .map(line -> new InvitationText.Change(
                        Texts.say("session." + line.getKey(), language.locale()),
                        orNothing(then.get(line.getKey()), language),
                        orNothing(line.getValue(), language)))
                .toList();
    }

    private static Map<String, @Nullable String> said(SessionPlan plan, Party reader, Language language) {
        var dates = new Dates(language);
        var day = LocalTimes.dateOf(plan.startsAt());
        var replyBy = reader.kind() == PartyKind.OTHER_ACTOR ? plan.replyByOthers() : plan.replyBy();
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        lines.put(
                "TIME",
                dates.date(day) + " "
                        + dates.time(LocalTimes.timeOf(plan.startsAt()), LocalTimes.timeOf(plan.endsAt())));
        lines.put("PLACE", plan.place().in(language.locale()));
        lines.put("LINK", plan.link());
        lines.put(
                "THEMES",
                plan.themes().isEmpty() ? null : String.join(", ", TextPair.in(language.locale(), plan.themes())));
        lines.put("REPLY_BY", dates.date(replyBy));
        return lines;
    }

    private static String orNothing(@Nullable String text, Language language) {
        return text == null ? Texts.say("session.NOTHING", language.locale()) : text;
    }
}
