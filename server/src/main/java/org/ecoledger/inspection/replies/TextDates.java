package org.ecoledger.inspection.replies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that a text names, each with the clause in which it stands. */
final class TextDates {
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日|(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HOUR = Pattern.compile("[\\d:：时分许上下午晚凌晨夜间\\s]*[，,]");
    private static final String ENDS = "，。；！？,;!?\n";

    private TextDates() {}

    /** @param words as the text writes it */
    record Dated(LocalDate day, String words, String clause) {}

    /** @param year of days that name none */
    static List<Dated> in(String text, int year) {
        var found = new ArrayList<Dated>();
        DAY.matcher(text).results().forEach(match -> {
            LocalDate day = day(match, year);
            if (day != null) {
                found.add(new Dated(day, match.group(), clause(text, match.start(), match.end())));
            }
        });
        return List.copyOf(found);
    }

    private static @Nullable LocalDate day(MatchResult match, int year) {
        try {
            return match.group(4) != null
                    ? LocalDate.of(number(match, 4), number(match, 5), number(match, 6))
                    : LocalDate.of(
                            match.group(1) == null ? year : number(match, 1), number(match, 2), number(match, 3));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String clause(String text, int start, int end) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        // What is said of a day often follows after a comma: "9月20日22时，执法人员现场检查".
        Matcher hour = HOUR.matcher(text).region(end, text.length());
        int to = hour.lookingAt() ? hour.end() : end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }
}
