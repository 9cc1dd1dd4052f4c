package org.ecoledger.standards.files;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the program tells on standard error: each bad line up to a number, then how many there were, and a summary. */
final class Report {
    /** So many bad lines are told in full. */
    static final int TOLD = 1000;

    private final PrintStream err;
    private long evaluated;
    private long without;
    private long bad;

    Report(PrintStream err) {
        this.err = err;
    }

    void evaluated() {
        evaluated++;
    }

    void withoutResult() {
        without++;
    }

    void bad(long line, List<Sentence> faults) {
        bad++;
        if (bad <= TOLD) {
            err.println("第 %d 行：%s · line %d: %s"
                    .formatted(
                            line,
                            joined(faults, Sentence::chinese, "；"),
                            line,
                            joined(faults, Sentence::english, "; ")));
        }
    }

    long badLines() {
        return bad;
    }

    /**
     * Closes with the counts.
     *
     * @param assumption what the values were taken as
     */
    void summary(Optional<Sentence> assumption) {
        if (bad > TOLD) {
            say(new Sentence("另有 " + (bad - TOLD) + " 行错误未逐条列出", (bad - TOLD) + " more bad lines are not listed"));
        }
        long all = evaluated + without + bad;
        say(new Sentence(
                String.format(Locale.ROOT, "读入 %d 行：有结果 %d，无结果 %d，错误 %d", all, evaluated, without, bad)
                        + assumption.map(taken -> "；" + taken.chinese()).orElse(""),
                String.format(
                                Locale.ROOT,
                                "%d rows read: %d evaluated, %d without result, %d bad",
                                all,
                                evaluated,
                                without,
                                bad)
                        + assumption.map(taken -> "; " + taken.english()).orElse("")));
    }

    void say(Sentence sentence) {
        err.println(sentence.oneLine());
    }

    private static String joined(List<Sentence> faults, Function<Sentence, String> language, String separator) {
        return faults.stream().map(language).collect(Collectors.joining(separator));
    }
}
