package org.ecoledger.field;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.registry.ListField;
import org.jspecify.annotations.Nullable;

/**
 * What a routine check of an object asks, so that a device can ask it without a network.
 *
 * @param object number of the object
 * @param proofs roles of the photos that its list demands
 */
public record CheckAsked(String object, List<Question> questions, List<EvidenceRole> proofs) {

    /**
     * @param type of the list's field: what is typed, or yes and no, or one of the choices
     * @param limit what the value must be; null where any is right
     */
    public record Question(
            String code,
            String name,
            ListField.Type type,
            String unit,
            boolean required,
            @Nullable String limit,
            List<Choice> choices) {}

    public record Choice(String code, String name) {}

    static CheckAsked of(String object, List<ListField> fields, Set<EvidenceRole> proofs, Locale locale) {
        return new CheckAsked(
                object,
                fields.stream().map(field -> question(field, locale)).toList(),
                proofs.stream().sorted().toList());
    }

    private static Question question(ListField field, Locale locale) {
        return new Question(
                field.code(),
                field.name().in(locale),
                field.type(),
                field.unit(),
                field.required(),
                field.limit(),
                field.choices().stream()
                        .map(choice -> new Choice(choice.code(), choice.name().in(locale)))
                        .toList());
    }
}
