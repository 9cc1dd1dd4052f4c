package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.fields.Asked;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Said;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.Named;
import org.ecoledger.reports.templates.Named.Counter;
import org.ecoledger.reports.templates.Slot;
import org.ecoledger.reports.writing.Answer.Answers;
import org.jspecify.annotations.Nullable;

/** Asks the fields for all that a template wants to know; each question is asked once. */
final class Resolving {
    private static final String NONE = "无";

    private final Fields fields;
    private final Map<String, String> typed;
    private final Map<Question, FieldValue> values = new HashMap<>();
    private final Map<Saying, Said> sayings = new HashMap<>();

    private record Question(String field, Scope scope) {}

    private record Saying(Asked asked, Scope scope) {}

    /**
     * Where in the document a slot stands.
     *
     * @param own what the rows of the loops around it bring
     * @param number of this turn of the innermost loop, from 1; 0 outside of loops
     * @param last whether there is no further turn
     * @param blank what everything says in the single turn of a loop without rows; null otherwise
     */
    private record Place(
            Scope scope,
            Map<String, FieldValue> own,
            int number,
            boolean last,
            @Nullable String blank) {}

    Resolving(Fields fields, Map<String, String> typed) {
        this.fields = fields;
        this.typed = Map.copyOf(typed);
    }

    Answers answers(List<Slot> slots, Scope scope) {
        var answers = new Answers();
        resolve(slots, new Place(scope, Map.of(), 0, true, null), answers);
        return answers;
    }

