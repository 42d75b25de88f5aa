package fi.neuvottelu.earlier;

import static fi.neuvottelu.earlier.EarlierVariables.CONFIRMATION;
import static fi.neuvottelu.earlier.EarlierVariables.CONFIRMED_BY;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.round.RoundVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the processes of confirmations. */
@Component
class ConfirmationProcess {
    private final RuntimeService runtime;
    private final EarlierNegotiations negotiations;
    private final AskedParties rows;
    private final Parties parties;
    private final Organisations organisations;

    ConfirmationProcess(
            @Lazy RuntimeService runtime,
            EarlierNegotiations negotiations,
            AskedParties rows,
            Parties parties,
            Organisations organisations) {
        this.runtime = runtime;
        this.negotiations = negotiations;
        this.rows = rows;
        this.parties = parties;
        this.organisations = organisations;
    }

    void start(AskedParty asked) {
        var negotiation = negotiations.find(asked.negotiationId()).orElseThrow();
        var host = parties.host(negotiation.host());
        var party = parties.byId(asked.party());
        organisations.ensure(party.id().value(), party.name().both());
        organisations.negotiatesWith(party.id().value(), host.id().value());
        var variables = RoundVariables.of(host);
        variables.put(CONFIRMATION.name(), asked.id());
        variables.put(CONFIRMED_BY.name(), groupOf(asked));
        var name = host.shortName().fi() + " "
                + WrittenDate.inFigures(negotiation.content().heldOn()) + " · "
                + party.name().fi();
        rows.runsIn(
                asked,
                runtime.startProcessInstanceByKey("earlier-confirmation", name, variables)
                        .getId());
    }

    /** Whose task it is: the host's coordinators reply for the host. */
    String groupOf(AskedParty asked) {
        var party = parties.byId(asked.party());
        return switch (party.kind()) {
            case COUNTY, HELSINKI -> Groups.coordinatorsOf(party.id().value());
            case MUNICIPALITY, HUS, OTHER_ACTOR -> party.id().value();
        };
    }

    void nothingToConfirm(AskedParty asked) {
        if (asked.instance() != null && asked.state() == AskedParty.State.ASKED) {
            runtime.createMessageCorrelation("nothingToConfirm")
                    .processInstanceId(asked.instance())
                    .correlateAll();
        }
    }
}
