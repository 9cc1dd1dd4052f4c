package org.ecoledger.speeches.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpokenText;
import org.ecoledger.speeches.model.ProposalModel.Answer;
import org.ecoledger.speeches.model.ProposalModel.Answer.Failed;
import org.ecoledger.speeches.model.ProposalModel.Answer.Proposed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName(
        "P13: the optional language model proposes nothing that does not stand in the text, and may fail in any way")
class ChatModelTest {
    private static final SpokenText SPEECH = new SpokenText(
            "讲话", LocalDate.of(2026, 3, 2), List.of("同志们：", "优良天数达到290天以上。市农委牵头，6月底前完成秸秆禁烧方案。", "煤炭消费占比降到*%以下。"));
    private static final Organisation UNITS = words -> words.equals("市农委") ? List.of("AGRI") : List.of();
    private static final PhrasedDays DAYS = (phrase, _) -> phrase.equals("6月底前")
            ? Optional.of(new Due(phrase, null, LocalDate.of(2026, 6, 30), List.of()))
            : Optional.empty();

    private final JsonMapper json = new JsonMapper();
    private final List<String> received = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private String body = "";
    private boolean waits;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                received.add(exchange.getRequestHeaders().getFirst("Authorization"));
                received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                if (waits) {
                    released.await(20, TimeUnit.SECONDS);
                }
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    @Test
    @DisplayName(
            "what stands in the text becomes proposals of little certainty, marked as the model's; days are counted by our calendar")
    void proposes() {
        says("""
                {"proposals":[
                  {"kind":"target","quotation":"优良天数达到290天以上。","indicator":"优良天数","comparison":"AT_LEAST","value":"290","unit":"天"},
                  {"kind":"task","quotation":"市农委牵头，6月底前完成秸秆禁烧方案。","units":[{"words":"市农委","lead":true}],
                   "action":"完成秸秆禁烧方案","deadline":"6月底前","frequency":""}]}
                """);
        Proposed answer = (Proposed) ask();
        assertThat(answer.dropped()).isZero();
        assertThat(answer.proposals())
                .extracting(Proposal::content)
                .containsExactly(
                        new Content.Target("优良天数", null, Comparison.AT_LEAST, new BigDecimal("290"), "天", "", "", null),
                        new Content.Task(
                                List.of(new NamedUnit("市农委", "AGRI", List.of("AGRI"), true)),
                                "完成秸秆禁烧方案",
                                "",
                                new Due("6月底前", null, LocalDate.of(2026, 6, 30), List.of()),
                                "",
                                null,
                                ""));
        assertThat(answer.proposals()).allSatisfy(proposal -> {
            assertThat(proposal.reason().rule()).isEqualTo("model");
            assertThat(proposal.certainty()).isLessThanOrEqualTo(40);
            assertThat(proposal.sentence().in(SPEECH))
                    .isEqualTo(proposal.reason().words().getFirst());
        });
    }

    @Test
    @DisplayName(
            "a sentence that is not in the text is dropped; figures, units and days that are not in the sentence are left blank")
    void invents() {
        says("""
                {"proposals":[
                  {"kind":"task","quotation":"市水务局要在年底前完成河道治理。","action":"河道治理"},
                  {"kind":"target","quotation":"煤炭消费占比降到*%以下。","indicator":"煤炭消费占比","comparison":"AT_MOST","value":"60","unit":"%"},
                  {"kind":"target","quotation":"优良天数达到290天以上。","indicator":"空气质量","comparison":"AT_LEAST","value":"290"},
                  {"kind":"target","quotation":"优良天数达到290天以上。","indicator":"优良天数","comparison":"AT_LEAST","value":"29"},
                  {"kind":"task","quotation":"市农委牵头，6月底前完成秸秆禁烧方案。","units":[{"words":"市环保局"}],
                   "action":"制定方案并报省里","deadline":"5月底前"},
                  {"kind":"spell","quotation":"优良天数达到290天以上。"}, 7, null]}
                """);
        Proposed answer = (Proposed) ask();
        assertThat(answer.dropped()).isEqualTo(5);
        assertThat(answer.proposals())
                .extracting(Proposal::content)
                .containsExactly(
                        new Content.Target("煤炭消费占比", null, Comparison.AT_MOST, null, "%", "", "", null),
                        new Content.Target("优良天数", null, Comparison.AT_LEAST, null, "", "", "", null),
                        new Content.Task(List.of(), "市农委牵头，6月底前完成秸秆禁烧方案。", "", null, "", null, ""));
    }

    @Test
    @DisplayName("the whole text, the question and the key go out, once; JSON between fences is read")
    void asks() {
        says("```json\n{\"proposals\":[]}\n```");
        assertThat(((Proposed) ask()).proposals()).isEmpty();
        assertThat(received).hasSize(2);
        assertThat(received.getFirst()).isEqualTo("Bearer secret");
        var sent = json.readTree(received.getLast());
        assertThat(sent.path("model").asString()).isEqualTo("small");
        assertThat(sent.path("messages").path(0).path("content").asString())
                .contains("quotation", "逐字照抄")
                .doesNotContain("# ");
        assertThat(sent.path("messages").path(1).path("content").asString())
                .isEqualTo(String.join("\n", SPEECH.paragraphs()));
        assertThat(model(5).where()).contains(new ProposalModel.Where("small", "127.0.0.1"));
    }

    @Test
    @DisplayName(
            "each failure has its own sentence: refused, nonsense, too large, too slow, not there, a text too long")
    void fails() {
        status = 503;
        assertThat(ask()).isEqualTo(new Failed("speeches.model.refused", List.of("503")));
        status = 200;
        for (String nonsense : List.of("", "<html>", "{\"choices\":[]}", "[1]")) {
            body = nonsense;
            assertThat(ask()).as(nonsense).isEqualTo(new Failed("speeches.model.unreadable", List.of()));
        }
        says("Ich weiß nicht {so recht}");
        assertThat(ask()).isEqualTo(new Failed("speeches.model.unreadable", List.of()));
        body = " ".repeat(ChatModel.LARGEST_ANSWER + 1);
        assertThat(ask()).isEqualTo(new Failed("speeches.model.answer-too-large", List.of()));
        waits = true;
        long begin = System.nanoTime();
        assertThat(model(1).ask(SPEECH, UNITS, DAYS)).isEqualTo(new Failed("speeches.model.too-slow", List.of("1")));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        var longer = new SpokenText("长", SPEECH.heldOn(), List.of("落实。".repeat(30_000)));
        assertThat(model(5).ask(longer, UNITS, DAYS))
                .isEqualTo(new Failed("speeches.model.text-too-long", List.of("60000")));
        server.stop(0);
        assertThat(ask()).isEqualTo(new Failed("speeches.model.not-reached", List.of()));
        assertThat(new ChatModel("没有 地址", "", "", 5, json).ask(SPEECH, UNITS, DAYS))
                .isEqualTo(new Failed("speeches.model.address-wrong", List.of()));
    }

    @Test
    @DisplayName("without the setting nobody is asked and nothing leaves")
    void off() {
        var off = new ChatModel(" ", "", "", 120, json);
        assertThat(off.where()).isEmpty();
        assertThat(off.ask(SPEECH, UNITS, DAYS)).isEqualTo(new Failed("speeches.model.off", List.of()));
        assertThat(received).isEmpty();
    }

    private void says(String content) {
        body = json.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    private Answer ask() {
        return model(5).ask(SPEECH, UNITS, DAYS);
    }

    private ChatModel model(int seconds) {
        return new ChatModel(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions",
                "small",
                "secret",
                seconds,
                json);
    }
}
