package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("kill -9 of the server during an import, then a restart: no half-imported file, no lost acknowledged row")
class KilledImportTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int STATIONS = 20;
    private static final int HOURS = 24 * 365;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private int port;

    @Test
    void aKilledImportIsTakenUpWholeAndWhatWasInStays() throws Exception {
        start();
        long regions = upload(
                "regions&options=%7B%22city%22%3A%22990100%22%7D",
                "regions.csv", "code,name\n990100,试验市\n990101,试验县\n");
        await(() -> state(regions).equals("DONE"));
        long stations = upload("stations", "stations.csv", stations());
        await(() -> state(stations).equals("DONE"));
        long small = upload("air", "small.csv", hours(1, 24));
        await(() -> state(small).equals("DONE"));
        long large = upload("air", "large.csv", hours(STATIONS, HOURS));
        await(() -> number("select coalesce((select rows_read from intake.progress where import = ?), 0)", large) > 0);
        server.destroyForcibly().waitFor();

        assertThat(text("select state from intake.imports where id = ?", large)).isEqualTo("received");
        assertThat(number("select count(*) from monitoring.observations where import = ?", large))
                .isZero();
        assertThat(number("select count(*) from monitoring.observations where import = ?", small))
                .isEqualTo(24);

        start();
        await(() -> state(large).equals("DONE"));
        JsonNode done = get("/api/v1/imports/" + large);
        assertThat(done.get("rowsTaken").asInt()).isEqualTo(STATIONS * HOURS);
        assertThat(done.get("rowsRefused").asInt()).isZero();
        // The small file's hours are in the large one with the same values: they stay as they came.
        assertThat(number("select count(*) from monitoring.observations where import = ?", large))
                .isEqualTo(STATIONS * HOURS - 24);
        assertThat(number("select count(*) from monitoring.observations where import = ?", small))
                .isEqualTo(24);
        assertThat(number("select count(*) from monitoring.observation_versions where import >= ?", 0))
                .isZero();
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }

    private void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "org.ecoledger.EcoLedger")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().put("ECOLEDGER_DATA", data.resolve("city").toString());
        builder.environment().put("ECOLEDGER_PORT", Integer.toString(port));
        builder.environment().remove("ECOLEDGER_DB_URL");
        server = builder.start();
        await(() -> {
            assertThat(server.isAlive()).as(this::log).isTrue();
            try {
                return send("GET", "/actuator/health", BodyPublishers.noBody(), "text/plain")
                                .statusCode()
                        == 200;
            } catch (IOException _) {
                return false;
            }
        });
    }

    private String state(long id) {
        JsonNode entry = get("/api/v1/imports/" + id);
        assertThat(entry.get("state").asString()).as(entry.toString()).isNotEqualTo("FAILED");
        return entry.get("state").asString();
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(
                    send("GET", path, BodyPublishers.noBody(), "text/plain").body());
        } catch (IOException e) {
            throw new AssertionError(log(), e);
        }
    }

    private long upload(String kind, String name, String content) throws IOException {
        String head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var answer = send(
                "POST",
                "/api/v1/imports?kind=" + kind,
                BodyPublishers.ofString(head + content + "\r\n--part--\r\n"),
                "multipart/form-data; boundary=part");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .header("Content-Type", type);
        Path token = data.resolve("city").resolve("command-line-token");
        if (Files.exists(token)) {
            request.header("Authorization", "Bearer " + Files.readString(token).strip())
                    .header("X-Ecoledger-User", "test");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String stations() {
        var file = new StringBuilder("code,name,city\n");
        for (int station = 0; station < STATIONS; station++) {
            file.append("K").append(station).append(",测点").append(station).append(",别处市\n");
        }
        return file.toString();
    }

    private static String hours(int stations, int hours) {
        var file = new StringBuilder("station_code,time,PM2.5,PM10,SO2,NO2,CO,O3\n");
        var first = LocalDateTime.of(2024, 1, 1, 1, 0);
        for (int hour = 0; hour < hours; hour++) {
            String time = TIME.format(first.plusHours(hour));
            for (int station = 0; station < stations; station++) {
                file.append("K%d,%s,%d,%d,8,20,0.6,60%n"
                        .formatted(station, time, 20 + (hour + station) % 50, 40 + (hour + station) % 70));
            }
        }
        return file.toString();
    }

    /** Asks the database itself: the server's child outlives it until the next start. */
    private long number(String sql, long id) {
        return Long.parseLong(text(sql, id));
    }

    private String text(String sql, long id) {
        try (var connection = DriverManager.getConnection(databaseUrl());
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(log(), e);
        }
    }

    private String databaseUrl() throws IOException {
        Path pid = data.resolve("city").resolve("postgres").resolve("postmaster.pid");
        return "jdbc:postgresql://localhost:" + Files.readAllLines(pid).get(3) + "/postgres?user=postgres";
    }

    private void await(BooleanSupplier happened) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(this::log).isBefore(until);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolve("server.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
