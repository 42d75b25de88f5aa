package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** In which negotiation a measure was agreed: a session of a round, or one that was recorded afterwards. */
@Component
class Origins {
    private final Rounds rounds;
    private final Sessions sessions;
    private final SessionNames names;
    private final Parties parties;
    private final Contacts contacts;
    private final Clock clock;

    Origins(Rounds rounds, Sessions sessions, SessionNames names, Parties parties, Contacts contacts, Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.names = names;
        this.parties = parties;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What the negotiation is called: the name of its round. */
    String nameOf(FollowUp followUp, Language language) {
        var host = parties.host(followUp.host());
        return followUp.roundId() == null
                ? host.shortName().in(language) + ", " + Texts.say("earlier.mark", language.locale())
                : Rounds.nameOf(rounds.byId(followUp.roundId()), host, language);
    }

    /** Local day on which it was agreed. */
    LocalDate dayOf(FollowUp followUp) {
        return followUp.sessionId() == null
                ? Objects.requireNonNull(followUp.agreedOn())
                : LocalTimes.dateOf(sessions.byId(followUp.sessionId()).endsAt());
    }

    /** The meeting in which it was agreed, as it is called where it stands alone. */
    Name meetingOf(FollowUp followUp) {
        return followUp.sessionId() == null
                ? new Name(alone(followUp, Language.FI), alone(followUp, Language.SV))
                : names.of(sessions.byId(followUp.sessionId()));
    }

    private String alone(FollowUp followUp, Language language) {
        return nameOf(followUp, language) + " " + LocalTimes.shown(dayOf(followUp));
    }

    /** Whom the owner can ask. */
    String contactOf(FollowUp followUp, Language language) {
        var host = parties.host(followUp.host());
        if (followUp.roundId() != null) {
            return rounds.contactOf(rounds.byId(followUp.roundId()), host, language);
        }
        var name = host.name().in(language);
        return contacts.mailboxOf(host.id(), LocalTimes.today(clock))
                .map(registry -> name + ", " + registry.mailbox().address())
                .orElse(name);
    }

    Map<String, Object> variablesOf(FollowUp followUp, Host host) {
        return followUp.roundId() == null
                ? RoundVariables.of(host)
                : RoundVariables.of(rounds.byId(followUp.roundId()), host);
    }
}
