package org.ecoledger.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists, those that go to zero with their pace, and the shares. */
@RestController
@RequestMapping("/api/v1/registry")
class ListController {
    private final Lists lists;
    private final ListViews views;
    private final ZeroCounts counts;
    private final Shares shares;
    private final ListDeadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ListController(
            Lists lists,
            ListViews views,
            ZeroCounts counts,
            Shares shares,
            ListDeadlines deadlines,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.lists = lists;
        this.views = views;
        this.counts = counts;
        this.shares = shares;
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record ListRow(ListViews.ListView list, Shown there, Shown removed, Shown late) {}

    record ListRows(List<ListRow> rows, boolean mayImport, Instant asOf) {}

    /** @param passed whether the deadline has passed */
    record ZeroRow(
            String list,
            String listName,
            String region,
            String regionName,
            boolean whole,
            @Nullable LocalDate deadline,
            boolean passed,
            Map<String, Shown> measures) {}

    record ZeroRows(List<ZeroRow> rows, boolean maySetDeadlines, Instant asOf) {}

    /** @param reached compared before rounding; null where the denominator is zero */
    record ShareRow(
            String share,
            String name,
            String list,
            String region,
            String regionName,
            Shown value,
            BigDecimal least,
            @Nullable Boolean reached,
            String basis) {}

    record ShareRows(List<ShareRow> rows, Instant asOf) {}

    record NewDeadline(
            @Nullable String list,
            @Nullable String county,
            @Nullable LocalDate deadline,
            @Nullable String reason) {}

    @GetMapping("/lists")
    ListRows lists(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        var all = counts.byList(jurisdiction);
        String region = counts.regionsOf(actor, jurisdiction).stream()
                .findFirst()
                .map(Region::code)
                .orElse("");
        var rows = lists.all().stream()
                .map(list -> {
                    var count = all.getOrDefault(list.code(), new ZeroCounts.ListCount(0, 0, 0));
                    return new ListRow(
                            views.of(list, locale),
                            shown(list, region, Measure.REMAINING, count.there()),
                            shown(list, region, Measure.REMOVED, count.removed()),
                            shown(list, region, Measure.CHECK_OVERDUE, count.late()));
                })
                .toList();
        return new ListRows(
                rows, actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER), clock.instant());
    }

    @GetMapping("/zero")
    ZeroRows zero(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<Region> regions = counts.regionsOf(actor, jurisdiction);
        var rows = lists.toZero().stream()
                .flatMap(list -> counts.of(list, regions, jurisdiction).stream())
                .map(count -> row(count, locale))
                .toList();
        return new ZeroRows(rows, actor.is(Role.COMMITTEE_OFFICE), clock.instant());
    }

    @GetMapping("/shares")
    ShareRows shares(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        var regions = counts.regionsOf(actor, jurisdiction);
        return new ShareRows(
                shares.all().stream()
                        .flatMap(share -> regions.stream().map(region -> shares.of(share, region, jurisdiction)))
                        .map(value -> new ShareRow(
                                value.share().code(),
                                value.share().name().in(locale),
                                value.share().list(),
                                value.region().code(),
                                value.region().name(),
                                value.shown(),
                                value.share().least(),
                                value.reached(),
                                value.share().basis()))
                        .toList(),
                clock.instant());
    }

    @PostMapping("/deadlines")
    ZeroRows set(@RequestBody NewDeadline form, Actor actor, Locale locale) {
        deadlines.set(
                actor,
                form.list() == null ? "" : form.list(),
                ObjectRules.orNull(form.county()),
                form.deadline(),
                form.reason() == null ? "" : form.reason());
        return zero(actor, locale);
    }

    private static Shown shown(TypedList list, String region, Measure measure, long count) {
        String ref = ZeroFigures.KIND + ":" + list.code() + "/" + region + "/" + measure.code();
        return Shown.of(BigDecimal.valueOf(count), Long.toString(count), measure.unit(), ref);
    }

    private static ZeroRow row(ZeroCount count, Locale locale) {
        LocalDate deadline = count.deadline();
        return new ZeroRow(
                count.list().code(),
                count.list().name().in(locale),
                count.region().code(),
                count.region().name(),
                count.region().level() == Region.Level.CITY,
                deadline,
                deadline != null && deadline.isBefore(count.today()),
                count.all().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)));
    }
}
