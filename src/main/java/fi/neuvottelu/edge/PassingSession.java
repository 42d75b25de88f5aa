package fi.neuvottelu.edge;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session for the length of one request. The web apps' filters want one for everybody; whoever asks for a calendar feed,
 * a form or our endpoints without having logged in gets none that lasts, and no cookie.
 */
final class PassingSession implements HttpSession {
    private final Map<String, Object> attributes = new HashMap<>();
    private final String id = UUID.randomUUID().toString();
    private final long begun = System.currentTimeMillis();
    private final ServletContext context;

    private PassingSession(ServletContext context) {
        this.context = context;
    }

    static HttpServletRequest on(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            private @Nullable PassingSession session;

            @Override
            public HttpSession getSession() {
                if (session == null) {
                    session = new PassingSession(getServletContext());
                }
                return session;
            }

            @Override
            public @Nullable HttpSession getSession(boolean create) {
                return create ? getSession() : session;
            }
        };
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public void invalidate() {
        attributes.clear();
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public long getCreationTime() {
        return begun;
    }

    @Override
    public long getLastAccessedTime() {
        return begun;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {}

    @Override
    public int getMaxInactiveInterval() {
        return 0;
    }
}
