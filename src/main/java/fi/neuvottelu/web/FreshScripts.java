package fi.neuvottelu.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our scripts and styles keep their addresses: browsers ask each time whether they have changed. */
@Configuration(proxyBeanMethods = false)
class FreshScripts implements WebMvcConfigurer {
    private static final String APPS = "/camunda/app/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        for (var app : List.of("tasklist/", "cockpit/", "admin/", "welcome/")) {
            for (var folder : List.of("custom/", "scripts/", "styles/")) {
                fresh(handlers, APPS + app + folder, "/META-INF/resources/webjars");
            }
        }
        for (var folder : List.of("/modules/", "/forms/", "/style/")) {
            fresh(handlers, folder, "/static");
        }
    }

    private static void fresh(ResourceHandlerRegistry handlers, String folder, String root) {
        handlers.addResourceHandler(folder + "**")
                .addResourceLocations("classpath:" + root + folder)
                .setCacheControl(CacheControl.noCache());
    }
}
