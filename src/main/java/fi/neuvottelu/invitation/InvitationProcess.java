package fi.neuvottelu.invitation;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.RoundWords;
import fi.neuvottelu.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the process of an invitation. */
@Component
class InvitationProcess {
    private final RuntimeService runtime;
    private final Invitations invitations;
    private final InvitationDates dates;
    private final Parties parties;
    private final Organisations organisations;
    private final RoundWords words;

    InvitationProcess(
            @Lazy RuntimeService runtime,
            Invitations invitations,
            InvitationDates dates,
            Parties parties,
            Organisations organisations,
            RoundWords words) {
        this.runtime = runtime;
        this.invitations = invitations;
        this.dates = dates;
        this.parties = parties;
        this.organisations = organisations;
        this.words = words;
    }

    void start(List<Invitation> some, Session session) {
        if (!some.isEmpty()) {
            var ofRound = words.of(session.roundId());
            var who = parties.byIds(some.stream().map(Invitation::party).toList());
            organisations.negotiateWith(
                    who.stream().collect(toMap(party -> party.id().value(), party -> party.name()
                            .both())),
                    session.host().value());
            var datesNow = dates.now();
            for (var n = 0; n < some.size(); n++) {
                var variables = new HashMap<>(ofRound);
                variables.putAll(datesNow.of(some.get(n), session));
                start(some.get(n), who.get(n), session, variables);
            }
        }
    }

    /**
     * Whoever is invited sees from now on what concerns it at this host. The row's instance is set in the same transaction:
     * whatever crashes, nobody is invited twice.
     */
    private void start(Invitation invitation, Party party, Session session, Map<String, Object> variables) {
        var languages = LetterLanguages.of(parties.host(session.host()), party);
        variables.put(InvitationVariables.PARTY.name(), invitation.party().value());
        variables.put(InvitationVariables.ANSWERED.name(), false);
        variables.put(InvitationVariables.INVITATION.name(), invitation.id());
        variables.put(RoundVariables.LANGUAGES.name(), RoundVariables.languages(languages));
        var name = variables.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(session.day()) + " · "
                + party.name().fi();
        var instance = runtime.startProcessInstanceByKey("party-invitation", name, variables);
        if (!invitations.runsIn(invitation.id(), instance.getId())) {
            throw new IllegalStateException("invitation " + invitation.id() + " runs already");
        }
    }

    void sessionChanged(Invitation invitation, Session session, boolean askAnew) {
        var variables = dates.of(invitation, session);
        variables.put(InvitationVariables.ANSWERED.name(), invitation.answer() != null && !askAnew);
        tell("sessionChanged", invitation, variables);
    }

    void mandateEnded(Invitation invitation, Session session) {
        var variables = dates.of(invitation, session);
        variables.put(InvitationVariables.ANSWERED.name(), false);
        tell("mandateEnded", invitation, variables);
    }

    void answerDisowned(Invitation invitation, Session session) {
        var variables = dates.of(invitation, session);
        variables.put(InvitationVariables.ANSWERED.name(), false);
        tell("answerDisowned", invitation, variables);
    }

    void withdrawn(Invitation invitation) {
        tell("invitationWithdrawn", invitation, Map.of());
    }

    private void tell(String message, Invitation invitation, Map<String, Object> variables) {
        if (invitation.instance() != null) {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(invitation.instance())
                    .setVariables(variables)
                    .correlateAll();
        }
    }
}
