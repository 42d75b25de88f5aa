package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the letters about a session say. */
@Component
public class InvitationTexts {
    /** What the link in these letters opens: the answer of the party, as long as the session has not begun. */
    public static final String ANSWER = "kutsu";

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
     * @param subjects what the session is about, its own round first
     * @param agenda as it stands, and as the party has it
     * @param answered whether an answer of the party stands
     * @param elsewhere the session to which the party was moved, if it was
     * @param before the session as the party knows it, if it is told of a change
     * @param invited everybody invited to the session, by group
     */
    public InvitationText of(
            Session session,
            List<RoundTopics> subjects,
            Party party,
            LocalDate replyBy,
            List<InvitationText.InvitedGroup> invited,
            AgendaInLetter agenda,
            boolean answered,
            @Nullable Session elsewhere,
            @Nullable SessionPlan before,
            Language language) {
        var round = subjects.get(0).round();
        var host = parties.host(session.host());
        return new InvitationText(
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                parties.nameOf(round.organiser(), language),
                session.jointHosts().stream()
                        .map(other -> parties.host(other).name().in(language))
                        .toList(),
                party.name().in(language),
                Texts.say("invitation.about." + round.act(), language.locale()),
                LegalGround.of(host, subjects, language),
                subjects.stream()
                        .map(subject ->
                                LegalGround.duty(host, party, subject.round().act(), language))
                        .collect(Collectors.joining("\n")),
                subjects.stream()
                        .skip(1)
                        .map(other -> Rounds.nameOf(other.round(), host, language))
                        .toList(),
                party.kind() == PartyKind.MUNICIPALITY,
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                session.place().in(language.locale()),
                session.link(),
                topics(subjects, host, language),
                TextPair.in(language.locale(), session.themeList()),
                agenda.points(language),
                agenda.changes(language),
                invited,
                replyBy,
                answered,
                session.state() != SessionState.CANCELLED,
                elsewhere == null ? null : elsewhere(elsewhere, language),
                reasonOf(session, language),
                before == null ? List.of() : Changes.between(before, session, party, language),
                rounds.contactOf(round, host, language),
                settings.address(PersonalLinks.place(ANSWER, language)),
                settings.tasklist(),
                LocalTimes.today(clock));
    }

    private static InvitationText.Elsewhere elsewhere(Session session, Language language) {
        return new InvitationText.Elsewhere(
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                session.place().in(language.locale()));
    }

    /** With the section, where two Acts are negotiated under. */
    static List<String> topics(List<RoundTopics> subjects, Host host, Language language) {
        return subjects.stream()
                .flatMap(subject -> subject.topics().stream()
                        .map(topic -> topic.text(language.locale())
                                + (subjects.size() == 1
                                        ? ""
                                        : " ("
                                                + Section.of(subject.round().act(), host)
                                                        .text(language.locale()) + ")")))
                .toList();
    }

    private static @Nullable String reasonOf(Session session, Language language) {
        var reason = session.changeReason().in(language.locale());
        return reason == null ? null : reason.strip();
    }

    static List<InvitationText.InvitedGroup> groups(List<Party> invited, Language language) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (var party : invited) {
            byGroup.computeIfAbsent(groupOf(party), group -> new ArrayList<>())
                    .add(party.name().in(language));
        }
        return byGroup.entrySet().stream()
                .map(group -> InvitationText.InvitedGroup.of(
                        Texts.say("group." + group.getKey(), language.locale()), group.getValue()))
                .toList();
    }

    static String groupOf(Party party) {
        if (party instanceof OtherActor actor) {
            return actor.sector().name();
        }
        return switch (party.kind()) {
            case MUNICIPALITY -> "MUNICIPALITY";
            case HUS -> "HUS";
            case COUNTY, HELSINKI -> "HOST";
            case OTHER_ACTOR -> throw new IllegalStateException("of a sector: " + party.id());
        };
    }
}
