package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.assessment.facts.FactChange;
import org.ecoledger.figures.Figure.Shown;
import org.jspecify.annotations.Nullable;

/** What the pages of scores get. */
final class ScoreViews {

    private ScoreViews() {}

    /**
     * {@code GET /scores?period=&rules=}.
     *
     * @param state CLOSED; TRIAL 试算; OPEN for those who see no trials
     * @param run the closing in force; null unless closed
     * @param computedAt when the trial was computed; null unless it is one
     * @param choices rule sets of the period, one of which {@code rules} is
     * @param actions close, annul, correct, refresh: what this person may do now
     */
    record ScoreList(
            String period,
            String title,
            LocalDate from,
            LocalDate to,
            String state,
            ScoreRules rules,
            List<ScoreRow> rows,
            @Nullable String next,
            long total,
            List<String> actions,
            @Nullable RunView run,
            @Nullable Instant computedAt,
            List<Choice> choices,
            Instant asOf) {}

    /**
     * @param kind COUNTY, TOWNSHIP or DEPARTMENT
     * @param last whether it is among the last
     * @param gap what the next better has more; null for the first
     * @param lead what it has more than the next worse; null for the last
     * @param previous how it stood in the period before; null where it was not scored
     * @param yearBefore how it stood in the same period of the year before
     */
    record ScoreRow(
            String kind,
            String subject,
            String name,
            @Nullable Integer place,
            int places,
            boolean last,
            Shown total,
            @Nullable Shown gap,
            @Nullable Shown lead,
            @Nullable String note,
            List<ItemRow> items,
            List<LossRow> losses,
            @Nullable Past previous,
            @Nullable Past yearBefore) {}

    record ItemRow(
            String code, Shown marks, Shown value, @Nullable String note) {}

    record LossRow(String code, String name, Shown points) {}

    /**
     * @param places how many were ranked then
     * @param risen by how many places it stands better now; null where either has none
     * @param gained by how many points more it has now, as the shown totals say; null where either has none
     */
    record Past(
            String period,
            String title,
            @Nullable Integer place,
            int places,
            Shown total,
            @Nullable Integer risen,
            @Nullable String gained) {}

    /** @param rules what {@code ?rules=} takes */
    record Choice(String rules, String title, String english, String version, String kind, String state) {}

    /** The rule set of a table, as far as its columns and words need it. */
    record ScoreRules(
            String rules,
            String code,
            String version,
            String title,
            String english,
            String kind,
            @Nullable String within,
            BigDecimal total,
            int decimals,
            String rounding,
            String rankBy,
            String ties,
            @Nullable String tieBreaker,
            List<ScoreItem> items,
            String hash) {}

    record ScoreItem(
            String code,
            String name,
            String english,
            BigDecimal points,
            boolean bonus,
            String formula,
            String missing) {}

    /** @param state IN_FORCE, REPLACED or ANNULLED */
    record RunView(
            long id,
            String state,
            String rules,
            String ruleVersion,
            int version,
            @Nullable String reason,
            String inputHash,
            @Nullable String resultHash,
            boolean verifiable,
            Instant closedAt,
            String closedBy,
            @Nullable Instant annulledAt,
            @Nullable String annulledBy,
            @Nullable String annulReason) {}

    /** {@code GET /scores/periods}. */
    record PeriodList(List<PeriodRow> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param state RUNNING, OPEN (over, not closed) or CLOSED */
    record PeriodRow(
            String period,
            String title,
            String kind,
            LocalDate from,
            LocalDate to,
            String state,
            List<Choice> choices) {}

    /** {@code GET /scores/{period}/{rules}/versions}. */
    record VersionList(List<RunView> rows, @Nullable String next, long total, Instant asOf) {}

    /** {@code GET /scores/{period}/{rules}/differences?from=&to=} (versions; default the newest two). */
    record DifferenceList(
            RunView from,
            RunView to,
            List<PlaceRow> places,
            List<DifferenceRow> rows,
            List<FactRow> facts,
            @Nullable String next,
            long total,
            Instant asOf) {}

    record PlaceRow(
            String subject,
            String name,
            @Nullable Integer oldPlace,
            @Nullable Integer newPlace,
            Shown oldTotal,
            Shown newTotal) {}

    /**
     * A number that changed.
     *
     * @param item code of an item, or of what took points
     * @param facts those that made the difference
     */
    record DifferenceRow(
            String subject,
            String name,
            String item,
            String itemName,
            Shown oldMarks,
            Shown newMarks,
            List<FactRow> facts) {}

    /** @param oldText null for a fact that was added; {@code newText} null for one taken away */
    record FactRow(
            FactChange.Kind change,
            String source,
            String subject,
            String label,
            @Nullable String oldText,
            @Nullable String newText,
            String unit,
            String ref) {}

    /**
     * {@code GET /scores/{period}/{rules}/verify?version=}: the table computed again from its snapshot.
     *
     * @param same whether every number is the same to the last digit; null for a run that has no snapshot
     * @param deviations what is not the same
     */
    record Verification(
            RunView run,
            @Nullable Boolean same,
            String recomputedHash,
            List<String> deviations,
            int scores,
            Instant asOf) {}
}
