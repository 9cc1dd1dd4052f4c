package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.matters.MatterFile.Option;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a step needs the questions of its form, with what is known already filled in. */
@Component
class MatterForms {
    private static final int MOST_PHOTOS = 12;

    private final Fields fields;
    private final MatterTypes types;
    private final MatterChoices choices;
    private final Facts facts;
    private final OwnerRules rules;
    private final EvidenceFiles evidence;

    MatterForms(
            Fields fields,
            MatterTypes types,
            MatterChoices choices,
            Facts facts,
            OwnerRules rules,
            EvidenceFiles evidence) {
        this.fields = fields;
        this.types = types;
        this.choices = choices;
        this.facts = facts;
        this.rules = rules;
        this.evidence = evidence;
    }

    List<FieldView> of(Need need, Row row, Matter matter, Locale locale) {
        Field field = fields.get(need);
        boolean required = !need.optional();
        return switch (field.type()) {
            case NOTE -> List.of(text(MatterFields.NOTE, field, required, locale));
            case TEXT -> List.of(text(field.code(), field, required, locale));
            case CHOICE ->
                List.of(choice(field, "choice", required, options(field.list(), locale), first(field), locale));
            case UNIT ->
                List.of(choice(field, "choice", required, choices.unitsFor(matter), proposed(field, matter), locale));
            case UNITS ->
                List.of(choice(field, "choices", required, choices.unitsFor(matter), proposed(field, matter), locale));
            case DUTY -> List.of(choice(field, "choice", false, choices.duties(), proposed(field, matter), locale));
            case NUMBER -> List.of(plain(field, "number", required, locale));
            case DATE -> List.of(plain(field, "date", required, locale));
            case FILE -> List.of(plain(field, "text", required, locale));
            case PHOTO -> List.of(photos(field, row, required, matter, locale));
            case DOCUMENT -> List.of(documents(field, required, locale));
            case FACTS -> facts(matter, required && !row.action().equals("settle"), locale);
            case CONFIRMATION -> List.of(plain(field, "confirmation", required, locale));
            case PACKAGE, SIGNATURE -> List.of();
        };
    }

    private List<FieldView> facts(Matter matter, boolean required, Locale locale) {
        var views = new ArrayList<FieldView>();
        facts.of(matter.kind())
                .forEach(fact -> views.add(new FieldView(
                        fact.field(),
                        fact.in(locale),
                        fact.choices().isEmpty() ? "text" : "choice",
                        required && fact.required(),
                        null,
                        null,
                        fact.choices().isEmpty()
                                ? null
                                : fact.choices().stream()
                                        .map(choice ->
                                                new Option(choice, facts.valueName(fact.code(), choice, locale), null))
                                        .toList(),
                        null,
                        null,
                        null,
                        null)));
        return views;
    }

    /** What the rule for the place and kind proposes. */
    private @Nullable String proposed(Field field, Matter matter) {
        Optional<OwnerRule> rule = rules.of(matter);
        return switch (field.code()) {
            case MatterFields.UNIT -> rule.map(OwnerRule::responsible).orElse(null);
            case MatterFields.DUTY -> rule.map(OwnerRule::duty).orElse(null);
            case MatterFields.COOPERATING ->
                rule.map(one -> String.join(",", one.cooperating()))
                        .filter(codes -> !codes.isEmpty())
                        .orElse(null);
            case MatterFields.SUPERVISOR -> rule.map(OwnerRule::supervising).orElse(null);
            default -> null;
        };
    }

    /** The usual answer, where there is one. */
    private static @Nullable String first(Field field) {
        return Map.of(MatterFields.FINDING, "true", MatterFields.HANDLING, "done")
                .get(field.code());
    }

    private FieldView text(String name, Field field, boolean required, Locale locale) {
        return new FieldView(
                name,
                field.name(locale),
                "longText",
                required,
                null,
                hint(field, locale),
                null,
                null,
                null,
                null,
                ActionRules.LONGEST_NOTE);
    }

    private FieldView plain(Field field, String kind, boolean required, Locale locale) {
        return new FieldView(
                field.code(),
                field.name(locale),
                kind,
                required,
                null,
                hint(field, locale),
                null,
                null,
                null,
                null,
                null);
    }

    private FieldView choice(
            Field field, String kind, boolean required, List<Option> options, @Nullable String value, Locale locale) {
        return new FieldView(
                field.code(),
                field.name(locale),
                kind,
                required,
                null,
                hint(field, locale),
                options,
                value,
                null,
                null,
                null);
    }

    private FieldView photos(Field field, Row row, boolean required, Matter matter, Locale locale) {
        EvidenceRole role =
                EvidenceRole.valueOf(field.code().substring("photo-".length()).toUpperCase(Locale.ROOT));
        String reason = "en".equals(locale.getLanguage()) ? row.reasonEnglish() : row.reason();
        boolean there = role == EvidenceRole.BEFORE && keeps(matter, role);
        return new FieldView(
                field.code(),
                field.name(locale),
                "photos",
                required && !there,
                required ? reason : null,
                hint(field, locale),
                null,
                null,
                role.name(),
                MOST_PHOTOS,
                null);
    }

    private FieldView documents(Field field, boolean required, Locale locale) {
        return new FieldView(
                field.code(),
                field.name(locale),
                "documents",
                required,
                null,
                hint(field, locale),
                null,
                null,
                EvidenceRole.DOCUMENT.name(),
                MOST_PHOTOS,
                null);
    }

    private boolean keeps(Matter matter, EvidenceRole role) {
        return evidence.of(matter.subject()).stream().anyMatch(photo -> photo.role() == role);
    }

    private List<Option> options(String list, Locale locale) {
        return types.list(list).stream()
                .map(type -> new Option(type.code(), type.in(locale), null))
                .toList();
    }

    private @Nullable String hint(Field field, Locale locale) {
        Procedure.Words hint = field.hint();
        return hint == null ? null : hint.in(locale);
    }
}
