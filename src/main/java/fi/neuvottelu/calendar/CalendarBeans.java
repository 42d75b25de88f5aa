package fi.neuvottelu.calendar;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The calendar as the application sees it: {@code neuvottelu.ladder.<step>} changes the days of a step. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {
    @Bean
    WorkingDays workingDays(AddedHolidays added) {
        return new WorkingDays(added);
    }

    @Bean
    TimeLimits timeLimits(AddedHolidays added) {
        return new TimeLimits(new WorkingDays(added.inTheAct()));
    }

    @Bean
    Ladder ladder(WorkingDays workingDays, Environment settings) {
        var days = Bindable.mapOf(LadderStep.class, Integer.class);
        return new Ladder(
                workingDays,
                Binder.get(settings).bind("neuvottelu.ladder", days).orElse(Map.of()));
    }
}
