package org.ecoledger.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public API: no sign-in, nothing about persons, cheap to ask again. */
@RestController
@RequestMapping("/api/public/v1")
class PublicController {
    private static final Duration LIVE = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofHours(1);
    private static final Set<String> PUBLISHED_AIR = Set.of("air-day", "air-hour");
    private static final Set<String> PUBLISHED_WATER = Set.of("water-reading", "water-month");
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final PublicAir air;
    private final PublicWater water;
    private final PublishedBoundaries boundaries;
    private final PublishedResults results;
    private final PublishedCases cases;
    private final Figures figures;
    private final Clock clock;

    PublicController(
            PublicAir air,
            PublicWater water,
            PublishedBoundaries boundaries,
            PublishedResults results,
            PublishedCases cases,
            Figures figures,
            Clock clock) {
        this.air = air;
        this.water = water;
        this.boundaries = boundaries;
        this.results = results;
        this.cases = cases;
        this.figures = figures;
        this.clock = clock;
    }

    /** The newest hour of the city, its counties and stations. */
    @GetMapping("/air")
    ResponseEntity<PublicAir.AirNow> air() {
        return published(air.now(), LIVE);
    }

    /** The daily air of one place: the last thirty days, or as many as asked for up to a year. */
    @GetMapping("/air/days")
    ResponseEntity<PublicAir.Days> days(
            @RequestParam String place, @RequestParam(defaultValue = "" + USUAL_DAYS) int days) {
        LocalDate today = CityTime.today(clock);
        LocalDate from = today.minusDays(Math.clamp(days, 1, MOST_DAYS) - 1L);
        return published(
                air.days(place, from, today).orElseThrow(() -> Problem.notFound("disclosure.no-such-place", place)),
                LIVE);
    }

    /** The city's sections with the class of their newest reading and month. */
    @GetMapping("/water")
    ResponseEntity<PublicWater.WaterNow> water() {
        return published(water.now(), LIVE);
    }

    @GetMapping("/boundaries")
    ResponseEntity<PublishedBoundaries.Outlines> boundaries() {
        return published(boundaries.all(), STEADY);
    }

    /** What became of what was found and reported, in numbers. */
    @GetMapping("/results")
    ResponseEntity<PublishedResults.Results> results() {
        return published(results.thisYear(), LIVE);
    }

    /** 边督边改: what inspections handed over and what became of it, a batch at a time. */
    @GetMapping("/inspection-cases")
    ResponseEntity<PublishedCases.Cases> cases(
            @RequestParam(required = false) @Nullable String inspection,
            @RequestParam(required = false) @Nullable Integer batch) {
        return published(cases.of(inspection, batch), LIVE);
    }

    /** Where a published number comes from. */
    @GetMapping("/figures")
    ResponseEntity<PublicFigure> figure(@RequestParam String ref) {
        String kind = ref.substring(0, Math.max(0, ref.indexOf(':')));
        boolean published = PUBLISHED_AIR.contains(kind) || (PUBLISHED_WATER.contains(kind) && water.publishes(ref));
        if (!published) {
            throw Problem.notFound("disclosure.not-published", ref);
        }
        Figure figure = figures.find(ref, Jurisdiction.everything())
                .orElseThrow(() -> Problem.notFound("disclosure.not-published", ref));
        return published(PublicFigure.of(figure), LIVE);
    }

    private static <T> ResponseEntity<T> published(T body, Duration fresh) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .eTag(fingerprint(body.toString()))
                .body(body);
    }

    private static String fingerprint(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
