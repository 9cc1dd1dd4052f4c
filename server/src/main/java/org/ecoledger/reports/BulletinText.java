package org.ecoledger.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;

/**
 * What a bulletin says.
 *
 * @param air the city's air in sentences
 * @param places the city's and each county's air as rows
 * @param targets one sentence for each county
 * @param ranking empty while the period is not closed and scored
 */
record BulletinText(
        String title,
        Passage air,
        List<Place> places,
        List<Passage> targets,
        Passage matters,
        Optional<Passage> ranking)
        implements DocumentText {

    /** A row of the table of air. */
    record Place(String name, String primary, Figure aqi, Figure pm10, Figure pm25, Figure goodDays, Figure validDays) {
        Stream<Figure> figures() {
            return Stream.of(aqi, pm10, pm25, goodDays, validDays);
        }

        Place exchanging(UnaryOperator<Figure> figures) {
            return new Place(
                    name,
                    primary,
                    figures.apply(aqi),
                    figures.apply(pm10),
                    figures.apply(pm25),
                    figures.apply(goodDays),
                    figures.apply(validDays));
        }
    }

    @Override
    public List<Figure> figures() {
        return Stream.of(
                        air.figures(),
                        places.stream().flatMap(Place::figures),
                        targets.stream().flatMap(Passage::figures),
                        matters.figures(),
                        ranking.stream().flatMap(Passage::figures))
                .flatMap(figures -> figures)
                .distinct()
                .toList();
    }

    @Override
    public BulletinText exchanging(UnaryOperator<Figure> figures) {
        return new BulletinText(
                title,
                air.exchanging(figures),
                places.stream().map(place -> place.exchanging(figures)).toList(),
                targets.stream().map(target -> target.exchanging(figures)).toList(),
                matters.exchanging(figures),
                ranking.map(passage -> passage.exchanging(figures)));
    }
}
