package org.ecoledger.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of the city: its regions, units, posts and duty list. Open to all who serve it. */
@RestController
@RequestMapping("/api/v1/organisation")
class OrganisationController {
    private final Regions regions;
    private final Units units;
    private final Posts posts;
    private final TownshipDuties duties;
    private final Clock clock;

    OrganisationController(Regions regions, Units units, Posts posts, TownshipDuties duties, Clock clock) {
        this.regions = regions;
        this.units = units;
        this.posts = posts;
        this.duties = duties;
        this.clock = clock;
    }

    record Rows<T>(List<T> rows, @Nullable String next, long total, Instant asOf) {}

    record PostRow(
            long account,
            String holder,
            String unit,
            String unitName,
            String title,
            @Nullable String phone) {}

    record RegionRow(String code, @Nullable String parent, String name, Region.Level level, boolean placed) {}

    record UnitRow(
            String code,
            String name,
            Unit.Kind kind,
            String region,
            String regionName,
            @Nullable String parent,
            long posts) {}

    /** All regions, each before those it contains. */
    @GetMapping("/regions")
    Rows<RegionRow> regions() {
        return rows(regions.all().stream()
                .map(region -> new RegionRow(
                        region.code(), region.parent(), region.name(), region.level(), region.lon() != null))
                .toList());
    }

    @GetMapping("/units")
    Rows<UnitRow> units() {
        var holders = posts.countByUnit();
        var names = regions.all().stream().collect(java.util.stream.Collectors.toMap(Region::code, Region::name));
        return rows(units.all().stream()
                .map(unit -> new UnitRow(
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.region(),
                        names.getOrDefault(unit.region(), unit.region()),
                        unit.parent(),
                        holders.getOrDefault(unit.code(), 0L)))
                .toList());
    }

    @GetMapping("/posts")
    Rows<PostRow> posts(@RequestParam String unit) {
        return rows(posts.in(units.get(unit).code()).stream()
                .map(post -> new PostRow(
                        post.account(),
                        post.holder(),
                        post.unit().code(),
                        post.unit().name(),
                        post.title(),
                        post.phone()))
                .toList());
    }

    @GetMapping("/township-duties")
    Rows<TownshipDuty> duties() {
        return rows(duties.inForce());
    }

    private <T> Rows<T> rows(List<T> rows) {
        return new Rows<>(rows, null, rows.size(), clock.instant());
    }
}
