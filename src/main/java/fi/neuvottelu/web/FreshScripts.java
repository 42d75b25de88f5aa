package fi.neuvottelu.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our scripts and styles in Cockpit keep their addresses: browsers ask each time whether they have changed. */
@Configuration(proxyBeanMethods = false)
class FreshScripts implements WebMvcConfigurer {
    private static final String COCKPIT = "/camunda/app/cockpit/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        for (var folder : List.of("custom/", "scripts/", "styles/")) {
            handlers.addResourceHandler(COCKPIT + folder + "**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars" + COCKPIT + folder)
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
