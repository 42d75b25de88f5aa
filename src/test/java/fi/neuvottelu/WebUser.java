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

/** A browser at the web apps: keeps its cookies and sends the CSRF header as their pages do. */
public class WebUser {
    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean sendsCsrfToken = true;
    private String acceptLanguage = "";

    private WebUser(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Somebody who has not logged in. */
    public static WebUser anonymous(int port) {
        return new WebUser(port);
    }

    /** Somebody who has logged in at Tasklist. */
    public static WebUser of(int port, String user, String password) {
        var browser = new WebUser(port);
        browser.get("/camunda/app/tasklist/default/");
        var answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + user + "&password=" + password,
                "application/x-www-form-urlencoded");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("login of " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        // The login begins a new session; the next answer brings its token.
        browser.get("/camunda/api/engine/engine/default/task/count");
        return browser;
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

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** @param type of the body, if there is one */
    public HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .header("Accept", "application/json, text/html;q=0.5, */*;q=0.1")
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
