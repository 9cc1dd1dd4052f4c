package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Said;
import org.ecoledger.reports.templates.Standing;

/** What comes into one slot. */
sealed interface Answer {

    /** @param refs addresses of pages that prove words without a figure */
    record Says(Said said, List<String> refs) implements Answer {}

    /** Worked out when the head is known. */
    record Stands(Standing standing) implements Answer {}

    /** @param text what the person wrote; null where it is not written yet */
    record Typed(
            String label, @org.jspecify.annotations.Nullable String text) implements Answer {}

    record Decides(boolean isPrinted) implements Answer {}

    /** @param negated whether the part is printed where the head lacks it */
    record DecidesByHead(Standing standing, boolean negated) implements Answer {}

    record Repeats(List<Answers> turns) implements Answer {
        public Repeats {
            turns = List.copyOf(turns);
        }
    }

    record Shows(FieldValue.Picture picture) implements Answer {}

    /** The answers of one level, in reading order, by the tags of their slots. */
    record Answers(Map<String, Answer> byTag) {
        Answers() {
            this(new LinkedHashMap<>());
        }

        /** Every figure on the way. */
        void eachFigure(Consumer<Figure> visit) {
            byTag.values().forEach(answer -> {
                switch (answer) {
                    case Says says -> says.said().figures().forEach(visit);
                    case Shows shows -> shows.picture().figures().forEach(visit);
                    case Repeats repeats -> repeats.turns().forEach(turn -> turn.eachFigure(visit));
                    case Stands _, Typed _, Decides _, DecidesByHead _ -> {}
                }
            });
        }

        void eachTyped(Consumer<Typed> visit) {
            byTag.values().forEach(answer -> {
                if (answer instanceof Typed typed) {
                    visit.accept(typed);
                } else if (answer instanceof Repeats repeats) {
                    repeats.turns().forEach(turn -> turn.eachTyped(visit));
                }
            });
        }

        void eachPicture(Consumer<FieldValue.Picture> visit) {
            byTag.values().forEach(answer -> {
                if (answer instanceof Shows shows) {
                    visit.accept(shows.picture());
                } else if (answer instanceof Repeats repeats) {
                    repeats.turns().forEach(turn -> turn.eachPicture(visit));
                }
            });
        }

        Answers exchanging(UnaryOperator<Figure> exchange) {
            var exchanged = new Answers();
            byTag.forEach((tag, answer) -> exchanged.byTag().put(tag, exchanged(answer, exchange)));
            return exchanged;
        }

        private static Answer exchanged(Answer answer, UnaryOperator<Figure> exchange) {
            return switch (answer) {
                case Says(Said said, List<String> refs) ->
                    new Says(new Said(said.text(), exchanged(said.figures(), exchange)), refs);
                case Shows(FieldValue.Picture picture) ->
                    new Shows(new FieldValue.Picture(
                            picture.bytes(),
                            picture.widthMillimetres(),
                            picture.description(),
                            exchanged(picture.figures(), exchange)));
                case Repeats(List<Answers> turns) ->
                    new Repeats(turns.stream()
                            .map(turn -> turn.exchanging(exchange))
                            .toList());
                case Stands _, Typed _, Decides _, DecidesByHead _ -> answer;
            };
        }

        private static List<Figure> exchanged(List<Figure> figures, UnaryOperator<Figure> exchange) {
            var exchanged = new ArrayList<Figure>();
            figures.forEach(figure -> exchanged.add(exchange.apply(figure)));
            return exchanged;
        }
    }
}
