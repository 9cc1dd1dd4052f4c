package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.MatterFile.Action;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.matters.MatterFile.Option;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that the procedure allows to one person now, with what each asks for; and nothing else. */
@Component
class MatterActions {
    private static final int MOST_PHOTOS = 12;
    private static final int LONGEST_NOTE = 5000;

    private final Standings standings;
    private final Procedures procedures;
    private final MatterTypes types;
    private final MatterChoices choices;
    private final EvidenceFiles evidence;
    private final Sentences sentences;

    MatterActions(
            Standings standings,
            Procedures procedures,
            MatterTypes types,
            MatterChoices choices,
            EvidenceFiles evidence,
            Sentences sentences) {
        this.standings = standings;
        this.procedures = procedures;
        this.types = types;
        this.choices = choices;
        this.evidence = evidence;
        this.sentences = sentences;
    }

    List<Action> of(Actor actor, Matter matter, Locale locale) {
        Procedure procedure = procedureOf(matter);
        Standing standing = standings.of(actor, matter);
        return procedure.rowsFrom(matter.state()).stream()
                .filter(standing::mayTake)
                .map(row -> action(row, matter, procedure, locale))
                .toList();
    }

    /** Codes of the steps open to the person, for the batch actions of a list. */
    Function<Matter, List<String>> codes(Actor actor, List<Matter> matters) {
        Function<Matter, Standing> standing = standings.of(actor, matters);
        return matter -> procedureOf(matter).rowsFrom(matter.state()).stream()
                .filter(standing.apply(matter)::mayTake)
                .map(Row::action)
                .toList();
    }

    /** Who has to take the next step; null at the end. */
    @Nullable
    String waitsFor(Matter matter, Locale locale) {
        Procedure procedure = procedureOf(matter);
        return procedure.isEnd(matter.state())
                ? null
                : Named.who(procedure, procedure.rowsFrom(matter.state()).getFirst())
                        .in(locale);
    }

    private Procedure procedureOf(Matter matter) {
        return procedures.get(MatterEvidence.KIND, matter.procedure());
    }

    private Action action(Row row, Matter matter, Procedure procedure, Locale locale) {
        String signs = row.signs();
        return new Action(
                row.action(),
                procedure.actionName(row.action(), locale),
                next(row, procedure, locale),
                signs == null ? null : procedure.word("signature", signs, locale),
                fields(row, matter, locale));
    }

    private String next(Row row, Procedure procedure, Locale locale) {
        String state = procedure.stateName(row.to(), locale);
        return procedure.isEnd(row.to())
                ? sentences.say("matters.next", List.of(state), locale)
                : sentences.say(
                        "matters.next-by",
                        List.of(
                                state,
                                Named.who(
                                        procedure, procedure.rowsFrom(row.to()).getFirst())),
                        locale);
    }

    private List<FieldView> fields(Row row, Matter matter, Locale locale) {
        var fields = new ArrayList<FieldView>();
        row.needs().stream().map(need -> field(need, row, matter, locale)).forEach(fields::add);
        if (!row.needs(Need.NOTE) && !row.needs(Need.REASON)) {
            fields.add(text("note", "matters.field.note", false, locale));
        }
        if (row.needs(Need.NOTE) && row.needs().stream().noneMatch(Need::isPhoto)) {
            fields.add(photos("photo-site", EvidenceRole.SITE, false, null, locale));
        }
        return List.copyOf(fields);
    }

    private FieldView field(Need need, Row row, Matter matter, Locale locale) {
        String reason = "en".equals(locale.getLanguage()) ? row.reasonEnglish() : row.reason();
        return switch (need) {
            case NOTE -> text("note", "matters.field.note", true, locale);
            case REASON -> text("note", "matters.field.reason", true, locale);
            case UNIT -> choice(need, true, choices.unitsFor(matter), null, locale);
            case DUTY -> choice(need, false, choices.duties(), null, locale);
            case FINDING -> choice(need, true, options("truth", ActionRules.FINDINGS, locale), "true", locale);
            case HANDLING -> choice(need, true, options("handling", ActionRules.HANDLINGS, locale), "done", locale);
            case EXTENSION ->
                new FieldView(
                        need.code(),
                        label(need.code(), locale),
                        "number",
                        true,
                        null,
                        hint(need.code(), locale),
                        null,
                        null,
                        null,
                        null,
                        null);
            case PHOTO_BEFORE ->
                photos(need.code(), EvidenceRole.BEFORE, !keeps(matter, EvidenceRole.BEFORE), reason, locale);
            case PHOTO_AFTER -> photos(need.code(), EvidenceRole.AFTER, true, reason, locale);
        };
    }

    private boolean keeps(Matter matter, EvidenceRole role) {
        return evidence.of(matter.subject()).stream().anyMatch(photo -> photo.role() == role);
    }

    private FieldView text(String name, String label, boolean required, Locale locale) {
        return new FieldView(
                name,
                sentences.say(label, List.of(), locale),
                "longText",
                required,
                null,
                null,
                null,
                null,
                null,
                null,
                LONGEST_NOTE);
    }

    private FieldView choice(Need need, boolean required, List<Option> options, @Nullable String value, Locale locale) {
        return new FieldView(
                need.code(),
                label(need.code(), locale),
                "choice",
                required,
                null,
                hint(need.code(), locale),
                options,
                value,
                null,
                null,
                null);
    }

    private FieldView photos(String name, EvidenceRole role, boolean required, @Nullable String reason, Locale locale) {
        return new FieldView(
                name,
                label(name, locale),
                "photos",
                required,
                reason,
                hint(name, locale),
                null,
                null,
                role.name(),
                MOST_PHOTOS,
                null);
    }

    private List<Option> options(String list, java.util.Set<String> codes, Locale locale) {
        return types.list(list).stream()
                .filter(type -> codes.contains(type.code()))
                .map(type -> new Option(type.code(), type.in(locale), null))
                .toList();
    }

    private String label(String field, Locale locale) {
        return sentences.say("matters.field." + field, List.of(), locale);
    }

    private @Nullable String hint(String field, Locale locale) {
        return sentences.find("matters.hint." + field, List.of(), locale).orElse(null);
    }
}
