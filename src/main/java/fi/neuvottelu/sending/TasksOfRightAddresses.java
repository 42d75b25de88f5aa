package fi.neuvottelu.sending;

import fi.neuvottelu.letter.LetterWaitsAgain;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.undelivered.Undelivered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter failed before the server turned out to be in trouble: nobody is asked about its address any more. */
@Component
class TasksOfRightAddresses {
    private final Undelivered undelivered;
    private final Acting acting;

    TasksOfRightAddresses(Undelivered undelivered, Acting acting) {
        this.undelivered = undelivered;
        this.acting = acting;
    }

    @EventListener
    public void end(LetterWaitsAgain letter) {
        acting.asApplication(() -> {
            undelivered.sentAgain(letter.party(), letter.host());
            return true;
        });
    }
}
