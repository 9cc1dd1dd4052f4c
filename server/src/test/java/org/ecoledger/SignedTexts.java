package org.ecoledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.SignedContent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What tests let be signed: a text by the number of a matter, which a test may change at any time. Knows of no other matter. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SignedTexts implements SignedContent {
    private final Map<String, Content> texts = new ConcurrentHashMap<>();

    /** From now on this is what is signed on the matter. */
    public Content write(String matter, String text) {
        var content = new Content("text:" + matter + "/" + text.hashCode(), sha256(text), "partly", "staged");
        texts.put(matter, content);
        return content;
    }

    @Override
    public Optional<Content> of(Matter matter) {
        return Optional.ofNullable(texts.get(matter.number()));
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
