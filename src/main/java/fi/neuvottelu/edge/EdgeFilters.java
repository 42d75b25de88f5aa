package fi.neuvottelu.edge;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.people.Acting;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.List;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/** Where the parts of the edge stand. */
@Configuration(proxyBeanMethods = false)
class EdgeFilters {
    /** The web apps' servlets by the names that they register them with, and Spring's two, behind which our endpoints and files are. */
    private static final List<String> SERVLETS = List.of(
            "Cockpit Api", "Admin Api", "Tasklist Api", "Engine Api", "Welcome Api", "dispatcherServlet", "material");

    @Bean
    FilterRegistrationBean<Headers> headers() {
        return before("/*", new Headers(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Front> front(
            Routes routes,
            PageRoutes pages,
            Visits visits,
            Strangers strangers,
            PlainAnswers answers,
            RefusedCalls refused,
            @Lazy Links links) {
        var front = new Front(routes, pages, visits, strangers, answers, refused, links);
        var registration = before("/camunda/*", front, Ordered.HIGHEST_PRECEDENCE + 1);
        registration.addUrlPatterns(PageFilters.PAGES);
        return registration;
    }

    /** Filters of a servlet's name run after all filters of a path, also those that the web apps add themselves. */
    @Bean
    FilterRegistrationBean<Gate> gate(Acting acting, PlainAnswers answers, ToLogin login, NarrowEngine engine) {
        var registration = new FilterRegistrationBean<>(new Gate(acting, answers, login, engine));
        registration.setServletNames(SERVLETS);
        registration.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.INCLUDE));
        return registration;
    }

    /** The web apps leave a servlet alone that has its name before they come. */
    @Bean
    ServletRegistrationBean<ServletContainer> engineApi() {
        return api("Engine Api", Faults.EngineApi.class, "/camunda/api/engine/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> cockpitApi() {
        return api("Cockpit Api", Faults.CockpitApi.class, "/camunda/api/cockpit/*");
    }

    private static ServletRegistrationBean<ServletContainer> api(
            String name, Class<? extends Application> resources, String path) {
        var registration = new ServletRegistrationBean<>(new ServletContainer(), path);
        registration.setName(name);
        registration.addInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, resources.getName());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(String pattern, F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(pattern);
        registration.setOrder(order);
        return registration;
    }
}
