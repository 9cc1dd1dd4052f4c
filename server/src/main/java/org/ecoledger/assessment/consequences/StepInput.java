package org.ecoledger.assessment.consequences;

import java.util.List;
import java.util.UUID;
import org.ecoledger.procedures.Field;

/**
 * What somebody gives with a step.
 *
 * @param note the step's words: the decision, or the reason
 * @param competent those competent to whom a suggestion goes
 * @param documents ids of files that the person sent before
 * @param revision of the file that the person saw
 * @param recount whether the period is to be ranked anew at once
 */
public record StepInput(String note, String competent, List<UUID> documents, int revision, boolean recount) {
    public StepInput {
        documents = List.copyOf(documents);
    }

    /** Words only. */
    public static StepInput of(String note, int revision) {
        return new StepInput(note, "", List.of(), revision, false);
    }

    /** With the ranking anew in the same act. */
    public StepInput recounting() {
        return new StepInput(note, competent, documents, revision, true);
    }

    String of(Field field) {
        return switch (field.type()) {
            case NOTE -> note;
            case DOCUMENT -> documents.isEmpty() ? "" : documents.getFirst().toString();
            default -> field.code().equals("competent") ? competent : "";
        };
    }
}
