package org.ecoledger.assessment.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.evaluation.PublishedDay;
import org.ecoledger.evaluation.PublishedDays;
import org.springframework.stereotype.Component;

/**
 * The days of each county's air, one fact per item with a valid value; a day without one is no fact, so that days are counted
 * against the calendar and never as zero.
 */
@Component
class AirDayFacts implements FactSource {
    private final PublishedDays days;

    AirDayFacts(PublishedDays days) {
        this.days = days;
    }

    @Override
    public String source() {
        return "air-day";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        Map<String, Subject> counties = Areas.counties(question);
        LocalDate to = question.to();
        return days.between(counties.keySet(), question.from(), to, question.reviewed()).stream()
                .flatMap(day -> {
                    Subject county = Objects.requireNonNull(counties.get(day.place()));
                    return day.values().stream().map(value -> fact(county, day, value));
                })
                .toList();
    }

    private Fact fact(Subject county, PublishedDay day, PublishedDay.Value value) {
        Boolean good = value.good();
        String label = good == null ? value.label() : good ? "优良" : "超标";
        return new Fact(
                source(),
                day.day() + "/" + value.item(),
                county.code(),
                county.path(),
                value.item(),
                day.day(),
                null,
                value.value(),
                good,
                day.day() + " " + label,
                value.value().toPlainString(),
                value.unit(),
                value.ref(),
                null,
                List.of(),
                day.by(),
                day.asOf());
    }
}
