package fi.neuvottelu.material;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** One address takes larger files than all others: how much a request may carry belongs to a servlet, so it has one of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaterialSettings.class)
class MaterialBeans {
    /** The edge lets requests through to it by this name. */
    static final String SERVLET = "material";

    /** Everything goes to a file of its own: nothing of it stays in memory. */
    private static final int IN_MEMORY = 0;

    private static final int OTHER_FIELDS = 1 << 16;

    /** Twice as much as is taken: whoever sends a little too much is told so, instead of losing her connection. */
    @Bean
    ServletRegistrationBean<DispatcherServlet> materialServlet(
            WebApplicationContext context, MaterialSettings settings) {
        var most = 2 * settings.most().toBytes();
        var registration = new ServletRegistrationBean<>(new DispatcherServlet(context), MaterialPage.PATH);
        registration.setName(SERVLET);
        registration.setMultipartConfig(new MultipartConfigElement("", most, most + OTHER_FIELDS, IN_MEMORY));
        return registration;
    }
}
