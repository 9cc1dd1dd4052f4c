package org.ecoledger.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;

/** Running text whose every number is a figure. */
record Passage(List<Piece> pieces) {

    Passage {
        pieces = List.copyOf(pieces);
    }

    /** Words, or a number among them. */
    sealed interface Piece {
        String text();

        record Words(String text) implements Piece {}

        /** @param unitSaid whether the unit is said after the number */
        record Number(Figure figure, boolean unitSaid) implements Piece {
            @Override
            public String text() {
                if (figure.value() == null) {
                    return Figure.MISSING;
                }
                return unitSaid ? figure.text() + UnitNames.chinese(figure.unit()) : figure.text();
            }
        }
    }

    static Passage of(String words) {
        return new Passage(List.of(new Piece.Words(words)));
    }

    /** This passage and then the words. */
    Passage say(String words) {
        return and(new Piece.Words(words));
    }

    /** This passage and then the figure, or 暂无数据 where it has no value. */
    Passage show(Figure figure) {
        return and(new Piece.Number(figure, true));
    }

    Passage then(Passage next) {
        return new Passage(Stream.concat(pieces.stream(), next.pieces.stream()).toList());
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    Stream<Figure> figures() {
        return pieces.stream().filter(Piece.Number.class::isInstance).map(piece -> ((Piece.Number) piece).figure());
    }

    /** The same words with other figures in the numbers' places. */
    Passage exchanging(UnaryOperator<Figure> figures) {
        return new Passage(pieces.stream()
                .map(piece -> piece instanceof Piece.Number number
                        ? new Piece.Number(figures.apply(number.figure()), number.unitSaid())
                        : piece)
                .toList());
    }

    private Passage and(Piece piece) {
        var longer = new ArrayList<>(pieces);
        longer.add(piece);
        return new Passage(longer);
    }
}
