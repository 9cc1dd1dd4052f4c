package org.ecoledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser for tests: real requests over a real socket, with cookies and the CSRF header as the application sends them. */
public final class TestBrowser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----ecoledger-test-boundary";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final String address;
    private final Map<String, String> headers = new HashMap<>();
    private String language = "zh-CN";

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private TestBrowser(int port, String from) {
        this.address = "http://127.0.0.1:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(from))
                .build();
    }

    public static TestBrowser anonymous(int port) {
        return new TestBrowser(port, "127.0.0.1");
    }

    /** A browser on another address of this machine, such as 127.0.0.7, which is counted by itself. */
    public static TestBrowser anonymous(int port, String from) {
        return new TestBrowser(port, from);
    }

    /** A browser in which the account of the {@link TestCity} has signed in. */
    public static TestBrowser signedIn(int port, String login) {
        var browser = anonymous(port);
        Answer answer = browser.signIn(login, TestCity.PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(login + " cannot sign in: " + answer.status() + " " + answer.body());
        }
        return browser;
    }

    /** From now on the reader prefers this language, such as {@code en}. */
    public TestBrowser reading(String preferred) {
        this.language = preferred;
        return this;
    }

    /** From now on every request has this header. */
    public TestBrowser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer signIn(String login, String password) {
        get("/api/v1/session");
        return post("/api/v1/session", Map.of("login", login, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** @param body anything that Jackson writes */
    public Answer post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    /** Posts a form with one file in the part {@code file} and the given fields. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(multipart(fileName, content, fields)),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Accept-Language", language);
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The lines by which a request over a socket of its own is known as this browser's. */
    public String identification() {
        String all = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return "Cookie: " + all + "\r\nX-XSRF-TOKEN: " + token + "\r\n";
    }

    private static byte[] multipart(String fileName, byte[] content, Map<String, String> fields) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
