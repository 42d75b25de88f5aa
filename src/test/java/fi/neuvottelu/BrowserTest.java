package fi.neuvottelu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A story that people see: {@link Browser} is opened for the class, given to its {@code @BeforeEach}, and closed after it.
 * Where there is none the class is skipped, and says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ScenarioTest
@ExtendWith(BrowserTest.Opened.class)
@interface BrowserTest {
    class Opened implements BeforeAllCallback, ParameterResolver {
        private static final Namespace OURS = Namespace.create(BrowserTest.class);

        private record Window(Browser browser) implements CloseableResource {
            @Override
            public void close() {
                browser.close();
            }
        }

        @Override
        public void beforeAll(ExtensionContext story) {
            story.getStore(OURS).put(Window.class, new Window(Browser.open()));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext story) {
            var port = SpringExtension.getApplicationContext(story)
                    .getEnvironment()
                    .getRequiredProperty("local.server.port", Integer.class);
            return story.getStore(OURS)
                    .get(Window.class, Window.class)
                    .browser()
                    .at(port);
        }
    }
}
