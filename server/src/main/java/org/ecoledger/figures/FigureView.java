package org.ecoledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoledger.figures.Figure.Input;
import org.jspecify.annotations.Nullable;

/** A figure as JSON: to the browser, and in the snapshots. */
record FigureView(
        String ref,
        String label,
        @Nullable String value,
        String text,
        String unit,
        @Nullable String edition,
        @Nullable String clause,
        String method,
        List<InputView> inputs,
        Instant asOf,
        @Nullable String note,
        String hash) {

    /** One input; {@code kind} is figure, raw or fact and says which of the other fields are there. */
    record InputView(
            String kind,
            String label,
            String text,
            String unit,
            @Nullable String ref,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable Long line,
            @Nullable String row) {

        static InputView of(Input input) {
            return switch (input) {
                case Input.Derived(var label, var text, var unit, var ref) ->
                    new InputView("figure", label, text, unit, ref, null, null, null, null);
                case Input.Fact(var label, var text, var unit, var ref) ->
                    new InputView("fact", label, text, unit, ref, null, null, null, null);
                case Input.Raw(var label, var text, var unit, var file, var sha256, var line, var row) ->
                    new InputView("raw", label, text, unit, null, file, sha256, line, row);
            };
        }

        Input input() {
            if (file != null && sha256 != null && line != null && row != null) {
                return new Input.Raw(label, text, unit, file, sha256, line, row);
            }
            String address = ref == null ? "" : ref;
            return kind.equals("fact")
                    ? new Input.Fact(label, text, unit, address)
                    : new Input.Derived(label, text, unit, address);
        }
    }

    static FigureView of(Figure figure) {
        BigDecimal value = figure.value();
        return new FigureView(
                figure.ref(),
                figure.label(),
                value == null ? null : value.toPlainString(),
                figure.text(),
                figure.unit(),
                figure.edition(),
                figure.clause(),
                figure.method(),
                figure.inputs().stream().map(InputView::of).toList(),
                figure.asOf(),
                figure.note(),
                figure.hash());
    }

    Figure figure() {
        return new Figure(
                ref,
                label,
                value == null ? null : new BigDecimal(value),
                text,
                unit,
                edition,
                clause,
                method,
                inputs.stream().map(InputView::input).toList(),
                asOf,
                note,
                hash);
    }
}
