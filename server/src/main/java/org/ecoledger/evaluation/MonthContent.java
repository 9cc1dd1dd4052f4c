package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.evaluation.AirReview.Gap;
import org.ecoledger.standards.air.Pollutant;

/** What a month of a city lacks: the days of its places against the calendar. */
final class MonthContent {
    private MonthContent() {}

    /** Stations, and the regions that stations form; a county without an evaluation point has no days and lacks none. */
    static List<AirPlace> placesOf(String city, Collection<AirPlace> all) {
        Set<String> formed = all.stream()
                .filter(place -> place.kind() == Kind.STATION && place.designated())
                .map(AirPlace::county)
                .collect(Collectors.toSet());
        boolean isFormed = all.stream()
                .anyMatch(place -> place.kind() == Kind.STATION && place.designated() && city.equals(place.city()));
        return all.stream()
                .filter(place -> city.equals(place.city()))
                .filter(place -> switch (place.kind()) {
                    case STATION -> true;
                    case COUNTY -> formed.contains(place.code());
                    case CITY -> isFormed;
                })
                .toList();
    }

    /** By place in the given order, whole days first. */
    static List<Gap> gaps(List<AirPlace> places, YearMonth month, List<AirDay> days) {
        Map<String, Map<LocalDate, AirDay>> byPlace = days.stream()
                .collect(Collectors.groupingBy(AirDay::place, Collectors.toMap(AirDay::day, Function.identity())));
        List<Gap> gaps = new ArrayList<>();
        places.forEach(place -> gaps.addAll(gaps(place.code(), month, byPlace.getOrDefault(place.code(), Map.of()))));
        return gaps;
    }

    private static List<Gap> gaps(String place, YearMonth month, Map<LocalDate, AirDay> days) {
        List<Gap> gaps = new ArrayList<>();
        gaps.add(new Gap(place, Gap.WHOLE_DAY, missing(month, date -> !days.containsKey(date))));
        for (Pollutant pollutant : Pollutant.values()) {
            gaps.add(new Gap(place, AirItem.of(pollutant).key(), missing(month, date -> {
                AirDay day = days.get(date);
                return day != null && !day.value(pollutant).isValid();
            })));
        }
        return gaps.stream().filter(gap -> !gap.days().isEmpty()).toList();
    }

    private static List<LocalDate> missing(YearMonth month, Predicate<LocalDate> isMissing) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(isMissing)
                .toList();
    }
}
