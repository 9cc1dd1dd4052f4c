package org.ecoledger.matters;

import java.util.List;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.problems.Sentences;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.LimitCodes;
import org.springframework.stereotype.Component;

/** Tells those who write procedures which limits there are for matters. */
@Component
class MatterLimitCodes implements LimitCodes {
    private final Deadlines deadlines;
    private final Sentences sentences;

    MatterLimitCodes(Deadlines deadlines, Sentences sentences) {
        this.deadlines = deadlines;
        this.sentences = sentences;
    }

    @Override
    public boolean knows(String code) {
        return deadlines.knows(code);
    }

    @Override
    public Spoken name(String limit) {
        return locale ->
                sentences.find("matters.limit." + limit, List.of(), locale).orElse(limit);
    }
}
