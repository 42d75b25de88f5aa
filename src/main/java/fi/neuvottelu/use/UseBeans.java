package fi.neuvottelu.use;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.UseLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.support.CronTrigger;

/** The log of use as the application runs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UseSettings.class)
class UseBeans {
    /** By the servlet's name, so that it runs behind the web apps' own filters: from there on it is known who asks. */
    @Bean
    FilterRegistrationBean<AccountsSeen> accountsSeen(UseLog uses, Acting acting) {
        var registration = new FilterRegistrationBean<>(new AccountsSeen(uses, acting));
        registration.addServletNames(AccountsSeen.SERVLET);
        return registration;
    }

    /** Once a night; on two nodes the second finds nothing more. */
    @Bean
    SchedulingConfigurer forgettingOldUses(KeepingUses uses) {
        return tasks -> tasks.addTriggerTask(uses::forgetOld, new CronTrigger("0 30 3 * * *", LocalTimes.ZONE));
    }
}
