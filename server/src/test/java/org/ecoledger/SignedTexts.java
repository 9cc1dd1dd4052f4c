package org.ecoledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.SignedContent;
import org.ecoledger.matters.StepGuard;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What tests let be signed: a text by the number of a matter, which a test may change at any time; and what they let be objected
 * to a step. Knows of no other matter.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SignedTexts implements SignedContent, StepGuard {
    private final Map<String, Content> texts = new ConcurrentHashMap<>();
    private final Map<String, Objection> refused = new ConcurrentHashMap<>();

    /** From now on this is what is signed on the matter. */
    public Content write(String matter, String text) {
        var content = new Content("text:" + matter + "/" + text.hashCode(), sha256(text), "partly", "staged");
        texts.put(matter, content);
        return content;
    }

    /** From now on this action on the matter is refused beside this field. */
    public void refuse(String matter, String action, String field) {
        refused.put(matter + "/" + action, Objection.to(field, "matters.document-wanted"));
    }

    @Override
    public List<Objection> objections(Asked asked) {
        Objection found = refused.get(asked.matter().number() + "/" + asked.action());
        return found == null ? List.of() : List.of(found);
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
