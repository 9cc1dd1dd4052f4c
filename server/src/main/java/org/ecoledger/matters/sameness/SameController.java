package org.ecoledger.matters.sameness;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
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

/** Likely same matters, before one is entered and after. */
@RestController
@RequestMapping("/api/v1/matters")
class SameController {
    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");

    private final SameMatters same;
    private final KindMedia media;
    private final Words words;
    private final Clock clock;

    SameController(SameMatters same, KindMedia media, Words words, Clock clock) {
        this.same = same;
        this.media = media;
        this.words = words;
        this.clock = clock;
    }

    record Likely(List<Words.Shown> matters) {}

    /** @param decided merged, dismissed; null while somebody has to decide */
    record Proposed(
            Words.Shown matter,
            boolean rebound,
            Instant proposedAt,
            @Nullable String decided,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    record Stored(List<Proposed> proposals) {}

    record Dismissal(@Nullable String reason) {}

    /** For the form, while somebody types: the likeliest of what the person may see. */
    @GetMapping("/same")
    Likely before(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "other") String kind,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable BigDecimal lon,
            @RequestParam(required = false) @Nullable BigDecimal lat,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(required = false) @Nullable String subject,
            Actor actor,
            Locale locale) {
        refuseHalfAPlace(lon, lat, datum);
        var told = new Told(
                "",
                title,
                description,
                kind,
                media.of(kind),
                county,
                orNull(township),
                orNull(address),
                lon == null ? null : lon.doubleValue(),
                lat == null ? null : lat.doubleValue(),
                orNull(datum),
                orNull(subject),
                null,
                clock.instant());
        return new Likely(same.before(actor, told).stream()
                .map(found -> words.shown(found.match(), found.head(), locale))
                .toList());
    }

    @GetMapping("/{number}/same")
    Stored of(@PathVariable String number, Actor actor, Locale locale) {
        return new Stored(same.of(actor, number).stream()
                .map(stored -> proposed(stored, locale))
                .toList());
    }

    /** A person says that the two are not one problem, and why. Answers with what is still proposed. */
    @PostMapping("/{number}/same/{candidate}/dismissal")
    @ResponseStatus(HttpStatus.OK)
    Stored dismiss(
            @PathVariable String number,
            @PathVariable String candidate,
            @RequestBody Dismissal dismissal,
            Actor actor,
            Locale locale) {
        same.dismiss(actor, number, candidate, dismissal.reason() == null ? "" : dismissal.reason());
        return of(number, actor, locale);
    }

    private Proposed proposed(SameMatters.Stored stored, Locale locale) {
        Proposal proposal = stored.proposal();
        return new Proposed(
                words.shown(proposal.match(), stored.head(), locale),
                proposal.rebound(),
                proposal.proposedAt(),
                proposal.decided(),
                proposal.decidedAt(),
                proposal.reason());
    }

    private static void refuseHalfAPlace(@Nullable BigDecimal lon, @Nullable BigDecimal lat, @Nullable String datum) {
        if (lon == null && lat == null) {
            return;
        }
        if (lon == null
                || lat == null
                || datum == null
                || !DATUMS.contains(datum)
                || lon.abs().intValue() > 180
                || lat.abs().intValue() > 90) {
            throw Problem.malformed("matters.same.search.place");
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
