package fi.neuvottelu.web;

import fi.neuvottelu.words.ReadersLanguage;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the web apps' API and before our own pages. */
@Configuration(proxyBeanMethods = false)
class Filters {
    @Bean
    ReadersLanguage localeResolver() {
        return new ReadersLanguage();
    }

    /** After Spring's own request context filter, which would set the browser's language again. */
    @Bean
    FilterRegistrationBean<ReadersLanguage> readersLanguage(ReadersLanguage language) {
        var registration = on("/camunda/api/*", language, Ordered.LOWEST_PRECEDENCE - 10);
        registration.addUrlPatterns("/neuvottelu/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<SetupClosed> setupClosed() {
        return on(SetupClosed.PATTERN, new SetupClosed(), Ordered.HIGHEST_PRECEDENCE);
    }

    /** Before the web apps' own filters, one of which makes a nonce and another of which reads it. */
    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        return on("/camunda/app/*", new OwnNonce(), Ordered.HIGHEST_PRECEDENCE);
    }

    private static <F extends Filter> FilterRegistrationBean<F> on(String pattern, F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(pattern);
        registration.setOrder(order);
        return registration;
    }
}
