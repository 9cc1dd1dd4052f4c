package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The compliance of a city's drinking-water sources (水源地达标率) by number and by volume. No text at hand gives the
 * formula.
 *
 * @param compliant sources that comply
 * @param evaluated sources of which it is known whether they comply
 * @param countPercent compliant per evaluated source, one decimal by GB/T 8170; null if none was evaluated
 * @param volumePercent compliant intake per intake, one decimal, of the evaluated sources whose intake is known; null if
 *     their intake is nothing
 * @param unevaluated the names of sources that were not evaluated and enter neither rate
 * @param withoutIntake the names of evaluated sources of unknown intake, which the rate by volume lacks
 * @param edition of GB 3838, which asks class Ⅲ of sources; what judged each source, groundwater too, says its
 *     {@link SourceJudgement}
 * @param clause the name of the rate
 */
public record SourceRates(
        int compliant,
        int evaluated,
        @Nullable BigDecimal countPercent,
        @Nullable BigDecimal volumePercent,
        List<String> unevaluated,
        List<String> withoutIntake,
        Edition edition,
        String clause) {

    private static final String CLAUSE = "水源地达标率";
    private static final int DECIMALS = 1;

    public SourceRates {
        unevaluated = List.copyOf(unevaluated);
        withoutIntake = List.copyOf(withoutIntake);
    }

    /** The rates over these sources. */
    static SourceRates of(List<SourceSupply> sources, Edition edition) {
        List<SourceSupply> evaluated =
                sources.stream().filter(source -> source.compliant() != null).toList();
        List<SourceSupply> compliant = evaluated.stream()
                .filter(source -> Boolean.TRUE.equals(source.compliant()))
                .toList();
        return new SourceRates(
                compliant.size(),
                evaluated.size(),
                ClassShares.percent(compliant.size(), evaluated.size()),
                percent(intake(compliant), intake(evaluated)),
                names(sources.stream()
                        .filter(source -> source.compliant() == null)
                        .toList()),
                names(evaluated.stream()
                        .filter(source -> source.intake() == null)
                        .toList()),
                edition,
                CLAUSE);
    }

    private static @Nullable BigDecimal percent(Ratio part, Ratio whole) {
        return whole.signum() == 0 ? null : part.times(100).dividedBy(whole).rounded(DECIMALS);
    }

    private static Ratio intake(List<SourceSupply> sources) {
        return Ratio.sum(sources.stream()
                .map(SourceSupply::intake)
                .flatMap(intake -> Optional.ofNullable(intake).stream())
                .toList());
    }

    private static List<String> names(List<SourceSupply> sources) {
        return sources.stream().map(SourceSupply::source).toList();
    }
}
