package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The sessions that the web server keeps. They also end by themselves meanwhile: only what is new is counted. */
public class OpenSessions {
    private final ServletWebServerApplicationContext server;

    OpenSessions(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    public void noneIsMadeBy(Runnable calls) {
        assertThat(madeBy(calls)).isEmpty();
    }

    Set<String> madeBy(Runnable calls) {
        var before = ids();
        calls.run();
        var made = ids();
        made.removeAll(before);
        return made;
    }

    /** After how many seconds of silence a session ends. */
    int endsAfter(String id) {
        try {
            return kept().findSession(id).getMaxInactiveInterval();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<String> ids() {
        return new HashSet<>(
                Arrays.stream(kept().findSessions()).map(Session::getId).toList());
    }

    private Manager kept() {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager();
    }
}
