package org.ecoledger.overview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdiction;

/** One sort of thing that somebody must do today. */
interface TodaySource {

    /**
     * Who asks.
     *
     * @param now by the city's clock
     * @param locale in which sentences are wanted
     */
    record Question(Actor actor, Jurisdiction jurisdiction, Instant now, Locale locale) {
        boolean inEnglish() {
            return "en".equals(locale.getLanguage());
        }
    }

    List<TodayLine> lines(Question question);
}
