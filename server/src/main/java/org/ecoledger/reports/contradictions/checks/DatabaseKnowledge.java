package org.ecoledger.reports.contradictions.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.Knowledge;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;

/**
 * What the database knows of the claims of one text: where place, subject and period are clear, the figure that a document
 * would print there. It is silent about what is not clear, not known, or not this reader's to see.
 */
final class DatabaseKnowledge implements Knowledge {
    private final Fields fields;
    private final Aliases aliases;
    private final PlaceWords places;
    private final PeriodWords periods;
    private final Jurisdiction reader;
    private final Map<Looked, Optional<Figure>> looked = new HashMap<>();

    DatabaseKnowledge(Fields fields, Aliases aliases, PlaceWords places, PeriodWords periods, Jurisdiction reader) {
        this.fields = fields;
        this.aliases = aliases;
        this.places = places;
        this.periods = periods;
        this.reader = reader;
    }

    private record Looked(Field field, Region region, Period period) {}

    @Override
    public Optional<Figure> about(Claim claim) {
        Optional<Field> field = aliases.field(claim.subject(), claim.unit())
                .flatMap(fields::find)
                .filter(DatabaseKnowledge::isNumber);
        Optional<Region> region = places.read(claim.place()).filter(reader::covers);
        Optional<Period> period = periods.read(claim.period());
        if (field.isEmpty() || region.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return looked.computeIfAbsent(new Looked(field.get(), region.get(), period.get()), this::look);
    }

    /** A figure that was answered, by its address. */
    Optional<Figure> answered(String ref) {
        return looked.values().stream()
                .flatMap(Optional::stream)
                .filter(figure -> figure.ref().equals(ref))
                .findFirst();
    }

    private Optional<Figure> look(Looked asked) {
        try {
            var scope = new Scope(asked.region(), asked.period(), null, periods.asOf(), reader);
            return fields.value(asked.field(), scope) instanceof FieldValue.Number number
                    ? Optional.of(number.figure()).filter(figure -> figure.value() != null)
                    : Optional.empty();
        } catch (Problem _) {
            // A refusal of the field's source means that there is no such figure for this region.
            return Optional.empty();
        }
    }

    private static boolean isNumber(Field field) {
        return field.shape() == Field.Shape.NUMBER && field.subject().isEmpty();
    }
}
