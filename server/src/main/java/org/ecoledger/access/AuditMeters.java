package org.ecoledger.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many audit entries wait to be linked: a number that grows means that the chain stands still. */
@Component
class AuditMeters implements MeterBinder {
    private final AuditChain chain;

    AuditMeters(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ecoledger.audit.waiting", chain, AuditChain::waiting)
                .description("Audit entries not yet linked into the chain")
                .register(meters);
    }
}
