package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;

/** Figures that are made from figures of other modules. */
final class Opened {
    private Opened() {}

    static List<Input> inputs(List<Figure> figures) {
        return figures.stream()
                .<Input>map(figure -> new Input.Derived(figure.label(), figure.text(), figure.unit(), figure.ref()))
                .toList();
    }

    /** What must be known of it, as words. */
    static String why(Optional<Figure> figure, String otherwise) {
        return figure.map(Figure::note).filter(Objects::nonNull).orElse(otherwise);
    }
}
