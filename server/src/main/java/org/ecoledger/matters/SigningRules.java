package org.ecoledger.matters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.matters.SignedContent.Content;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Field;
import org.springframework.stereotype.Component;

/** What must hold of signatures (M12-07, P1, L19): all under one text, none missing, none taken back by another. */
@Component
class SigningRules {
    private static final String SIGNATURES = "signatures";

    private final SignChain chain;

    SigningRules(SignChain chain) {
        this.chain = chain;
    }

    List<Rule> all() {
        return List.of(
                new Rule("what is signed is there", "M12-07", this::isThere),
                new Rule("all sign the same text", "P1, L19", this::isTheSame),
                new Rule("every signature of the chain is there", "M12-07, C7", this::isSigned),
                new Rule("a signature is taken back by whoever gave it", "L19", this::takesBackItsOwn));
    }

    private Stream<Objection> isThere(Attempt attempt) {
        String capacity = attempt.row().signs();
        boolean signs = capacity != null && chain.of(attempt.procedure()).contains(capacity);
        boolean sends = !chain.demandedBy(attempt.row()).isEmpty();
        return (signs || sends) && attempt.content() == null
                ? objection(SIGNATURES, "matters.nothing-to-sign")
                : Stream.empty();
    }

    private Stream<Objection> isTheSame(Attempt attempt) {
        Content content = attempt.content();
        if (attempt.row().signs() == null || content == null) {
            return Stream.empty();
        }
        String others = attempt.signatures().stream()
                .map(Held::signature)
                .filter(signature -> !signature.sha256().equals(content.sha256()))
                .map(Signature::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? Stream.empty() : objection(SIGNATURES, "matters.signed-another-text", others);
    }

    private Stream<Objection> isSigned(Attempt attempt) {
        Content content = attempt.content();
        return chain.demandedBy(attempt.row()).stream()
                .filter(demanded -> content == null || !holds(attempt, demanded, content))
                .flatMap(demanded -> objection(
                        demanded.code(),
                        "matters.signature-missing",
                        new Named(attempt.procedure(), "signature", demanded.list())));
    }

    private static boolean holds(Attempt attempt, Field demanded, Content content) {
        return attempt.signatures().stream()
                .map(Held::signature)
                .anyMatch(signature -> signature.capacity().equals(demanded.list())
                        && signature.sha256().equals(content.sha256()));
    }

    private Stream<Objection> takesBackItsOwn(Attempt attempt) {
        return Voiding.of(attempt.row()) == Voiding.OWN && Voiding.own(attempt).isEmpty()
                ? objection(MatterFields.REASON, "matters.no-signature-of-yours")
                : Stream.empty();
    }

    private static Stream<Objection> objection(String field, String code, Object... arguments) {
        return Stream.of(Objection.to(field, code, arguments));
    }
}
