package org.ecoledger.grids;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes cells, their outlines and holders, and the sensitive places in them. */
@RestController
@RequestMapping("/api/v1/grids")
class GridWriteController {
    private final Cells cells;
    private final Drawing drawing;
    private final Holders holders;
    private final SensitivePlaces places;
    private final GridRights rights;
    private final Clock clock;

    GridWriteController(
            Cells cells, Drawing drawing, Holders holders, SensitivePlaces places, GridRights rights, Clock clock) {
        this.cells = cells;
        this.drawing = drawing;
        this.holders = holders;
        this.places = places;
        this.rights = rights;
        this.clock = clock;
    }

    record CellBody(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String parent,
            @Nullable LocalDate built) {}

    /** @param width of a line, metres to either side */
    record OutlineBody(
            @Nullable JsonNode geometry,
            @Nullable String datum,
            @Nullable Integer width) {}

    record HolderBody(
            @Nullable String part,
            @Nullable Long account,
            @Nullable LocalDate since) {}

    record EndBody(@Nullable LocalDate until, @Nullable String reason) {}

    record PlaceBody(
            @Nullable String kind,
            @Nullable String name,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable String note) {}

    record Written(String code) {}

    /** Adds a cell or changes it. */
    @PutMapping("/{code}")
    Written put(@PathVariable String code, @RequestBody CellBody body, Actor actor) {
        String region = text(body.region());
        if (!region.isEmpty() && !rights.covers(actor, region)) {
            throw Problem.objections("grids.cell-refused", List.of(Objection.to("region", "grids.region-not-yours")));
        }
        if (cells.find(code).isPresent()) {
            rights.seen(actor, code);
        }
        String parent = text(body.parent());
        cells.put(
                actor,
                new Cells.Wanted(
                        code,
                        text(body.name()),
                        text(body.kind()),
                        region,
                        parent.isEmpty() ? null : parent,
                        body.built()));
        return new Written(code);
    }

    /** Draws its outline. */
    @PutMapping("/{code}/outline")
    void draw(@PathVariable String code, @RequestBody OutlineBody body, Actor actor) {
        Cell cell = rights.seen(actor, code);
        drawing.draw(
                actor,
                cell,
                body.geometry() == null ? "" : body.geometry().toString(),
                Objects.requireNonNullElse(body.datum(), "WGS-84"),
                body.width());
    }

    /** Gives the cell up. */
    @PostMapping("/{code}/ending")
    void end(@PathVariable String code, @RequestBody EndBody body, Actor actor) {
        rights.seen(actor, code);
        cells.end(actor, code, text(body.reason()));
    }

    @PostMapping("/{code}/holders")
    void appoint(@PathVariable String code, @RequestBody HolderBody body, Actor actor) {
        rights.toAppoint(actor, code);
        holders.appoint(
                actor,
                code,
                text(body.part()),
                Objects.requireNonNullElse(body.account(), 0L),
                Objects.requireNonNullElse(body.since(), today()));
    }

    @PostMapping("/{code}/holders/{id}/ending")
    void endHolding(@PathVariable String code, @PathVariable long id, @RequestBody EndBody body, Actor actor) {
        rights.toAppoint(actor, code);
        if (holders.find(id).filter(holding -> holding.cell().equals(code)).isEmpty()) {
            throw Problem.notFound("grids.no-such-holding", id);
        }
        holders.end(actor, id, Objects.requireNonNullElse(body.until(), today()), text(body.reason()));
    }

    @PostMapping("/sensitive-places")
    void addPlace(@RequestBody PlaceBody body, Actor actor) {
        var wanted = new SensitivePlaces.Wanted(
                text(body.kind()),
                text(body.name()),
                Objects.requireNonNullElse(body.lon(), BigDecimal.ZERO),
                Objects.requireNonNullElse(body.lat(), BigDecimal.ZERO),
                Objects.requireNonNullElse(body.datum(), "WGS-84"),
                body.note());
        boolean foreign = places.region(wanted)
                .map(Region::code)
                .filter(code -> !rights.covers(actor, code))
                .isPresent();
        if (foreign) {
            throw Problem.objections("grids.place-refused", List.of(Objection.to("lon", "grids.region-not-yours")));
        }
        places.add(actor, wanted);
    }

    @PostMapping("/sensitive-places/{id}/removal")
    void removePlace(@PathVariable long id, @RequestBody EndBody body, Actor actor) {
        if (places.regionOf(id).filter(region -> rights.covers(actor, region)).isEmpty()) {
            throw Problem.notFound("grids.no-such-place", id);
        }
        places.remove(actor, id, text(body.reason()));
    }

    private LocalDate today() {
        return CityTime.at(clock.instant()).toLocalDate();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
