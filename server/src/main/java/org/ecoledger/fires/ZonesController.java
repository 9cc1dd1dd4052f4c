package org.ecoledger.fires;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.fires.Zone.Kind;
import org.ecoledger.fires.Zone.Window;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Ban and limit zones and the windows of planned burning in them. */
@RestController
@RequestMapping("/api/v1/fires/zones")
class ZonesController {
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final BurningZones burning;
    private final Zones zones;
    private final Regions regions;
    private final Jurisdictions jurisdictions;

    ZonesController(BurningZones burning, Zones zones, Regions regions, Jurisdictions jurisdictions) {
        this.burning = burning;
        this.zones = zones;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
    }

    record ZoneList(List<ZoneView> zones, boolean mayLay) {}

    /** @param shape GeoJSON geometry as text, WGS-84 */
    record ZoneView(
            String code,
            String name,
            String kind,
            String region,
            String shape,
            LocalDate starts,
            LocalDate ends,
            String basis,
            @Nullable String annulWhy,
            List<WindowView> windows) {}

    record WindowView(
            long id,
            Instant starts,
            Instant ends,
            String approvedBy,
            String paper,
            @Nullable String annulWhy) {}

    record LaidZone(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable JsonNode shape,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String basis) {}

    record ApprovedWindow(
            @Nullable Instant starts,
            @Nullable Instant ends,
            @Nullable String approvedBy,
            @Nullable String paper) {}

    record Why(@Nullable String reason) {}

    @GetMapping
    ZoneList all(Actor actor) {
        return new ZoneList(
                zones.all(jurisdictions.of(actor)).stream().map(this::view).toList(),
                actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ZoneView lay(@RequestBody LaidZone body, Actor actor) {
        JsonNode shape = body.shape();
        String region = body.region();
        Zone laid = burning.lay(
                actor,
                new Zone(
                        text(body.code()),
                        text(body.name()),
                        "limit".equals(body.kind()) ? Kind.LIMIT : Kind.BAN,
                        region == null || region.isBlank() ? own(actor) : region,
                        shape == null ? "{}" : shape.isString() ? shape.asString() : shape.toString(),
                        body.starts() == null ? LocalDate.MAX.withYear(9999) : body.starts(),
                        body.ends() == null ? NO_DAY : body.ends(),
                        text(body.basis()),
                        null));
        return view(laid);
    }

    @PostMapping("/{code}/annulment")
    ZoneView annul(@PathVariable String code, @RequestBody Why body, Actor actor) {
        burning.annul(actor, code, text(body.reason()));
        return view(zones.find(code).orElseThrow());
    }

    @PostMapping("/{code}/windows")
    @ResponseStatus(HttpStatus.CREATED)
    WindowView approve(@PathVariable String code, @RequestBody ApprovedWindow body, Actor actor) {
        Instant starts = body.starts();
        Instant ends = body.ends();
        if (starts == null || ends == null) {
            throw Problem.unacceptable("fires.period-wanted");
        }
        return view(burning.approve(actor, code, starts, ends, text(body.approvedBy()), text(body.paper())));
    }

    @PostMapping("/windows/{id}/annulment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void annulWindow(@PathVariable long id, @RequestBody Why body, Actor actor) {
        burning.annulWindow(actor, id, text(body.reason()));
    }

    private String own(Actor actor) {
        Optional<Region> widest =
                regions.all().stream().filter(jurisdictions.of(actor)::covers).findFirst();
        return widest.map(Region::code).orElse("");
    }

    private ZoneView view(Zone zone) {
        return new ZoneView(
                zone.code(),
                zone.name(),
                zone.kind().code(),
                regions.find(zone.region()).map(Region::name).orElse(zone.region()),
                zone.shape(),
                zone.starts(),
                zone.ends(),
                zone.basis(),
                zone.annulWhy(),
                zones.windows(zone.code()).stream().map(ZonesController::view).toList());
    }

    private static WindowView view(Window window) {
        return new WindowView(
                window.id(), window.starts(), window.ends(), window.approvedBy(), window.paper(), window.annulWhy());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
