package org.ecoledger.reports.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.Run;
import org.ecoledger.assessment.Runs;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which closed period a document speaks of, its scores, those of the period before and of a year before. */
@Repository
class ClosedRankings {
    private final JdbcClient db;
    private final Runs runs;
    private final Regions regions;

    ClosedRankings(JdbcClient db, Runs runs, Regions regions) {
        this.db = db;
        this.runs = runs;
        this.regions = regions;
    }

    /**
     * Scores by one rule set, best first, as far as the reader may see them.
     *
     * @param previous of the period before; empty where it was not closed
     * @param yearBefore of the same period a year before
     */
    record Ranking(AssessmentPeriod period, List<Score> scores, List<Score> previous, List<Score> yearBefore) {

        Optional<Score> before(Score score) {
            return same(previous, score);
        }

        private static Optional<Score> same(List<Score> all, Score score) {
            return all.stream()
                    .filter(other ->
                            other.subject().code().equals(score.subject().code()))
                    .findFirst();
        }

        /** Places gained since the period before; 0 where either had none. */
        int step(Score score) {
            Integer now = score.place();
            Integer then = before(score).map(Score::place).orElse(null);
            return now == null || then == null ? 0 : then - now;
        }

        String moved(Score score) {
            if (previous.isEmpty()) {
                return "";
            }
            if (before(score).isEmpty()) {
                return "上期未参加排名";
            }
            int step = step(score);
            return step == 0 ? "持平" : step > 0 ? "上升" + step + "位" : "下降" + -step + "位";
        }

        String yearOnYear(Score score) {
            return same(yearBefore, score)
                    .map(then -> ScoreFields.difference(score, then, "去年同期"))
                    .orElse("");
        }
    }

    Optional<Ranking> of(SubjectKind kind, Scope scope) {
        return period(scope.period(), kind)
                .flatMap(period -> run(period, kind, scope.region())
                        .map(run -> new Ranking(
                                period,
                                scores(run, scope),
                                others(ScoreFields.before(period), run, scope),
                                others(ScoreFields.yearBefore(period), run, scope))));
    }

    private List<Score> others(AssessmentPeriod period, Run like, Scope scope) {
        return runs.inForce(period, like.rules()).map(run -> scores(run, scope)).orElse(List.of());
    }

    private List<Score> scores(Run run, Scope scope) {
        String path = scope.region().path();
        return runs.scores(run.id(), scope.seenBy()).stream()
                .filter(score -> score.subject().path().startsWith(path))
                .toList();
    }

    /** The region's own rule set before one of a region around it. */
    private Optional<Run> run(AssessmentPeriod period, SubjectKind kind, Region region) {
        return runs.inForce(period).stream()
                .filter(run -> run.subjects() == kind && isFor(run.within(), region))
                .max(Comparator.comparingInt(run -> regions.find(run.within())
                        .map(within -> within.path().length())
                        .orElse(0)));
    }

    private boolean isFor(String within, Region region) {
        return within.isEmpty()
                || regions.find(within)
                        .filter(around -> around.contains(region))
                        .isPresent();
    }

    /** A year, quarter or month is that period itself; any other stretch takes the newest that was closed and ended by then. */
    private Optional<AssessmentPeriod> period(Period period, SubjectKind kind) {
        return switch (period.kind()) {
            case YEAR, QUARTER, MONTH -> AssessmentPeriod.of(period.code());
            case DAY, WEEK, HALF, RANGE ->
                closed(kind).stream()
                        .filter(closed -> !closed.to().isAfter(period.to()))
                        .max(Comparator.comparing(AssessmentPeriod::to).thenComparing(AssessmentPeriod::from));
        };
    }

    private List<AssessmentPeriod> closed(SubjectKind kind) {
        return db
                .sql("select distinct s.period from assessment.pub_scores s where s.kind = :kind")
                .param("kind", kind.name())
                .query((row, _) -> row.getString("period"))
                .list()
                .stream()
                .flatMap(code -> AssessmentPeriod.of(code).stream())
                .toList();
    }
}
