package org.ecoledger.reports.documents;

import org.ecoledger.procedures.Field;

/**
 * What somebody gives with a step.
 *
 * @param note the step's words, or its reason
 * @param seal number in the unit's book of sealings
 * @param revision of the document that the person saw
 */
public record StepWords(String note, String seal, int revision) {
    String of(Field field) {
        return switch (field.type()) {
            case NOTE -> note;
            default -> field.code().equals("seal") ? seal : "";
        };
    }
}
