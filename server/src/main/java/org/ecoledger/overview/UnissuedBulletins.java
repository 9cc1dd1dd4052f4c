package org.ecoledger.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.ecoledger.reports.WeeklyReports;
import org.springframework.stereotype.Component;

/**
 * The day's bulletin that the city's committee office has not issued, on the last day of a quarter the quarter's, and each week's
 * of an inspection in town.
 */
@Component
class UnissuedBulletins implements TodaySource {
    private final Bulletins bulletins;
    private final WeeklyReports weeks;
    private final Regions regions;
    private final Posts posts;

    UnissuedBulletins(Bulletins bulletins, WeeklyReports weeks, Regions regions, Posts posts) {
        this.bulletins = bulletins;
        this.weeks = weeks;
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
        return Stream.concat(weekly(question, office), bulletins(question, today, office))
                .toList();
    }

    /** The week of an inspection is due on its last working day (ruling 2), and stays here until it is issued. */
    private Stream<TodayLine> weekly(Question question, String office) {
        return weeks.due().stream()
                .map(due -> new TodayLine(
                        Kind.BULLETIN,
                        urgency(due.dueAt(), question.now()),
                        office,
                        due.week().title(),
                        null,
                        1,
                        due.dueAt(),
                        link(due.week())));
    }

    private static Urgency urgency(Instant dueAt, Instant now) {
        if (now.isAfter(dueAt)) {
            return Urgency.OVERDUE;
        }
        boolean today = CityTime.at(dueAt).toLocalDate().equals(CityTime.at(now).toLocalDate());
        return today ? Urgency.SOON : Urgency.NORMAL;
    }

    private Stream<TodayLine> bulletins(Question question, LocalDate today, String office) {
        return Stream.of(BulletinPeriod.Kind.DAY, BulletinPeriod.Kind.QUARTER)
                .filter(kind -> kind == BulletinPeriod.Kind.DAY || endsQuarter(today))
                .map(kind -> BulletinPeriod.on(kind, today))
                .filter(period -> bulletins
                        .of(period.kind(), period.code(), question.jurisdiction())
                        .isEmpty())
                .map(period -> new TodayLine(
                        Kind.BULLETIN, Urgency.NORMAL, office, period.title(), null, 1, null, link(period)));
    }

    private static String link(BulletinPeriod period) {
        return "/bulletins/new?kind=" + period.kind().name().toLowerCase(Locale.ROOT) + "&period=" + period.code();
    }

    private static boolean endsQuarter(LocalDate day) {
        return day.getMonthValue() % 3 == 0 && day.getDayOfMonth() == day.lengthOfMonth();
    }
}
