package fi.neuvottelu.invitation;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers to invitations before they were changed, for people to read. */
@Component
public class FormerAnswers {
    private final Past past;
    private final Telling telling;
    private final People people;

    FormerAnswers(Past past, Telling telling, People people) {
        this.past = past;
        this.telling = telling;
        this.people = people;
    }

    /** By invitation, the oldest first; no entry for an answer that was never changed. */
    public Map<Long, List<Told>> of(Collection<Long> invitations) {
        return past
                .of(PastKind.ANSWER, invitations.stream().map(String::valueOf).toList(), FormerAnswer.class)
                .entrySet()
                .stream()
                .collect(toMap(
                        entry -> Long.valueOf(entry.getKey()),
                        entry -> entry.getValue().stream().map(this::told).toList()));
    }

    private Told told(Former<FormerAnswer> former) {
        var answer = former.content();
        var given = answer.given();
        return telling.told(
                former,
                List.of(
                        Told.Part.of(
                                say("desk.answer"),
                                List.of(FormerAnswer.joined(
                                        say("desk.answer." + given.answer())
                                                + (given.late() ? " (" + say("desk.late") + ")" : ""),
                                        given.reason()))),
                        Told.Part.of(say("past.recorded"), List.of(recorded(given))),
                        Told.Part.of(
                                say("desk.representatives"),
                                answer.representatives().stream()
                                        .map(one -> one.told(LocaleContextHolder.getLocale()))
                                        .toList()),
                        Told.Part.of(say("desk.agenda"), List.copyOf(answer.agendaPoints()))));
    }

    private String recorded(FormerAnswer.Given given) {
        return FormerAnswer.joined(
                people.nameOf(given.recordedBy()),
                Telling.moment(given.givenAt()),
                given.channel() == null ? null : say("channel." + given.channel()),
                given.channel() == null || given.receivedOn() == null ? null : LocalTimes.shown(given.receivedOn()),
                given.saidBy());
    }

    private static String say(String key, Object... arguments) {
        return Texts.say(key, LocaleContextHolder.getLocale(), arguments);
    }
}
