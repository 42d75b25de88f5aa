package fi.neuvottelu.demo;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.calendar.LocalTimes;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's hosts began with the year; all others never have. */
@Component
@Profile("demo")
class DemoBeginning {
    private final FirstDays firstDays;
    private final Clock clock;

    DemoBeginning(FirstDays firstDays, Clock clock) {
        this.firstDays = firstDays;
        this.clock = clock;
    }

    @Order(10)
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        DemoContacts.HOSTS.forEach(
                host -> firstDays.begin(host, LocalTimes.today(clock).withDayOfYear(1), null));
    }
}
