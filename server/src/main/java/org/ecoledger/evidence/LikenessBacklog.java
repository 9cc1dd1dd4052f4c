package org.ecoledger.evidence;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks in the background at the pictures that came before likeness did: a few at a time, so that nobody waits for it, each in
 * a transaction of its own, so that several servers share the work and a killed one loses none.
 */
@Component
class LikenessBacklog {
    private static final int AT_A_TIME = 200;

    private final Likenesses likenesses;

    LikenessBacklog(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 20_000)
    void lookAtSome() {
        int looked = 0;
        while (looked < AT_A_TIME && likenesses.lookAtNext()) {
            looked++;
        }
    }
}
