package org.ecoledger.targets.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The duty lists and who carries them. */
@RestController
@RequestMapping("/api/v1/duties")
class DutyListController {
    private final Duties duties;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    DutyListController(Duties duties, Regions regions, Jurisdictions jurisdictions, Clock clock) {
        this.duties = duties;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param carriers those whom the person may see */
    record DutyList(List<Duty> rows, List<Duties.Carrier> carriers, LocalDate day, Instant asOf) {}

    record NewCarrier(
            @Nullable String unit,
            @Nullable String body,
            @Nullable String basis) {}

    @GetMapping
    DutyList list(Actor actor) {
        LocalDate today = CityTime.today(clock);
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return new DutyList(
                duties.on(today),
                duties.carriers(today).stream()
                        .filter(carrier -> jurisdiction.covers(regions.get(carrier.region())))
                        .toList(),
                today,
                clock.instant());
    }

    @PostMapping("/carriers")
    DutyList assign(@RequestBody NewCarrier form, Actor actor) {
        duties.assign(actor, text(form.unit()), text(form.body()), text(form.basis()));
        return list(actor);
    }

    @DeleteMapping("/carriers/{unit}/{body}")
    DutyList end(@PathVariable String unit, @PathVariable String body, Actor actor) {
        duties.end(actor, unit, body);
        return list(actor);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
