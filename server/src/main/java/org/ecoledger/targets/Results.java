package org.ecoledger.targets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the source of an indicator's results. */
@Component
class Results {
    private final List<ResultSource> sources;

    Results(List<ResultSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Empty for formulas, and for sources that this installation does not have. */
    Optional<ResultSource> of(Indicator indicator) {
        return sources.stream()
                .filter(source -> source.source() == indicator.source())
                .findFirst();
    }
}
