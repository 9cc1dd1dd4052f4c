package org.ecoledger.reports.templates;

import static org.ecoledger.problems.Problem.Objection.to;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.fields.Asked;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.templates.Named.Catalogued;
import org.ecoledger.reports.templates.Named.Column;
import org.ecoledger.reports.templates.Named.Counter;
import org.ecoledger.reports.templates.Named.Stands;
import org.ecoledger.reports.templates.Named.Turn;
import org.ecoledger.reports.templates.Named.Typed;

/**
 * What a name may mean at one place of a template.
 *
 * @param columns that the loops around this place bring
 * @param turning whether it is within a loop
 */
record Vocabulary(Fields fields, Set<String> columns, boolean turning) {
    static final String TYPED = "手写.";

    /** What an own column may be asked for: it has no other period to compare with. */
    private static final Set<Facet> OWN = Set.of(Facet.VALUE, Facet.BARE, Facet.UNIT, Facet.NOTE);

    static Vocabulary of(Fields fields) {
        return new Vocabulary(fields, Set.of(), false);
    }

    /** Within a loop over this. */
    Vocabulary within(Named rows) {
        var all = new HashSet<>(columns);
        columnsOf(rows).ifPresent(all::addAll);
        return new Vocabulary(fields, Set.copyOf(all), true);
    }

    private Optional<List<String>> columnsOf(Named rows) {
        return switch (rows) {
            case Catalogued(Asked asked) -> Optional.of(asked.field().columns());
            case Column(String name, Facet _) -> fields.find(name).map(Field::columns);
            case Stands _, Typed _, Turn _ -> Optional.empty();
        };
    }

    Optional<Named> find(String name) {
        if (turning) {
            Optional<Named> own = counter(name).or(() -> column(name));
            if (own.isPresent()) {
                return own;
            }
        }
        if (name.startsWith(TYPED) && name.length() > TYPED.length()) {
            return Optional.of(new Typed(name.substring(TYPED.length())));
        }
        return Standing.of(name)
                .<Named>map(Stands::new)
                .or(() -> fields.parse(name).map(Catalogued::new));
    }

    private static Optional<Named> counter(String name) {
        return Arrays.stream(Counter.values())
                .filter(counter -> counter.chinese().equals(name))
                .<Named>map(Turn::new)
                .findFirst();
    }

    private Optional<Named> column(String name) {
        if (columns.contains(name)) {
            return Optional.of(new Column(name, Facet.VALUE));
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !columns.contains(name.substring(0, dot))) {
            return Optional.empty();
        }
        return Facet.of(name.substring(dot + 1))
                .filter(OWN::contains)
                .map(facet -> new Column(name.substring(0, dot), facet));
    }

    /** Why this name means nothing here. */
    Objection unknown(String name, Spot spot) {
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        if (dot > 0 && columns.contains(base)) {
            return to(spot.chinese(), "documents.template.column-facet", spot, name, base);
        }
        Optional<Field> field = dot < 0 ? Optional.empty() : fields.find(base);
        if (field.isEmpty()) {
            return to(spot.chinese(), "documents.template.unknown-field", spot, name);
        }
        return field.get().shape() == Shape.NUMBER
                ? to(spot.chinese(), "documents.template.unknown-facet", spot, name, facets())
                : to(spot.chinese(), "documents.template.no-facets", spot, name, base);
    }

    private static String facets() {
        return Arrays.stream(Facet.values()).map(Facet::chinese).collect(Collectors.joining("、"));
    }

    /** The shape where it is known before the data are: an own column may have any that no field of its name declares. */
    Optional<Shape> shape(Named named) {
        return switch (named) {
            case Catalogued(Asked asked) -> Optional.of(asked.field().shape());
            case Stands _, Typed _ -> Optional.of(Shape.WORDS);
            case Turn(Counter counter) -> Optional.of(counter == Counter.NUMBER ? Shape.WORDS : Shape.FLAG);
            case Column(String name, Facet _) -> fields.find(name).map(Field::shape);
        };
    }
}
