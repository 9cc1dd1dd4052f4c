package org.ecoledger.reports.fields;

import java.util.List;
import org.ecoledger.figures.Figure;

/**
 * What is printed in a field's place.
 *
 * @param figures that prove it; empty for words
 */
public record Said(String text, List<Figure> figures) {
    public Said {
        figures = List.copyOf(figures);
    }

    /** What is printed where nothing is known. */
    public static Said missing() {
        return new Said(Figure.MISSING, List.of());
    }
}
