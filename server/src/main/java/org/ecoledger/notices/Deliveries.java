package org.ecoledger.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.notices.Outbox.Message;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what waits in the outbox. A receiver that fails is left in peace until the next round. */
@Component
class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FAILURES = 3;

    private final Outbox outbox;
    private final Webhook webhook;
    private final Sentences sentences;

    Deliveries(Outbox outbox, Webhook webhook, Sentences sentences) {
        this.outbox = outbox;
        this.webhook = webhook;
        this.sentences = sentences;
    }

    @Scheduled(
            fixedDelayString = "${ecoledger.notices.every:PT5S}",
            initialDelayString = "${ecoledger.notices.every:PT5S}")
    void sendAll() {
        int failures = 0;
        while (webhook.isOn() && failures < MOST_FAILURES) {
            Message message = outbox.take().orElse(null);
            if (message == null) {
                return;
            }
            failures = send(message) ? 0 : failures + 1;
        }
    }

    private boolean send(Message message) {
        Optional<String> failure = webhook.send(message.key(), body(message));
        failure.ifPresentOrElse(why -> failed(message, why), () -> outbox.delivered(message));
        return failure.isEmpty();
    }

    private void failed(Message message, String why) {
        log.warn(
                "Notice {} was not taken at attempt {} and is sent again: {}",
                message.notice(),
                message.attempt(),
                why);
        outbox.failed(message, why);
    }

    /** The message as the gateway gets it, in Chinese: to whom, what, and where in the product to act. */
    private String body(Message message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("key", message.key().toString());
        body.put("login", message.login());
        body.put("name", message.name());
        body.put("phone", message.phone());
        body.put("text", sentences.say(message.code(), List.copyOf(message.arguments()), Locale.CHINESE));
        body.put("link", message.link());
        body.put("urgent", message.urgent());
        body.put("toldAt", message.toldAt().toString());
        return JSON.writeValueAsString(body);
    }
}
