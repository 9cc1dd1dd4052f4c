package org.ecoledger.assessment.checks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;

/** What is asked of reasons and proofs wherever something is annulled, objected to or decided. */
public final class Words {
    /** Letters of a reason. */
    public static final int LONGEST = 500;

    private Words() {}

    /** @throws Problem 422 beside the field {@code reason} */
    public static void reason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Problem.objections("assessment.check.refused", List.of(missing()));
        }
    }

    static Objection missing() {
        return Objection.to("reason", "assessment.check.reason", LONGEST);
    }

    /** Whether these are all of the wanted files, the actor's own, and belong to nothing yet. */
    public static boolean areOwn(List<EvidenceFile> files, Collection<UUID> wanted, Actor actor) {
        return files.size() == wanted.stream().distinct().count()
                && files.stream()
                        .allMatch(file ->
                                file.subject() == null && file.uploadedBy() == actor.account() && !file.annulled());
    }
}
