package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.speeches.extraction.TimePhrases.Span;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.jspecify.annotations.Nullable;

/** Those in charge as plans write them behind a measure: （责任单位：市住建局；配合单位：各县区政府；完成时限：6月底前） or （市住建局牵头）. */
final class ChargeLists {
    private static final Lexicon WORDS = Lexicon.SHIPPED;

    private static final int LONGEST_TOLD = 120;
    private static final int SHORTEST_UNIT = 3;

    private ChargeLists() {}

    /** What such a list says, and where it stands. */
    record Charged(
            int from,
            int to,
            List<Mention> leading,
            List<Mention> helping,
            @Nullable Span due) {

        /** Whether it stands in the paragraph of the measure. */
        boolean here() {
            return from >= 0;
        }

        Charged with(Charged more) {
            return new Charged(
                    from,
                    to,
                    Stream.concat(leading.stream(), more.leading.stream()).toList(),
                    Stream.concat(helping.stream(), more.helping.stream()).toList(),
                    due);
        }

        /** The same as it is told to another paragraph. */
        Charged elsewhere(String raw) {
            return new Charged(-1, -1, away(leading, raw), away(helping, raw), due);
        }

        private static List<Mention> away(List<Mention> units, String raw) {
            return units.stream()
                    .map(unit -> new Mention(
                            -1, -1, raw.substring(unit.from(), unit.to()).strip()))
                    .toList();
        }
    }

    /** The first list in a stretch; null where there is none. */
    static @Nullable Charged in(String plain, int from, int to) {
        int label = firstLabel(plain, from, to);
        if (label >= 0) {
            boolean bracketed = label > from && plain.charAt(label - 1) == '（';
            return labelled(plain, bracketed ? label - 1 : label, to);
        }
        for (int at = plain.indexOf('（', from); at >= 0 && at < to; at = plain.indexOf('（', at + 1)) {
            int close = closing(plain, at, Math.min(to, at + LONGEST_TOLD));
            Charged told = close < 0 || close > to ? null : told(plain, at, close);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** Where a bracket is closed that may hold others: （各县（市、区）政府落实）. */
    private static int closing(String plain, int open, int to) {
        int depth = 0;
        for (int at = open; at < to; at++) {
            depth += plain.charAt(at) == '（' ? 1 : plain.charAt(at) == '）' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int firstLabel(String plain, int from, int to) {
        for (int at = from; at < to; at++) {
            int length = label(plain, at, to);
            if (length > 0 && at + length < to && plain.charAt(at + length) == '：') {
                return at;
            }
        }
        return -1;
    }

    private static int label(String plain, int at, int to) {
        return Math.max(
                Math.max(
                        WORDS.list("charge-lead").at(plain, at, to),
                        WORDS.list("charge-help").at(plain, at, to)),
                WORDS.list("charge-time").at(plain, at, to));
    }

    private static Charged labelled(String plain, int from, int to) {
        List<Mention> leading = new ArrayList<>();
        List<Mention> helping = new ArrayList<>();
        Span due = null;
        int at = from;
        while (at < to) {
            int length = label(plain, at, to);
            if (length == 0 || at + length >= to || plain.charAt(at + length) != '：') {
                at++;
                continue;
            }
            int begin = at + length + 1;
            int end = stop(plain, begin, to);
            if (WORDS.list("charge-time").at(plain, at, to) == length) {
                due = TimePhrases.in(plain, begin, end).stream().findFirst().orElse(due);
            } else {
                (WORDS.list("charge-help").at(plain, at, to) == length ? helping : leading)
                        .addAll(listed(plain, begin, end));
            }
            at = end;
        }
        return new Charged(from, to, leading, helping, due);
    }

    /** Where the value of a label ends. */
    private static int stop(String plain, int from, int to) {
        for (int at = from; at < to; at++) {
            if ("；。".indexOf(plain.charAt(at)) >= 0 || firstLabel(plain, at, Math.min(to, at + 9)) == at) {
                return at;
            }
        }
        return to;
    }

    /** Names told apart by 、 and the like. */
    private static List<Mention> listed(String plain, int from, int to) {
        List<Mention> all = new ArrayList<>();
        int begin = from;
        int depth = 0;
        for (int at = from; at <= to; at++) {
            char character = at < to ? plain.charAt(at) : '、';
            depth += character == '（' ? 1 : character == '）' ? -1 : 0;
            if (depth < 0 || depth == 0 && "、，和 /".indexOf(character) >= 0) {
                if (at - begin > 1) {
                    all.add(new Mention(begin, at));
                }
                begin = at + 1;
            }
            if (depth < 0) {
                break;
            }
        }
        return all;
    }

    /** Whether nothing but a mark follows in the paragraph. */
    private static boolean closes(String plain, int close) {
        return Plain.pastBlanks(plain, close + 1, plain.length()) + 1 >= plain.length();
    }

    /** （县气象局、县水利局）, where nothing but units stands behind the measure. */
    private static @Nullable Charged only(String plain, int open, int close) {
        List<Mention> units = new UnitReader(plain, close).at(open + 1).all();
        boolean all = !units.isEmpty() && units.getLast().to() == close;
        boolean whole = units.stream()
                .allMatch(unit -> unit.to() - unit.from() >= SHORTEST_UNIT
                        && !WORDS.list("governed").endsWith(plain.substring(unit.from(), unit.to())));
        return all && whole ? new Charged(open, close + 1, units, List.of(), null) : null;
    }

    /** （市住建局牵头，各县区政府配合） */
    private static @Nullable Charged told(String plain, int open, int close) {
        List<Clause> clauses = new ArrayList<>();
        var reader = new ClauseReader(plain);
        for (int[] cut : Cuts.clauses(plain, open + 1, close)) {
            clauses.add(reader.read(cut[0], cut[1]));
        }
        boolean named = !clauses.isEmpty()
                && clauses.stream().noneMatch(clause -> clause.units().isEmpty());
        if (!named || !WORDS.list("charge").in(plain, open, close)) {
            return named && closes(plain, close) ? only(plain, open, close) : null;
        }
        Segment segment = Segment.of(plain, clauses).getFirst();
        return new Charged(open, close + 1, segment.leading(), segment.helping(), null);
    }
}
