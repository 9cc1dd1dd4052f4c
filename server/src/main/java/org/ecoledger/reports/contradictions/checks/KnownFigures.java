package org.ecoledger.reports.contradictions.checks;

import java.time.LocalDate;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.contradictions.Knowledge;
import org.ecoledger.reports.fields.Fields;
import org.springframework.stereotype.Component;

/** What the database knows of a document's words, as far as its unit may see it (C5, N22). */
@Component
public class KnownFigures {
    private final Fields fields;
    private final Regions regions;
    private final Aliases aliases = Aliases.read();

    KnownFigures(Fields fields, Regions regions) {
        this.fields = fields;
        this.regions = regions;
    }

    /**
     * Silent where the words name no period: a document speaks of several.
     *
     * @param region of which the document speaks where it names no place
     * @param asOf the last day of which it can know
     * @param year of which it speaks where it names none
     */
    public Knowledge of(Region region, LocalDate asOf, int year, Jurisdiction reader) {
        var database = new DatabaseKnowledge(
                fields, aliases, new PlaceWords(regions.all(), region, true), new PeriodWords(asOf, year), reader);
        return claim -> claim.period().isBlank() ? Optional.empty() : database.about(claim);
    }
}
