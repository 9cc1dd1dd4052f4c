package org.ecoledger.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit chain for auditors: what was written, newest first, and whether the chain is whole. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final AuditChain chain;
    private final Clock clock;

    AuditController(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    record Entries(List<AuditEntry> rows, @Nullable Long next, long total, Instant asOf) {}

    /** {@code broken} names the first broken entry; null when the chain is whole. */
    record Verification(long linked, long waiting, @Nullable String broken, Instant asOf) {}

    /**
     * @param actor login, or its beginning
     * @param action action, or its beginning, such as {@code import.}
     * @param subject part of the subject
     */
    @GetMapping
    Entries entries(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject) {
        int most = Math.clamp(limit, 1, 500);
        var filter = new AuditChain.Filter(actor.strip(), action.strip(), subject.strip());
        List<AuditEntry> found = chain.newest(filter, after == null ? Long.MAX_VALUE : after, most);
        Long next = found.size() == most ? (Long) found.getLast().id() : null;
        return new Entries(found, next, chain.count(filter), clock.instant());
    }

    /** Walks the whole chain and names the first entry that does not fit. */
    @GetMapping("/verification")
    Verification verify() {
        chain.append();
        var found = chain.verify();
        return new Verification(found.linked(), found.waiting(), found.broken().orElse(null), clock.instant());
    }
}
