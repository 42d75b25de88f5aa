package fi.neuvottelu.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our scripts and styles keep their addresses: browsers ask each time whether they have changed. */
@Configuration(proxyBeanMethods = false)
class FreshScripts implements WebMvcConfigurer {
    private static final String COCKPIT = "/camunda/app/cockpit/";
    private static final String STATIC = "classpath:/static";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        for (var folder : List.of("custom/", "scripts/", "styles/")) {
            fresh(handlers, COCKPIT + folder, "classpath:/META-INF/resources/webjars" + COCKPIT + folder);
        }
        for (var folder : List.of("/modules/", "/forms/")) {
            fresh(handlers, folder, STATIC + folder);
        }
    }

    private static void fresh(ResourceHandlerRegistry handlers, String folder, String location) {
        handlers.addResourceHandler(folder + "**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache());
    }
}
