package org.ecoledger.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.problems.Problem;

/** Which of a place's days are asked for. */
enum Track {
    /** As measured and evaluated; follows every correction. */
    LIVE("实时数据", FigureKeys.DAY, "evaluation.air_days"),
    /** As an analyst approved them month by month; corrections afterwards leave them as they are. */
    REVIEWED("审核数据", FigureKeys.REVIEWED_DAY, "evaluation.pub_reviewed_air_days");

    private final String chinese;
    private final String figureKind;
    private final String table;

    Track(String chinese, String figureKind, String table) {
        this.chinese = chinese;
        this.figureKind = figureKind;
        this.table = table;
    }

    static Optional<Track> find(String key) {
        return Arrays.stream(values()).filter(track -> track.key().equals(key)).findFirst();
    }

    /** The track as a request names it. */
    static Track read(String key) {
        return find(key).orElseThrow(() -> Problem.malformed("evaluation.track", key));
    }

    /** live, reviewed: in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String chinese() {
        return chinese;
    }

    /** Kind of the figures of its days. */
    String figureKind() {
        return figureKind;
    }

    /** Table or view that holds its days. */
    String table() {
        return table;
    }
}
