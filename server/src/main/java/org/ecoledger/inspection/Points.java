package org.ecoledger.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a case's text into what has to be answered (M12-08): its numbered items, or else its sentences, in its own words.
 * How is data, {@code inspection/points.csv}:
 *
 * <ul>
 *   <li>{@code label}: what may stand before the text and is no part of it;
 *   <li>{@code mark}: a way of numbering, its value in the group n, outer ones first; it counts where 1 and 2 follow in order;
 *   <li>{@code lead}: the words before the first number are no point of their own where they end like this;
 *   <li>{@code stop}: where a text without numbers is split;
 *   <li>{@code drop}: parts that say nothing to be answered.
 * </ul>
 */
final class Points {
    private static final String VALUES = "一二三四五六七八九";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";
    private static final int MOST = 50;

    private static final List<Pattern> LABELS = patterns("label");
    private static final List<Pattern> MARKS = patterns("mark");
    private static final List<Pattern> LEADS = patterns("lead");
    private static final List<Pattern> STOPS = patterns("stop");
    private static final List<Pattern> DROPS = patterns("drop");

    private Points() {}

    /** At least one, unless the text is blank. */
    static List<String> of(String text) {
        String plain = withoutLabel(text.replace("\r", "").strip());
        List<String> parts = MARKS.stream()
                .flatMap(mark -> numbered(plain, mark).stream())
                .findFirst()
                .orElseGet(() -> sentences(plain));
        List<String> points = parts.stream()
                .map(Points::trimmed)
                .filter(part -> !part.isEmpty() && !matches(DROPS, part))
                .limit(MOST)
                .toList();
        return points.isEmpty() && !plain.isEmpty() ? List.of(plain) : points;
    }

    private static String withoutLabel(String text) {
        String plain = text;
        for (Pattern label : LABELS) {
            plain = label.matcher(plain).replaceFirst("");
        }
        return plain;
    }

    /** The items, with the words before the first one unless they only announce them. */
    private static Optional<List<String>> numbered(String text, Pattern mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int next = 1;
        Matcher found = mark.matcher(text);
        while (found.find()) {
            if (valueOf(found.group("n")) == next) {
                parts.add(text.substring(from, found.start()));
                from = found.end();
                next++;
            }
        }
        if (next <= 2) {
            return Optional.empty();
        }
        parts.add(text.substring(from));
        if (matches(LEADS, parts.getFirst().strip())) {
            parts.removeFirst();
        }
        return Optional.of(parts);
    }

    private static List<String> sentences(String text) {
        List<String> parts = List.of(text);
        for (Pattern stop : STOPS) {
            parts = parts.stream().flatMap(stop::splitAsStream).toList();
        }
        return parts;
    }

    private static String trimmed(String part) {
        return part.replaceAll("\\s*\\n\\s*", "").strip().replaceFirst("[；;，,、：:]+$", "");
    }

    private static boolean matches(List<Pattern> patterns, String part) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(part).find());
    }

    /** 1 of 1, 一 and ①; 12 of 十二. */
    private static int valueOf(String number) {
        if (number.matches("[0-9]+")) {
            return Integer.parseInt(number);
        }
        int circled = CIRCLED.indexOf(number);
        if (circled >= 0) {
            return circled + 1;
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return VALUES.indexOf(number) + 1;
        }
        int tens = ten == 0 ? 1 : VALUES.indexOf(number.charAt(0)) + 1;
        int ones = ten == number.length() - 1 ? 0 : VALUES.indexOf(number.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }

    private static List<Pattern> patterns(String rule) {
        return InspectionTable.rows("points", row -> row).stream()
                .filter(row -> row.get("rule").equals(rule))
                .map(row -> Pattern.compile(row.get("pattern")))
                .toList();
    }
}