    private void resolve(List<Slot> slots, Place place, Answers into) {
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Words words -> into.byTag().computeIfAbsent(words.tag(), _ -> words(words.named(), place));
                case Slot.Picture picture ->
                    into.byTag().computeIfAbsent(picture.tag(), _ -> picture(picture.named(), place));
                case Slot.When when -> part(when, place, into);
                case Slot.Turns turns -> turns(turns, place, into);
            }
        }
    }

    private void part(Slot.When when, Place place, Answers into) {
        Answer decision = into.byTag().computeIfAbsent(when.tag(), _ -> decision(when, place));
        if (!(decision instanceof Answer.Decides decides) || decides.isPrinted()) {
            resolve(when.inner(), place, into);
        }
    }

    private Answer decision(Slot.When when, Place place) {
        boolean negated = when.asks() == Slot.Asks.NOT_THERE;
        if (when.named() instanceof Named.Stands(var standing)) {
            return new Answer.DecidesByHead(standing, negated);
        }
        return new Answer.Decides(isThere(when.named(), place) != negated);
    }

    private boolean isThere(Named named, Place place) {
        return switch (named) {
            case Named.Turn(Counter counter) ->
                switch (counter) {
                    case NUMBER -> true;
                    case FIRST -> place.number() == 1;
                    case LAST -> place.last();
                    case NOT_LAST -> !place.last();
                };
            case Named.Typed(String label) -> !typed.getOrDefault(label, "").isBlank();
            case Named.Catalogued(Asked asked) when asked.facet() != Facet.VALUE -> isSaid(said(asked, place));
            case Named.Catalogued _, Named.Column _ ->
                value(named, place).filter(Resolving::isThere).isPresent();
            case Named.Stands _ -> true;
        };
    }

    private static boolean isSaid(Said said) {
        return !said.text().isBlank() && !said.text().equals(Figure.MISSING);
    }

    private static boolean isThere(FieldValue value) {
        return switch (value) {
            case FieldValue.Number number -> number.figure().value() != null;
            case FieldValue.Words words ->
                !words.text().isBlank() && !words.text().equals(Figure.MISSING);
            case FieldValue.Flag flag -> flag.isTrue();
            case FieldValue.Rows rows -> !rows.rows().isEmpty();
            case FieldValue.Picture _ -> true;
            case FieldValue.Missing _ -> false;
        };
    }

    private Answer words(Named named, Place place) {
        return switch (named) {
            case Named.Stands(var standing) -> new Answer.Stands(standing);
            case Named.Typed(String label) -> new Answer.Typed(label, typed.get(label));
            case Named.Turn _ -> plain(place.blank() == null ? String.valueOf(place.number()) : "");
            case Named.Catalogued _, Named.Column _ ->
                place.blank() == null ? said(named, place) : plain(place.blank());
        };
    }

    private static Answer plain(String text) {
        return new Answer.Says(new Said(text, List.of()), List.of());
    }

    private Answer said(Named named, Place place) {
        Facet facet = switch (named) {
            case Named.Catalogued(Asked asked) -> asked.facet();
            case Named.Column(String _, Facet own) -> own;
            case Named.Stands _, Named.Typed _, Named.Turn _ -> Facet.VALUE;
        };
        if (named instanceof Named.Catalogued(Asked asked)
                && (asked.facet() != Facet.VALUE || asked.field().shape() == Shape.NUMBER)) {
            return new Answer.Says(said(asked, place), List.of());
        }
        return value(named, place).map(value -> said(value, facet)).orElseGet(() -> plain(Figure.MISSING));
    }

    private Answer said(FieldValue value, Facet facet) {
        return switch (value) {
            case FieldValue.Rows rows -> plain(String.valueOf(rows.rows().size()));
            case FieldValue.Picture picture -> plain(picture.description());
            case FieldValue.Words words ->
                new Answer.Says(fields.said(words, facet), words.ref() == null ? List.of() : List.of(words.ref()));
            case FieldValue.Number _, FieldValue.Flag _, FieldValue.Missing _ ->
                new Answer.Says(fields.said(value, facet), List.of());
        };
    }

    private Said said(Asked asked, Place place) {
        return sayings.computeIfAbsent(
                new Saying(asked, place.scope()), question -> fields.said(question.asked(), question.scope()));
    }

    private Optional<FieldValue> value(Named named, Place place) {
        return switch (named) {
            case Named.Catalogued(Asked asked) -> Optional.of(value(asked.field(), place.scope()));
            case Named.Column(String name, Facet _) ->
                Optional.ofNullable(place.own().get(name));
            case Named.Stands _, Named.Typed _, Named.Turn _ -> Optional.empty();
        };
    }

    private FieldValue value(Field field, Scope scope) {
        Question question = new Question(field.name(), scope);
        FieldValue known = values.get(question);
        if (known == null) {
            known = fields.value(field, scope);
            values.put(question, known);
        }
        return known;
    }

    private Answer picture(Named named, Place place) {
        FieldValue value = value(named, place).orElse(new FieldValue.Missing(""));
        return value instanceof FieldValue.Picture picture ? new Answer.Shows(picture) : plain(Figure.MISSING);
    }

    private void turns(Slot.Turns slot, Place place, Answers into) {
        List<Place> places = places(slot, place);
        var known = into.byTag().get(slot.tag()) instanceof Answer.Repeats repeats ? repeats.turns() : null;
        var turns = new ArrayList<Answers>();
        for (int i = 0; i < places.size(); i++) {
            Answers turn = known == null ? new Answers() : known.get(i);
            resolve(slot.inner(), places.get(i), turn);
            turns.add(turn);
        }
        into.byTag().put(slot.tag(), new Answer.Repeats(turns));
    }

    /** One for each row. A table without rows says 无, a loop of which nothing is known says 暂无数据. */
    private List<Place> places(Slot.Turns slot, Place outer) {
        FieldValue value = value(slot.named(), outer).orElse(new FieldValue.Missing(""));
        if (!(value instanceof FieldValue.Rows(List<FieldValue.Row> rows))) {
            return List.of(new Place(outer.scope(), Map.of(), 1, true, Figure.MISSING));
        }
        if (rows.isEmpty()) {
            return slot.ofTable() ? List.of(new Place(outer.scope(), Map.of(), 1, true, NONE)) : List.of();
        }
        var places = new ArrayList<Place>();
        for (FieldValue.Row row : rows) {
            var own = new HashMap<>(outer.own());
            own.putAll(row.own());
            int number = places.size() + 1;
            places.add(new Place(row.scope(), Map.copyOf(own), number, number == rows.size(), null));
        }
        return places;
    }
}
