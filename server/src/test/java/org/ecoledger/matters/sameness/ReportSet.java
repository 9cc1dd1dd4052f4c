package org.ecoledger.matters.sameness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * 2,000 labelled reports about some 900 problems (issue 4, proof 4). The same seed gives the same set. It was written before
 * the matcher and is not changed to suit it: the matcher's weights may be chosen on {@link #forTuning}, and what it can do is
 * said of {@link #heldOut}, which is another city with phrases of its own.
 */
record ReportSet(List<LabelledReport> reports) {
    private static final int REPORTS = 2_000;
    private static final int PROBLEMS = 1_200;
    private static final int[] TIMES_OF_TEN = {1, 1, 1, 1, 2, 2, 2, 3, 4, 5};

    static ReportSet forTuning() {
        return of(20251101, false);
    }

    static ReportSet heldOut() {
        return of(20261125, true);
    }

    private static ReportSet of(long seed, boolean heldOut) {
        var random = new Random(seed);
        var words = new ReportWords(random, heldOut);
        var city = new InventedCity(random, words);
        var telling = new Telling(random, words, city);
        var reports = new ArrayList<LabelledReport>();
        for (InventedProblem problem : new InventedProblems(random, words, city).draw(PROBLEMS)) {
            int times = TIMES_OF_TEN[random.nextInt(TIMES_OF_TEN.length)];
            Stream.generate(() -> telling.tell(problem))
                    .limit(Math.min(times, REPORTS - reports.size()))
                    .forEach(reports::add);
        }
        reports.sort(Comparator.comparing(LabelledReport::at).thenComparing(LabelledReport::problem));
        var numbered = new ArrayList<LabelledReport>();
        reports.forEach(report -> numbered.add(report.numbered(numbered.size())));
        return new ReportSet(List.copyOf(numbered));
    }

    long problems() {
        return reports.stream().map(LabelledReport::problem).distinct().count();
    }

    /** The labels: how many pairs of reports are about the same problem. */
    long samePairs() {
        var times = new HashMap<Integer, Long>();
        reports.forEach(report -> times.merge(report.problem(), 1L, Long::sum));
        return times.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
