package org.ecoledger.assessment.facts;

import java.util.List;

/** Where a kind of fact comes from. Each module with facts has one bean of this per source. */
public interface FactSource {

    /** The facts' source: {@code finding}. */
    String source();

    /**
     * All facts of this source that may count in the period, whoever they are about, in any order. What was annulled is not
     * among them; live data only where the question says so (ruling 18).
     */
    List<Fact> facts(FactQuestion question);
}
