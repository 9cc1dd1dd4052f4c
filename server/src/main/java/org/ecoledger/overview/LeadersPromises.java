package org.ecoledger.overview;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Promise;
import org.ecoledger.contracts.Promises;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.stereotype.Component;

/** What a contracted leader promised at a visit and has to keep: overdue, or within three days (M01-12). */
@Component
class LeadersPromises implements TodaySource {
    private static final int SOON_DAYS = 3;

    private final Promises promises;

    LeadersPromises(Promises promises) {
        this.promises = promises;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        LocalDate today = CityTime.at(question.now()).toLocalDate();
        return promises.openOf(question.actor()).stream()
                .filter(promise -> !promise.due().isAfter(today.plusDays(SOON_DAYS)))
                .map(promise -> line(promise, today))
                .toList();
    }

    private static TodayLine line(Promise promise, LocalDate today) {
        return new TodayLine(
                Kind.PROMISE,
                promise.isOverdueOn(today) ? Urgency.OVERDUE : Urgency.SOON,
                promise.place(),
                promise.text(),
                promise.toWhom(),
                1,
                CityTime.startOf(promise.due().plusDays(1)),
                "/contracts#promise-" + promise.id());
    }
}
