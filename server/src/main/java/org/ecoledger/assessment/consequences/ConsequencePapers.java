package org.ecoledger.assessment.consequences;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Consequences as letters and notices speak of them: with the names of kind, state and power (M15, C13). */
@Component
public class ConsequencePapers {
    private static final Set<String> MONEY = Set.of(ConsequenceKinds.REWARD, ConsequenceKinds.CONTACT_BONUS);

    private final ConsequenceRows rows;
    private final ConsequenceKinds kinds;
    private final Procedures procedures;
    private final Regions regions;

    ConsequencePapers(ConsequenceRows rows, ConsequenceKinds kinds, Procedures procedures, Regions regions) {
        this.rows = rows;
        this.kinds = kinds;
        this.procedures = procedures;
        this.regions = regions;
    }

    /**
     * A file in the words of papers.
     *
     * @param power who may decide
     */
    public record Paper(Consequence file, String kind, String state, String power) {
        /** Whether its amount is in yuan; else it is in points. */
        public boolean isMoney() {
            return MONEY.contains(file.kind());
        }
    }

    /** The file, if somebody sees it who sees this: what is only proposed of a unit is seen from above it alone. */
    public Optional<Paper> find(String number, Jurisdiction jurisdiction) {
        return rows.find(number, new Reader(jurisdiction, true, ""))
                .filter(file -> isFromAbove(file, jurisdiction) || file.notifiedAt() != null)
                .map(this::paper);
    }

    private boolean isFromAbove(Consequence file, Jurisdiction jurisdiction) {
        boolean wholeCity = regions.city().filter(jurisdiction::covers).isPresent();
        String reach = jurisdiction.path().substring(0, jurisdiction.path().length() - 1);
        return wholeCity || !file.subject().path().equals(reach);
    }

    private Paper paper(Consequence file) {
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        ConsequenceKind kind = kinds.get(file.kind());
        return new Paper(
                file,
                kind.in(Locale.SIMPLIFIED_CHINESE),
                procedure.stateName(file.state(), Locale.SIMPLIFIED_CHINESE),
                PowerWords.of(kind, procedure));
    }
}
