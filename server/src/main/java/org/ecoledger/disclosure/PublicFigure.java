package org.ecoledger.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/** A published number with what it was made from, down to the row of the file. */
record PublicFigure(
        String ref,
        String label,
        @Nullable String value,
        String text,
        String unit,
        @Nullable String edition,
        @Nullable String clause,
        String method,
        List<Input> inputs,
        Instant asOf,
        @Nullable String note,
        String hash) {

    /** One input; {@code kind} is figure or raw and says which of the other fields are there. */
    record Input(
            String kind,
            String label,
            String text,
            String unit,
            @Nullable String ref,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable Long line,
            @Nullable String row) {
        static Input of(Figure.Input input) {
            return switch (input) {
                case Figure.Input.Derived(var label, var text, var unit, var ref) ->
                    new Input("figure", label, text, unit, ref, null, null, null, null);
                case Figure.Input.Fact(var label, var text, var unit, var ref) ->
                    new Input("fact", label, text, unit, ref, null, null, null, null);
                case Figure.Input.Raw(var label, var text, var unit, var file, var sha256, var line, var row) ->
                    new Input("raw", label, text, unit, null, file, sha256, line, row);
            };
        }
    }

    static PublicFigure of(Figure figure) {
        BigDecimal value = figure.value();
        return new PublicFigure(
                figure.ref(),
                figure.label(),
                value == null ? null : value.toPlainString(),
                figure.text(),
                figure.unit(),
                figure.edition(),
                figure.clause(),
                figure.method(),
                figure.inputs().stream().map(Input::of).toList(),
                figure.asOf(),
                figure.note(),
                figure.hash());
    }
}
