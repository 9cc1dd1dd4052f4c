package org.ecoledger.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the targets stand. */
@RestController
@RequestMapping("/api/v1/paces")
class PaceController {
    private final Paces paces;
    private final PaceViews views;
    private final Targets targets;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    PaceController(Paces paces, PaceViews views, Targets targets, Jurisdictions jurisdictions, Clock clock) {
        this.paces = paces;
        this.views = views;
        this.targets = targets;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record PaceList(List<PaceViews.PaceRow> rows, @Nullable String next, long total, LocalDate day, Instant asOf) {}

    /**
     * @param days of daily measured indicators
     * @param results of all others
     * @param outlook how the year may end
     * @param turns the days on which the standing changed, newest first
     */
    record PaceFile(
            PaceViews.PaceRow pace,
            List<PaceViews.PaceDay> days,
            List<PaceViews.PaceResult> results,
            PaceViews.OutlookView outlook,
            List<PaceViews.PaceTurn> turns,
            LocalDate day,
            Instant asOf) {}

    @GetMapping
    PaceList list(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String region,
            Locale locale,
            Actor actor) {
        LocalDate day = paces.dayOrToday(asOf);
        List<PaceViews.PaceRow> rows = paces.on(day, region, jurisdictions.of(actor)).stream()
                .map(pace -> PaceViews.row(pace, locale))
                .toList();
        return new PaceList(rows, null, rows.size(), day, clock.instant());
    }

    @GetMapping("/{target}")
    PaceFile open(
            @PathVariable long target,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale,
            Actor actor) {
        LocalDate day = paces.dayOrToday(asOf);
        Target found = targets.find(target, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("targets.no-such-target", String.valueOf(target)));
        Pace pace = paces.of(found, day);
        return new PaceFile(
                PaceViews.row(pace, locale),
                PaceViews.days(found, paces.days(found, day)),
                found.indicator().isDaily() ? List.of() : PaceViews.results(found, paces.results(found, day)),
                PaceViews.outlook(pace, paces.outlook(found, day)),
                views.turns(found, paces.turns(found, day), locale),
                day,
                clock.instant());
    }
}
