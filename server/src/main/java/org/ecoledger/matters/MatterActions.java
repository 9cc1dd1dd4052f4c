package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ecoledger.access.Actor;
import org.ecoledger.duty.Deputy;
import org.ecoledger.matters.MatterFile.Action;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that the procedure allows to one person now, with what each asks for; and nothing else. */
@Component
class MatterActions {
    private final Standings standings;
    private final Procedures procedures;
    private final Fields fields;
    private final MatterForms forms;
    private final Sentences sentences;

    MatterActions(Standings standings, Procedures procedures, Fields fields, MatterForms forms, Sentences sentences) {
        this.standings = standings;
        this.procedures = procedures;
        this.fields = fields;
        this.forms = forms;
        this.sentences = sentences;
    }

    List<Action> of(Actor actor, Matter matter, Locale locale) {
        Procedure procedure = procedureOf(matter);
        Authority authority = standings.of(actor, matter);
        return procedure.rowsFrom(matter.state()).stream()
                .flatMap(row -> authority.as(row).stream()
                        .map(standing -> action(row, matter, procedure, standing.deputy(), locale)))
                .toList();
    }

    /** Codes of the steps open to the person, for the batch actions of a list. */
    Function<Matter, List<String>> codes(Actor actor, List<Matter> matters) {
        Function<Matter, Authority> authority = standings.of(actor, matters);
        return matter -> procedureOf(matter).rowsFrom(matter.state()).stream()
                .filter(authority.apply(matter)::mayTake)
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

    String name(Matter matter, Row row, Locale locale) {
        return procedureOf(matter).actionName(row.action(), locale);
    }

    private Procedure procedureOf(Matter matter) {
        return procedures.get(matter.track(), matter.procedure());
    }

    private Action action(Row row, Matter matter, Procedure procedure, @Nullable Deputy deputy, Locale locale) {
        String signs = row.signs();
        return new Action(
                row.action(),
                procedure.actionName(row.action(), locale),
                next(row, procedure, locale),
                signs == null ? null : procedure.word("signature", signs, locale),
                deputy == null ? null : deputy.absentName(),
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

    /** What the form of this step asks. */
    List<FieldView> fields(Row row, Matter matter, Locale locale) {
        var shown = new ArrayList<FieldView>();
        row.needs().stream()
                .flatMap(need -> forms.of(need, row, matter, locale).stream())
                .forEach(shown::add);
        if (row.needs(MatterFields.UNIT) && !row.needs(MatterFields.DUTY)) {
            shown.addAll(forms.of(new Need(MatterFields.DUTY, true), row, matter, locale));
        }
        boolean hasNote = row.needs().stream().anyMatch(need -> fields.get(need).type() == Field.Type.NOTE);
        if (!hasNote) {
            shown.addAll(forms.of(new Need(MatterFields.NOTE, true), row, matter, locale));
        }
        if (row.demands(MatterFields.NOTE)
                && row.needs().stream().noneMatch(need -> need.code().startsWith("photo-"))) {
            shown.addAll(forms.of(new Need("photo-site", true), row, matter, locale));
        }
        return List.copyOf(shown);
    }
}
