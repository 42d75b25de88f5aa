package fi.neuvottelu.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the frame needs around it. */
@Configuration(proxyBeanMethods = false)
class PageBeans {
    /** Before the filter that reads the language. */
    @Bean
    FilterRegistrationBean<LanguageInAddress> languageInAddress() {
        var registration = new FilterRegistrationBean<>(new LanguageInAddress());
        registration.addUrlPatterns(Pages.ROOT + "/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return registration;
    }
}
