package org.ecoledger.matters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Confirmations;
import org.ecoledger.matters.Party.Part;
import org.ecoledger.matters.Party.State;
import org.ecoledger.matters.SignedContent.Content;
import org.springframework.stereotype.Component;

/**
 * What a step does to the signatures on its matter (M12-07, P1, L19): whoever signs has just said once more who it is; what is
 * returned, taken back or handed on no longer bears a signature. All of it is in the audit chain.
 */
@Component
class Signing {
    private final Signatures signatures;
    private final Parties parties;
    private final Confirmations confirmations;
    private final Audit audit;

    Signing(Signatures signatures, Parties parties, Confirmations confirmations, Audit audit) {
        this.signatures = signatures;
        this.parties = parties;
        this.confirmations = confirmations;
        this.audit = audit;
    }

    /** @param id of the step in the story */
    void of(Attempt attempt, long id, Step step) {
        if (attempt.row().demands(MatterFields.CONFIRMATION)) {
            confirmations.spend(attempt.actor(), attempt.input().field(MatterFields.CONFIRMATION));
        }
        end(attempt, id, step);
        String capacity = attempt.row().signs();
        Content content = attempt.content();
        if (capacity != null && content != null) {
            signatures.give(id, step, attempt.matter().number(), capacity, content);
            audit(attempt, "signature.given", capacity, content.ref(), content.sha256());
        }
    }

    private void end(Attempt attempt, long id, Step step) {
        List<Held> ended = Voiding.by(attempt);
        if (!ended.isEmpty()) {
            signatures.end(ended, id, step);
            ended.stream()
                    .map(Held::signature)
                    .forEach(signature -> audit(
                            attempt,
                            "signature.voided",
                            signature.capacity() + " of " + signature.name(),
                            signature.content(),
                            signature.sha256()));
        }
        Set<String> again = askedAgain(attempt, ended);
        if (!again.isEmpty()) {
            parties.ask(attempt.matter().number(), again, attempt.now());
        }
    }

    /** Units whose countersignature no longer holds, and those that refused a text which will be another. */
    private static Set<String> askedAgain(Attempt attempt, List<Held> ended) {
        Stream<String> signed = ended.stream()
                .filter(held -> held.signature().capacity().equals("countersign"))
                .flatMap(held -> Stream.ofNullable(held.unit()));
        Stream<String> refused = attempt.parties().stream()
                .filter(party -> Voiding.of(attempt.row()) == Voiding.ALL
                        && party.part() == Part.COUNTERSIGNER
                        && party.state() == State.REFUSED)
                .map(Party::unit);
        return Stream.concat(signed, refused).collect(Collectors.toUnmodifiableSet());
    }

    private void audit(Attempt attempt, String what, String capacity, String content, String sha256) {
        audit.record(
                attempt.actor(),
                what,
                attempt.matter().subject(),
                capacity + " " + content + " " + sha256 + attempt.onBehalf());
    }
}
