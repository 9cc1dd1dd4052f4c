package org.ecoledger.inspection.replies;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures that a text names: of what, how much, in which unit. Simple on purpose: what it does not understand it leaves out. */
final class TextFigures {
    private static final String BETWEEN = "(?:共计|合计|总计|约为|达到|共有|现有|共|约|为|是|达|计|有|：|:)?";
    private static final int LONGEST_SUBJECT = 8;
    private static final int SHORTEST_SUBJECT = 2;
    /** So many letters in common make one subject. */
    private static final int ENOUGH = 4;

    private TextFigures() {}

    /** @param subject the words before it, without what only binds */
    record Figured(String subject, BigDecimal value, String unit, String words) {
        boolean contradicts(Figured other) {
            return unit.equals(other.unit) && value.compareTo(other.value) != 0 && isAbout(other.subject);
        }

        /** What is counted stands last: 厂区堆存煤炭 and 现场堆存煤炭 are the same, 煤炭 and 煤炭 too. */
        private boolean isAbout(String other) {
            int same = 0;
            while (same < Math.min(subject.length(), other.length())
                    && subject.charAt(subject.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
                same++;
            }
            return same >= ENOUGH || same == Math.min(subject.length(), other.length());
        }
    }

    /** @param units longest first */
    static List<Figured> in(String text, List<String> units) {
        String unit = units.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var figure = Pattern.compile("([\\p{IsHan}]{" + SHORTEST_SUBJECT + "," + LONGEST_SUBJECT + "}?)" + BETWEEN
                + "\\s*(\\d+(?:\\.\\d+)?)\\s*(" + unit + ")");
        return figure.matcher(text)
                .results()
                .map(match ->
                        new Figured(match.group(1), new BigDecimal(match.group(2)), match.group(3), match.group()))
                .toList();
    }
}
