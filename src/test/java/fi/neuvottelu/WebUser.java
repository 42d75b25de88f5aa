package fi.neuvottelu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;

/** A browser at the web apps: keeps its cookies and sends the CSRF header as their pages do. */
public class WebUser {
    private static final String JSON_FIRST = "application/json, text/html;q=0.5, */*;q=0.1";

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean sendsCsrfToken = true;
    private String acceptLanguage = "";
    private String accepts = JSON_FIRST;

    private WebUser(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Somebody who has not logged in. */
    public static WebUser anonymous(int port) {
        return new WebUser(port);
    }

    /** Somebody who has logged in at Tasklist. */
    public static WebUser of(int port, String user, String password) {
        return at("tasklist", port, user, password);
    }

    /** Somebody who has logged in at Cockpit. */
    public static WebUser atCockpit(int port, String user, String password) {
        return at("cockpit", port, user, password);
    }

    /** @param app one that she may use */
    public static WebUser at(String app, int port, String user, String password) {
        var browser = new WebUser(port);
        browser.get("/camunda/app/" + app + "/default/");
        var answer = browser.logsIn(app, user, password);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("login of " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        // The login begins a new session; the next answer brings its token.
        browser.get("/camunda/api/engine/engine/default/task/count");
        return browser;
    }

    /** Sends the login form of a page that is open. */
    public HttpResponse<String> logsIn(String app, String user, String password) {
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "username=" + user + "&password=" + password,
                "application/x-www-form-urlencoded");
    }

    public WebUser withoutCsrfToken() {
        sendsCsrfToken = false;
        return this;
    }

    public WebUser withAcceptLanguage(String header) {
        acceptLanguage = header;
        return this;
    }

    public WebUser withLanguageCookie(String language) {
        var cookie = new HttpCookie("neuvottelu-lang", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, "application/json");
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    /** @param form as a page's form writes it: {@code host=hva-17&from=2027-01-01} */
    public HttpResponse<String> submit(String path, String form) {
        return send("POST", path, form, "application/x-www-form-urlencoded");
    }

    /** As a browser sends a form: it wants a page. */
    public HttpResponse<String> fillsIn(String path, String form) {
        accepts = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        try {
            return submit(path, form);
        } finally {
            accepts = JSON_FIRST;
        }
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** Any method; {@code null} for no body. */
    public HttpResponse<String> asks(String method, String path, String json) {
        return send(method, path, json, "application/json");
    }

    /** As a browser follows a link. */
    public HttpResponse<String> opens(String path) {
        accepts = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        try {
            return get(path);
        } finally {
            accepts = JSON_FIRST;
        }
    }

    /** As they stand in the header of a request. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** All of them, for another browser in which the same person goes on. */
    List<HttpCookie> kept() {
        return cookies.getCookieStore().getCookies();
    }

    /** Whether the browser holds a cookie of this name. */
    public boolean has(String cookie) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(one -> one.getName().equals(cookie));
    }

    /** The browser forgets it, as after a restart of the server. */
    public void forgets(String cookie) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(one -> one.getName().equals(cookie))
                .toList()
                .forEach(one -> {
                    store.remove(URI.create(root + one.getPath()), one);
                });
    }

    /** @param type of the body, if there is one */
    public HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .header("Accept", accepts)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!acceptLanguage.isEmpty()) {
            request.header("Accept-Language", acceptLanguage);
        }
        if (sendsCsrfToken) {
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
