package org.ecoledger.speeches.model;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.ecoledger.speeches.extraction.SpokenText;
import org.ecoledger.speeches.model.ProposalModel.Answer.Failed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind an address that speaks as OpenAI's chat completions do, which most servers of models can, also such as a city
 * runs itself. Off while {@code ecoledger.speeches.model.address} is empty.
 */
@Component
class ChatModel implements ProposalModel {
    static final int LONGEST_TEXT = 60_000;
    static final int LARGEST_ANSWER = 2 << 20;

    private static final String ASKED = "speeches/model-question.txt";

    private final String address;
    private final String name;
    private final String key;
    private final Duration patience;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * @param address whole address to which questions are posted
     * @param name of the model, as its server calls it
     * @param key sent as a bearer token where it is not empty
     */
    ChatModel(
            @Value("${ecoledger.speeches.model.address:}") String address,
            @Value("${ecoledger.speeches.model.name:}") String name,
            @Value("${ecoledger.speeches.model.key:}") String key,
            @Value("${ecoledger.speeches.model.seconds:120}") int seconds,
            JsonMapper json) {
        this.address = address.strip();
        this.name = name.strip();
        this.key = key.strip();
        this.patience = Duration.ofSeconds(Math.clamp(seconds, 1, 600));
        this.json = json;
    }

    @Override
    public Optional<Where> where() {
        return address.isEmpty() ? Optional.empty() : Optional.of(new Where(name, host()));
    }

    @Override
    public Answer ask(SpokenText text, Organisation organisation, PhrasedDays days) {
        String words = String.join("\n", text.paragraphs());
        if (address.isEmpty()) {
            return Failed.because("speeches.model.off");
        }
        if (words.length() > LONGEST_TEXT) {
            return Failed.because("speeches.model.text-too-long", Integer.toString(LONGEST_TEXT));
        }
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer =
                    client.sendAsync(request(words), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        } catch (IllegalArgumentException _) {
            return Failed.because("speeches.model.address-wrong");
        }
        try {
            HttpResponse<byte[]> got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return got.statusCode() == 200
                    ? read(got.body(), new ModelAnswers(text, organisation, days))
                    : Failed.because("speeches.model.refused", Integer.toString(got.statusCode()));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return Failed.because("speeches.model.too-slow", Long.toString(patience.toSeconds()));
        } catch (ExecutionException broken) {
            return failed(broken.getCause());
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Failed.because("speeches.model.not-reached");
        }
    }

    private HttpRequest request(String words) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of(
                        "model",
                        name,
                        "temperature",
                        0,
                        "response_format",
                        Map.of("type", "json_object"),
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", question()),
                                Map.of("role", "user", "content", words))))));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private Answer read(byte[] body, ModelAnswers answers) {
        try {
            String said = json.readTree(body)
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content")
                    .asString("");
            JsonNode proposals = json.readTree(bare(said)).path("proposals");
            return proposals.isArray() ? answers.check(proposals) : Failed.because("speeches.model.unreadable");
        } catch (JacksonException _) {
            return Failed.because("speeches.model.unreadable");
        }
    }

    /** Some models put their JSON between fences. */
    private static String bare(String said) {
        int begin = said.indexOf('{');
        int end = said.lastIndexOf('}');
        return begin < 0 || end < begin ? "{}" : said.substring(begin, end + 1);
    }

    private static Failed failed(@Nullable Throwable cause) {
        boolean isTooLarge = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("capacity");
        return Failed.because(isTooLarge ? "speeches.model.answer-too-large" : "speeches.model.not-reached");
    }

    private String host() {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static String question() {
        try (var in = new ClassPathResource(ASKED).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + ASKED, e);
        }
    }
}
