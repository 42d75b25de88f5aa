package fi.neuvottelu.desk;

import fi.neuvottelu.invitation.EditingAgendas;
import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** The agenda of a session: its points, their order, and what becomes of those that parties proposed. */
@Component
class EditAgenda implements DeskAction {
    private final SessionsOfRound sessions;
    private final EditingAgendas agendas;

    EditAgenda(SessionsOfRound sessions, EditingAgendas agendas) {
        this.sessions = sessions;
        this.agendas = agendas;
    }

    @Override
    public String name() {
        return "EDIT_AGENDA";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        agendas.edit(
                sessions.changeable(round, Needed.chosen(draft.session(), "desk.sessionMissing")),
                Needed.chosen(draft.agenda(), "agenda.missing"));
    }
}
