package org.ecoledger.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes bulletins: gathers the figures, writes the sentences, freezes the figures and prints. */
@Component
class BulletinPress {
    private final BulletinFacts facts;
    private final WeeklyFacts weekly;
    private final WeeklyReports weeks;
    private final BulletinDocument document;
    private final Bulletins bulletins;
    private final Figures figures;
    private final Regions regions;
    private final Posts posts;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    BulletinPress(
            BulletinFacts facts,
            WeeklyFacts weekly,
            WeeklyReports weeks,
            BulletinDocument document,
            Bulletins bulletins,
            Figures figures,
            Regions regions,
            Posts posts,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.facts = facts;
        this.weekly = weekly;
        this.weeks = weeks;
        this.document = document;
        this.bulletins = bulletins;
        this.figures = figures;
        this.regions = regions;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * What a bulletin would say now.
     *
     * @param number the number it would get if it were issued next
     */
    record Draft(String number, String office, DocumentText text) {}

    @Transactional(readOnly = true)
    Draft draft(Actor actor, BulletinPeriod period) {
        Region city = cityOf(actor);
        int year = CityTime.today(clock).getYear();
        return new Draft(
                Bulletins.number(year, bulletins.last(year) + 1), office(actor), text(city, refusingFuture(period)));
    }

    /** Issues the bulletin: number, frozen figures, document and audit entry come together or not at all. */
    @Transactional
    Bulletin issue(Actor actor, BulletinPeriod period) {
        Region city = cityOf(actor);
        var today = CityTime.today(clock);
        int serial = bulletins.take(today.getYear());
        String number = Bulletins.number(today.getYear(), serial);
        DocumentText live = text(city, refusingFuture(period));
        var frozen = frozen(actor, "bulletin:" + today.getYear() + "-" + serial, city, live);
        DocumentText kept = live.exchanging(figure -> java.util.Objects.requireNonNull(frozen.get(figure)));
        weeks.issued(period);
        byte[] file = document.write(new BulletinDocument.Head(number, office(actor), today), kept);
        return bulletins.keep(
                actor,
                new Bulletins.Issue(today.getYear(), serial, period, city.code(), office(actor)),
                BulletinContent.of(kept),
                file);
    }

    private DocumentText text(Region city, BulletinPeriod period) {
        return period.kind() == BulletinPeriod.Kind.WEEK
                ? weekly.of(period)
                : Composition.of(facts.gather(city, period));
    }

    private Map<Figure, Figure> frozen(Actor actor, String subject, Region city, DocumentText text) {
        var live = text.figures();
        var kept = figures.freeze(actor, subject, city.code(), live);
        var byLive = new HashMap<Figure, Figure>();
        for (int i = 0; i < live.size(); i++) {
            byLive.put(live.get(i), kept.get(i));
        }
        return byLive;
    }

    private BulletinPeriod refusingFuture(BulletinPeriod period) {
        if (period.from().isAfter(CityTime.today(clock))
                || (period.kind() == BulletinPeriod.Kind.DAY && period.to().isAfter(CityTime.today(clock)))) {
            throw Problem.unacceptable("reports.period-not-begun", period.title());
        }
        return period;
    }

    private Region cityOf(Actor actor) {
        Region city = regions.city().orElseThrow(() -> Problem.unacceptable("reports.no-city"));
        if (!jurisdictions.of(actor).covers(city)) {
            throw Problem.forbidden("reports.city-only", city.name());
        }
        return city;
    }

    private String office(Actor actor) {
        return posts.unitOf(actor)
                .map(Unit::name)
                .orElseGet(() -> regions.city().orElseThrow().name());
    }
}
