package org.ecoledger.reports.fields;

import java.time.Clock;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Scope.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens comparisons: {@code field:{name}/{region}/{period}/{facet}}, followed by {@code /{kind}:{key}} where it speaks of a
 * file. Each opens to the two figures that it compares.
 */
@Component
class FieldFigures implements FigureSource {
    private static final String KIND = "field";
    private static final int PARTS = 4;

    /** Asked for when one is opened: the sources of fields open figures themselves. */
    private final ObjectProvider<Fields> fields;

    private final Regions regions;
    private final Clock clock;

    FieldFigures(ObjectProvider<Fields> fields, Regions regions, Clock clock) {
        this.fields = fields;
        this.regions = regions;
        this.clock = clock;
    }

    static String ref(Asked asked, Scope scope) {
        Subject subject = scope.subject();
        return KIND + ":" + asked.field().name() + "/" + scope.region().code() + "/"
                + scope.period().code() + "/" + asked.facet().code() + (subject == null ? "" : "/" + subject.ref());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        String[] parts = key.split("/", PARTS + 1);
        if (parts.length < PARTS || key.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Optional<Subject> subject = parts.length > PARTS ? subject(parts[PARTS]) : Optional.empty();
        if (parts.length > PARTS && subject.isEmpty()) {
            return Optional.empty();
        }
        Fields all = fields.getObject();
        return all.find(parts[0])
                .flatMap(field -> Facet.ofCode(parts[3])
                        .filter(facet -> facet.isComparison() && field.shape() == Field.Shape.NUMBER)
                        .map(facet -> new Asked(field, facet)))
                .flatMap(asked -> regions.find(parts[1])
                        .filter(jurisdiction::covers)
                        .flatMap(region -> Period.of(parts[2])
                                .map(period -> new Scope(
                                        region, period, subject.orElse(null), CityTime.today(clock), jurisdiction)))
                        .flatMap(scope -> all.comparison(asked, scope)))
                .map(Comparison::figure);
    }

    private static Optional<Subject> subject(String ref) {
        int colon = ref.indexOf(':');
        return colon < 1 || colon == ref.length() - 1
                ? Optional.empty()
                : Optional.of(new Subject(ref.substring(0, colon), ref.substring(colon + 1)));
    }
}
