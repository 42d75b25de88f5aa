package fi.neuvottelu.use;

import fi.neuvottelu.calendar.LocalTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.support.CronTrigger;

/** Once a night what is too old is forgotten; on two nodes the second finds nothing more. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UseSettings.class)
class UseBeans {
    @Bean
    SchedulingConfigurer forgettingOldUses(Uses uses) {
        return tasks -> tasks.addTriggerTask(uses::forgetOld, new CronTrigger("0 30 3 * * *", LocalTimes.ZONE));
    }
}
