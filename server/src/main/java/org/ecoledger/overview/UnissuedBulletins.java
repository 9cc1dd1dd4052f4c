package org.ecoledger.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.reports.BulletinPeriod;
import org.ecoledger.reports.Bulletins;
import org.springframework.stereotype.Component;

/** The day's bulletin that the city's committee office has not issued, and on the last day of a quarter the quarter's. */
@Component
class UnissuedBulletins implements TodaySource {
    private final Bulletins bulletins;
    private final Regions regions;
    private final Posts posts;

    UnissuedBulletins(Bulletins bulletins, Regions regions, Posts posts) {
        this.bulletins = bulletins;
        this.regions = regions;
        this.posts = posts;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        boolean issues = question.actor().is(Role.COMMITTEE_OFFICE)
                && regions.city().filter(question.jurisdiction()::covers).isPresent();
        if (!issues) {
            return List.of();
        }
        LocalDate today = CityTime.at(question.now()).toLocalDate();
        String office = posts.unitOf(question.actor())
                .map(Unit::name)
                .orElse(question.actor().name());
        return Stream.of(BulletinPeriod.Kind.DAY, BulletinPeriod.Kind.QUARTER)
                .filter(kind -> kind == BulletinPeriod.Kind.DAY || endsQuarter(today))
                .map(kind -> BulletinPeriod.on(kind, today))
                .filter(period -> bulletins
                        .of(period.kind(), period.code(), question.jurisdiction())
                        .isEmpty())
                .map(period -> new TodayLine(
                        Kind.BULLETIN,
                        Urgency.NORMAL,
                        office,
                        period.title(),
                        null,
                        1,
                        null,
                        "/bulletins/new?kind=" + period.kind().name().toLowerCase(java.util.Locale.ROOT) + "&period="
                                + period.code()))
                .toList();
    }

    private static boolean endsQuarter(LocalDate day) {
        return day.getMonthValue() % 3 == 0 && day.getDayOfMonth() == day.lengthOfMonth();
    }
}
