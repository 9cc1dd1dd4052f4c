package org.ecoledger.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where notices go beside the product: an address of the city's own message gateway (政务短信, 政务微信), which takes a JSON
 * body by POST. Off while {@code ecoledger.notices.webhook} is empty.
 */
@Component
class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String address;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param token sent as a bearer token where it is not empty */
    Webhook(
            @Value("${ecoledger.notices.webhook:}") String address,
            @Value("${ecoledger.notices.webhook-token:}") String token) {
        this.address = address.strip();
        this.token = token.strip();
    }

    boolean isOn() {
        return !address.isEmpty();
    }

    /**
     * Sends a message with the key by which the receiver knows it again.
     *
     * @return why it was not taken; empty when it was
     */
    Optional<String> send(UUID key, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", key.toString())
                    .POST(BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
