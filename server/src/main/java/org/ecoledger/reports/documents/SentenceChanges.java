package org.ecoledger.reports.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sentences say something else than before: the longest run that both have in common stays, the rest has changed. */
final class SentenceChanges {
    private final List<String> before;
    private final List<String> now;
    private final int[][] common;
    private final List<Change> found = new ArrayList<>();

    private SentenceChanges(List<String> before, List<String> now) {
        this.before = before;
        this.now = now;
        this.common = common(before, now);
    }

    /**
     * One change.
     *
     * @param place of the sentence among those of now, from 0; where a sentence is gone, the place at which it stood
     * @param before null where it is new
     * @param now null where it is gone
     */
    record Change(
            int place, @Nullable String before, @Nullable String now) {}

    static List<Change> between(List<String> before, List<String> now) {
        var changes = new SentenceChanges(before, now);
        changes.walk();
        return List.copyOf(changes.found);
    }

    /** Length of the longest common run of what is left from each pair of places. */
    private static int[][] common(List<String> before, List<String> now) {
        int[][] lengths = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                lengths[i][j] = before.get(i).equals(now.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private void walk() {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
                i++;
                j++;
                continue;
            }
            int goneTo = i;
            int newTo = j;
            while (!meets(goneTo, newTo)) {
                if (isGone(goneTo, newTo)) {
                    goneTo++;
                } else {
                    newTo++;
                }
            }
            pair(i, goneTo, j, newTo);
            i = goneTo;
            j = newTo;
        }
    }

    private boolean meets(int i, int j) {
        return i == before.size() && j == now.size()
                || i < before.size() && j < now.size() && before.get(i).equals(now.get(j));
    }

    private boolean isGone(int i, int j) {
        return i < before.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1]);
    }

    /** Of a stretch that differs the first goes with the first, the second with the second. */
    private void pair(int gone, int goneTo, int fresh, int freshTo) {
        for (int step = 0; gone + step < goneTo || fresh + step < freshTo; step++) {
            found.add(new Change(
                    Math.min(fresh + step, freshTo),
                    gone + step < goneTo ? before.get(gone + step) : null,
                    fresh + step < freshTo ? now.get(fresh + step) : null));
        }
    }
}
