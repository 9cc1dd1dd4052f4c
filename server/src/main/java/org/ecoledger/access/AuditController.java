package org.ecoledger.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the auditor asks of the audit chain. */
@RestController
class AuditController {
    private final AuditChain chain;

    AuditController(AuditChain chain) {
        this.chain = chain;
    }

    record Finding(long linked, long waiting, @Nullable String broken) {}

    /** Walks the whole chain and names the first entry that does not fit. */
    @GetMapping("/api/v1/audit/verification")
    Finding verification() {
        chain.append();
        var found = chain.verify();
        return new Finding(found.linked(), found.waiting(), found.broken().orElse(null));
    }
}
