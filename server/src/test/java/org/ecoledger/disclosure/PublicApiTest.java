package org.ecoledger.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("The public API: no sign-in, nothing about persons, cheap to ask again")
class PublicApiTest {
    @LocalServerPort
    int port;

    @Test
    void anybodyReadsTheAirOfCityAndCounties() {
        var answer = TestBrowser.anonymous(port).get("/api/public/v1/air");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("city").asString()).isEqualTo("绿川市");
        assertThat(answer.json().get("note").asString()).contains("未经审核");
        assertThat(answer.json().get("places").findValuesAsString("code")).contains("990100", "990101", "990102");
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() throws IOException, InterruptedException {
        var first = TestBrowser.anonymous(port).get("/api/public/v1/boundaries").response();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=3600", "public");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        try (var client = HttpClient.newHttpClient()) {
            var again = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/public/v1/boundaries"))
                            .header("If-None-Match", tag)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void everyDayOfTheStripIsThereEvenWithoutData() {
        var answer = TestBrowser.anonymous(port).get("/api/public/v1/air/days?place=990102&days=30");
        assertThat(answer.json().get("days").size()).isEqualTo(30);
        assertThat(answer.json().get("days").get(29).get("day").asString()).isEqualTo("2026-09-30");
    }

    @Test
    @DisplayName("Ruling 7: what became of what was reported is told in numbers only")
    void resultsAreCountsAndNothingElse() {
        var results = TestBrowser.anonymous(port).get("/api/public/v1/results").json();
        assertThat(results.get("counties").get(0).propertyNames())
                .containsExactlyInAnyOrder("code", "name", "opened", "closed", "open");
    }

    @Test
    void onlyPublishedKindsOfFiguresOpen() {
        var anonymous = TestBrowser.anonymous(port);
        assertThat(anonymous.get("/api/public/v1/figures?ref=frozen:1/1").status())
                .isEqualTo(404);
        assertThat(anonymous
                        .get("/api/public/v1/figures?ref=pace:1/2026-09-30/needed")
                        .status())
                .isEqualTo(404);
        assertThat(anonymous
                        .get("/api/public/v1/figures?ref=air-day:990101/2026-09-30/aqi")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPlaceThatIsNoneIsToldInWords() {
        var answer = TestBrowser.anonymous(port).reading("en").get("/api/public/v1/air/days?place=%27%20or%201=1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asString()).startsWith("There is no published place");
    }
}
