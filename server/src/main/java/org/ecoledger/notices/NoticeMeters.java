package org.ecoledger.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many notices wait for the webhook: a number that grows means that the city's message gateway takes none. */
@Component
class NoticeMeters implements MeterBinder {
    private final Outbox outbox;

    NoticeMeters(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ecoledger.notices.waiting", outbox, Outbox::waiting)
                .description("Notices not yet taken by the webhook")
                .register(meters);
    }
}
