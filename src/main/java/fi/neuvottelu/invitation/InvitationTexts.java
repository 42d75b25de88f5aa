package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Settings;
import fi.neuvottelu.engine.Texts;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the letters about a session say. */
@Component
public class InvitationTexts {
    private static final int AGENDA_ITEMS = 14;
    /** Nobody is surveyed yet; the template's numbers stay as they are. */
    private static final int SURVEY = 4;

    private static final int THEMES = 11;

    private final Parties parties;
    private final Rounds rounds;
    private final Settings settings;
    private final Clock clock;

    InvitationTexts(Parties parties, Rounds rounds, Settings settings, Clock clock) {
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param agendaPoints proposed by parties, to be added to the template's agenda
     * @param answered whether an answer of the party stands
     * @param before the session as the party knows it, if it is told of a change
     * @param invited everybody invited to the session
     */
    public InvitationText of(
            Session session,
            Party party,
            LocalDate replyBy,
            List<Party> invited,
            List<String> agendaPoints,
            boolean answered,
            @Nullable SessionPlan before,
            Language language) {
        var round = rounds.byId(session.roundId());
        var host = parties.host(session.host());
        return new InvitationText(
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                parties.nameOf(round.organiser(), language),
                party.name().in(language),
                LegalGround.of(host, round.act(), language),
                LegalGround.duty(host, party, round.act(), language),
                party instanceof Municipality,
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                session.place(),
                session.link(),
                Topic.statutory(round.act()).stream()
                        .map(topic -> Texts.say("topic." + topic, language.locale()))
                        .toList(),
                session.themeList(),
                agenda(round.act(), session.themeList(), agendaPoints, language),
                groups(invited, language),
                replyBy,
                answered,
                reasonOf(session),
                before == null ? List.of() : Changes.between(before, session, party, language),
                rounds.contactOf(round, host, language),
                settings.tasklist(),
                LocalTimes.today(clock));
    }

    /** The template's agenda without what there is not: no survey, and no place for themes if there are none. */
    static List<String> agenda(Act act, List<String> themes, List<String> proposed, Language language) {
        var items = IntStream.rangeClosed(1, AGENDA_ITEMS)
                .filter(item -> item != SURVEY && (item != THEMES || !themes.isEmpty()))
                .mapToObj(item -> Texts.say("agenda." + act + "." + item, language.locale())
                        + (item == THEMES ? ": " + String.join(", ", themes) : ""))
                .collect(Collectors.toCollection(ArrayList::new));
        items.addAll(items.size() - 2, proposed);
        return items;
    }

    private static @Nullable String reasonOf(Session session) {
        var reason = session.changeReason();
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    static List<InvitationText.InvitedGroup> groups(List<Party> invited, Language language) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (var party : invited) {
            byGroup.computeIfAbsent(groupOf(party), group -> new ArrayList<>())
                    .add(party.name().in(language));
        }
        return byGroup.entrySet().stream()
                .map(group -> new InvitationText.InvitedGroup(
                        Texts.say("group." + group.getKey(), language.locale()), group.getValue()))
                .toList();
    }

    static String groupOf(Party party) {
        if (party instanceof OtherActor actor) {
            return actor.sector().name();
        }
        return party instanceof Municipality ? "MUNICIPALITY" : party instanceof Hus ? "HUS" : "HOST";
    }
}
