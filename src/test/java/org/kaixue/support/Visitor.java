package org.kaixue.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: one cookie, no redirects. */
public final class Visitor {

    private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;]+).*");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private String session = "";

    public Visitor(int port) {
        address = "http://localhost:" + port;
    }

    /** The session's id as the last answers set it; empty without a session. */
    public String session() {
        return session;
    }

    /** Takes this session's id for the next requests. */
    public void pretend(String id) {
        session = id;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends bytes of whatever kind, as a page's script does. */
    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(
                request(path, headers).POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Opens a page of the portal: path and query, without a slash before them. */
    public OpenPage open(String address) {
        return OpenPage.open(this, address);
    }

    HttpResponse<String> send(String path, String json) {
        return send(request(path, "Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Opens the sign-in page and sends its form. */
    public HttpResponse<String> signIn(String username, String password) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the sign-in page has no token");
        }
        return post("/login", Map.of("username", username, "password", password, "_csrf", token.group(1)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!session.isEmpty()) {
            request.header("Cookie", "JSESSIONID=" + session);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
            response.headers().allValues("set-cookie").forEach(cookie -> {
                Matcher matcher = SESSION.matcher(cookie);
                if (matcher.matches()) {
                    session = matcher.group(1);
                }
            });
            return response;
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
