package org.ecoledger.complaints;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For other systems with an API key: they post reports and read what they posted, and nothing else. */
@RestController
@RequestMapping("/api/v1/reports")
class SystemReportsController {
    private final SystemReports reports;

    SystemReportsController(SystemReports reports) {
        this.reports = reports;
    }

    /**
     * A report of another system.
     *
     * @param ref its own number there
     * @param kind code or name of a kind of matter
     * @param county code or name
     * @param limitAt a limit that it sets
     */
    record Wish(
            @Nullable String ref,
            @Nullable Instant receivedAt,
            @Nullable Instant limitAt,
            @Nullable String title,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String county,
            @Nullable String township,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable Boolean wantsReply) {}

    /** What the other system may know of it. */
    record Standing(
            String number,
            @Nullable String ref,
            Instant receivedAt,
            String state,
            String stateName,
            @Nullable Instant closedAt,
            @Nullable String reply,
            @Nullable Instant repliedAt) {}

    /** @param key the same key with the same content is answered alike and does nothing more; with another content 409 */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Standing post(
            @RequestBody Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale locale) {
        String once = DeskForm.orNull(key);
        if (once == null) {
            throw Problem.malformed("complaints.key-wanted");
        }
        return reports.standing(actor, reports.receive(actor, wish, once), locale);
    }

    @GetMapping("/{number}")
    Standing one(@PathVariable String number, Actor actor, Locale locale) {
        return reports.standing(actor, number, locale);
    }
}
