package org.ecoledger.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins: see what one would say, issue it, read it, take the document away. */
@RestController
@RequestMapping("/api/v1/bulletins")
class BulletinController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int MOST = 200;

    private final Bulletins bulletins;
    private final BulletinPress press;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    BulletinController(Bulletins bulletins, BulletinPress press, Jurisdictions jurisdictions, Clock clock) {
        this.bulletins = bulletins;
        this.press = press;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Listed(List<Bulletin> rows, @Nullable String next, long total, Instant asOf) {}

    record Order(@Nullable String kind, @Nullable String period) {}

    /** An issued bulletin; {@code file} is the address of the document. */
    record Opened(Bulletin bulletin, BulletinContent content, String file) {}

    /**
     * What would be issued now.
     *
     * @param earlier number of the bulletin that was already issued for this period
     */
    record Preview(
            String number,
            String office,
            BulletinContent content,
            @Nullable String earlier) {}

    @GetMapping
    Listed list(
            Actor actor, @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
        var jurisdiction = jurisdictions.of(actor);
        int size = Math.clamp(limit, 1, MOST);
        var rows = bulletins.list(jurisdiction, after, size);
        String next = rows.size() < size ? null : String.valueOf(rows.getLast().id());
        return new Listed(rows, next, bulletins.count(jurisdiction), clock.instant());
    }

    @GetMapping("/preview")
    Preview preview(Actor actor, @RequestParam String kind, @RequestParam String period) {
        var wanted = period(kind, period);
        var draft = press.draft(actor, wanted);
        String earlier = bulletins
                .of(wanted.kind(), wanted.code(), jurisdictions.of(actor))
                .map(Bulletin::number)
                .orElse(null);
        return new Preview(draft.number(), draft.office(), BulletinContent.of(draft.text()), earlier);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Bulletin issue(Actor actor, @RequestBody Order order) {
        return press.issue(actor, period(order.kind(), order.period()));
    }

    @GetMapping("/{id}")
    Opened open(Actor actor, @PathVariable long id) {
        return bulletins
                .find(id, jurisdictions.of(actor))
                .map(kept -> new Opened(kept.bulletin(), kept.content(), "/api/v1/bulletins/" + id + "/file.docx"))
                .orElseThrow(() -> Problem.notFound("reports.no-such-bulletin", String.valueOf(id)));
    }

    @GetMapping("/{id}/file.docx")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var jurisdiction = jurisdictions.of(actor);
        var kept = bulletins
                .find(id, jurisdiction)
                .orElseThrow(() -> Problem.notFound("reports.no-such-bulletin", String.valueOf(id)));
        byte[] file = bulletins.file(id, jurisdiction).orElseThrow();
        String series = kept.bulletin().kind() == BulletinPeriod.Kind.WEEK ? "督察交办件办理情况周报" : "环境质量与整治工作快报";
        String name = series + kept.bulletin().number() + ".docx";
        return ResponseEntity.ok()
                .contentType(DOCX)
                .eTag(kept.bulletin().sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bulletin-" + id + ".docx\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body(file);
    }

    private static BulletinPeriod period(@Nullable String kind, @Nullable String code) {
        if (kind == null || code == null) {
            throw Problem.unacceptable("reports.no-such-period", code == null ? "" : code);
        }
        try {
            return BulletinPeriod.of(BulletinPeriod.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), code.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.unacceptable("reports.no-such-kind", kind);
        }
    }
}
