package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.OneLook;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.springframework.stereotype.Component;

/** Evaluates the air of places over periods, from their days; nothing is stored. */
@Component
class PlacePeriods {
    private final AirDays days;
    private final Clock clock;

    PlacePeriods(AirDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** The days of one place from which any period within them can be evaluated. */
    record Days(AirPlace place, Track track, List<EvaluatedDay> days) {
        PlacePeriod in(AirSpan span) {
            return PlacePeriod.of(place, track, span, days);
        }
    }

    Optional<AirSpan> span(String text) {
        return AirSpan.read(text, CityTime.today(clock));
    }

    /** The places' days, in the order of the places. */
    List<Days> between(Track track, Collection<AirPlace> places, LocalDate from, LocalDate to) {
        Map<String, List<EvaluatedDay>> found =
                days.evaluated(track, places.stream().map(AirPlace::code).toList(), from, to);
        return places.stream()
                .map(place -> new Days(place, track, found.getOrDefault(place.code(), List.of())))
                .toList();
    }

    Days between(Track track, AirPlace place, LocalDate from, LocalDate to) {
        return between(track, List.of(place), from, to).getFirst();
    }

    /** The three years that end with this one. */
    RollingYears rolling(Track track, AirPlace place, int last) {
        LocalDate first = LocalDate.of(RollingYears.first(last), 1, 1);
        Days found = between(track, place, first, LocalDate.of(last, 12, 31));
        return RollingYears.of(found, last, CityTime.today(clock));
    }

    private record Asked(Track track, AirPlace place, AirSpan span) {}

    PlacePeriod of(Track track, AirPlace place, AirSpan span) {
        return OneLook.once(new Asked(track, place, span), () -> read(track, place, span));
    }

    private PlacePeriod read(Track track, AirPlace place, AirSpan span) {
        return between(track, place, span.first(), span.span().last()).in(span);
    }
}
