package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Values reported with proof. */
@RestController
@RequestMapping("/api/v1/reported")
class ReportedController {
    private final ReportedDesk desk;
    private final ReportedRows rows;
    private final Indicators indicators;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ReportedController(
            ReportedDesk desk, ReportedRows rows, Indicators indicators, Jurisdictions jurisdictions, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.indicators = indicators;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record ReportedList(List<ReportedRow> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param mayAnnul whether this person may take it back now */
    record ReportedRow(
            long id,
            String indicator,
            String indicatorName,
            String indicatorEnglish,
            String region,
            String regionName,
            String holderName,
            LocalDate from,
            LocalDate to,
            Shown value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String standard,
            String proofUrl,
            String sha256,
            String note,
            Instant reportedAt,
            String reportedBy,
            Reported.@Nullable Annulment annulment,
            boolean proofAnnulled,
            boolean mayAnnul) {}

    /** @param proof ids of uploaded files, of which there must be one */
    record Body(
            @Nullable String indicator,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable List<UUID> proof,
            @Nullable String note) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    ReportedList list(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String region,
            Actor actor) {
        List<ReportedRow> found = rows.list(indicator, region, jurisdictions.of(actor)).stream()
                .map(one -> row(actor, one))
                .toList();
        return new ReportedList(found, null, found.size(), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportedRow report(@RequestBody Body body, Actor actor) {
        List<UUID> proof = body.proof();
        return row(
                actor,
                desk.report(
                        actor,
                        new NewReport(
                                text(body.indicator()),
                                text(body.region()),
                                body.from(),
                                body.to(),
                                body.value(),
                                body.numerator(),
                                body.denominator(),
                                proof == null || proof.size() != 1 ? null : proof.getFirst(),
                                text(body.note()))));
    }

    /** It stays, visible as annulled, and counts no longer. */
    @PostMapping("/{id}/annulment")
    ReportedRow annul(@PathVariable long id, @RequestBody Reason reason, Actor actor) {
        return row(actor, desk.annul(actor, id, text(reason.reason())));
    }

    private ReportedRow row(Actor actor, Reported reported) {
        Indicator indicator = indicators.get(reported.indicator(), reported.to());
        return new ReportedRow(
                reported.id(),
                reported.indicator(),
                indicator.name(),
                indicator.english(),
                reported.region(),
                reported.regionName(),
                reported.holderName(),
                reported.from(),
                reported.to(),
                Shown.of(reported.value(), ReportedFigures.text(reported), indicator.unit(), reported.ref()),
                reported.numerator(),
                reported.denominator(),
                reported.standard(),
                "/api/v1/evidence/" + reported.proof(),
                reported.sha256(),
                reported.note(),
                reported.reportedAt(),
                reported.reportedBy(),
                reported.annulment(),
                reported.proofAnnulled(),
                desk.mayAnnul(actor, reported));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
