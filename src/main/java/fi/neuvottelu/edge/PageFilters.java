package fi.neuvottelu.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Our own pages stand behind the very filters that stand before the web apps' API: each gets one more address. Without one of
 * them the application does not start.
 */
@Configuration(proxyBeanMethods = false)
class PageFilters {
    static final String PAGES = "/neuvottelu/*";

    /** By the names that the web apps give them, in their order. Their path rules are not among these: ours are the gate's. */
    private static final List<String> FILTERS =
            List.of("Authentication Filter", "CsrfPreventionFilter", "HttpHeaderSecurity");

    /** The web apps register theirs among the last; what the container runs after Spring's part comes after them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> theirFiltersBeforeOurPages() {
        return server -> server.addContextCustomizers(
                context -> context.addServletContainerInitializer((any, container) -> extend(container), null));
    }

    @Bean
    FilterRegistrationBean<TokenOfForm> tokenOfForm() {
        var registration = new FilterRegistrationBean<>(new TokenOfForm());
        registration.addUrlPatterns(PAGES);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** Behind the one that reads the language from the address: it is said in the reader's. */
    @Bean
    FilterRegistrationBean<WholeForms> wholeForms(PlainAnswers answers) {
        var registration = new FilterRegistrationBean<>(new WholeForms(answers));
        registration.addUrlPatterns(PAGES);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 15);
        return registration;
    }

    private static void extend(ServletContext container) {
        for (var name : FILTERS) {
            var filter = container.getFilterRegistration(name);
            if (filter == null) {
                throw new IllegalStateException("our pages would stand without the filter " + name);
            }
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, PAGES);
        }
    }
}
