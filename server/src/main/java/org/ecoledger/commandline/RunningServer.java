package org.ecoledger.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that works in a data directory, reached with the token that lies there for its owner. */
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private RunningServer(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The server of this directory, if it answers. */
    static Optional<RunningServer> of(Path data) throws IOException, InterruptedException {
        try {
            var server = new RunningServer(
                    Files.readString(data.resolve(ServerAddress.FILE)).strip(),
                    Files.readString(data.resolve("command-line-token")).strip());
            server.send("GET", "/actuator/health", BodyPublishers.noBody(), null);
            return Optional.of(server);
        } catch (NoSuchFileException | ConnectException _) {
            return Optional.empty();
        }
    }

    InputStream get(String path) throws IOException, InterruptedException {
        return accepted(send("GET", path, BodyPublishers.noBody(), null));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        try (var body = get(path)) {
            return JSON.readTree(body);
        }
    }

    /** Sends a file as the part {@code file} of a form, after the form's fields. */
    JsonNode upload(String path, Path file, Map<String, String> fields) throws IOException, InterruptedException {
        String boundary = "ecoledger-" + UUID.randomUUID();
        String name = String.valueOf(file.getFileName()).replace("\"", "'");
        var head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + field + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        try (var answer = accepted(send("POST", path, body, "multipart/form-data; boundary=" + boundary))) {
            return JSON.readTree(answer);
        }
    }

    private HttpResponse<InputStream> send(
            String method, String path, BodyPublisher body, @org.jspecify.annotations.Nullable String contentType)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("X-Ecoledger-User", System.getProperty("user.name", "unknown"));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static InputStream accepted(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() < 300) {
            return response.body();
        }
        try (var body = response.body()) {
            throw refusal(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static CommandRefused refusal(int status, String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            var sentence = new StringBuilder(problem.path("detail").asString(""));
            problem.path("errors")
                    .forEach(error -> sentence.append(error.path("message").asString("")));
            sentence.append(problem.path("mend").asString(""));
            return new CommandRefused(sentence.toString(), "(" + status + ")");
        } catch (JacksonException _) {
            return new CommandRefused("服务器答复 " + status, "The server answered " + status);
        }
    }
}
