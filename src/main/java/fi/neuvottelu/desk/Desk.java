package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that a coordinator can do while a round is open. */
@Component
class Desk {
    private final Map<String, DeskAction> actions;
    private final Clock clock;

    Desk(List<DeskAction> actions, Clock clock) {
        this.clock = clock;
        this.actions = actions.stream().collect(Collectors.toMap(DeskAction::name, Function.identity()));
    }

    /** @return the name of the action, for the model */
    String perform(Round round, Taken<ActionDraft> taken) {
        var draft = taken.forHost(round.host().value());
        var action = Optional.ofNullable(draft.action())
                .map(actions::get)
                .orElseThrow(() -> new Refusal("desk.actionMissing"));
        if (action.onBehalf()) {
            mustBeReceived(draft);
        }
        action.perform(round, draft);
        return action.name();
    }

    /** What somebody said for a party has been said already. */
    private void mustBeReceived(ActionDraft draft) {
        var given = draft.receivedOn();
        if (given != null && !given.isBlank() && LocalTimes.date(given).isAfter(LocalTimes.today(clock))) {
            throw new Refusal("onBehalf.future");
        }
    }
}
