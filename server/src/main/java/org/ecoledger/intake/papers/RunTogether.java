package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot.Kind;

/**
 * Parts a text whose ends of lines were lost, so that it comes as one paragraph: at the blanks behind sentences, before
 * headings, and behind a heading. A text that has paragraphs is left as it is.
 */
final class RunTogether {
    private static final int MOST_PARAGRAPHS = 6;
    private static final int LONG = 1000;
    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_HEADING = 60;

    private static final String HEADING = "(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}是|同志们|各位)";
    private static final Pattern BLANK_BEFORE_HEADING = Pattern.compile("(?<!\\s)\\s++(?=" + HEADING + ")");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern BEGINS_AS_HEADING = Pattern.compile(HEADING + "[^。！？；]*");
    private static final String ENDS = "。！？：:；;";

    private RunTogether() {}

    static boolean isOne(List<Draft> drafts) {
        return drafts.size() <= MOST_PARAGRAPHS && drafts.stream().anyMatch(RunTogether::isLong);
    }

    /** The paragraphs that were one. */
    static List<Draft> part(Draft draft) {
        if (!isLong(draft)) {
            return List.of(draft);
        }
        String text = draft.text();
        List<Draft> parts = new ArrayList<>();
        Matcher blank = BLANK.matcher(text);
        int from = 0;
        while (blank.find()) {
            if (isEnd(text, from, blank)) {
                add(parts, draft, text.substring(from, blank.start()));
                from = blank.end();
            }
        }
        add(parts, draft, text.substring(from));
        return parts;
    }

    private static void add(List<Draft> parts, Draft whole, String words) {
        if (parts.isEmpty()) {
            whole.becomes(words);
            whole.note(Repair.Kind.RUN_TOGETHER, "", "");
            parts.add(whole);
        } else {
            parts.add(new Draft(words, whole.spot()));
        }
    }

    private static boolean isEnd(String text, int from, Matcher blank) {
        if (blank.start() == from || blank.end() == text.length()) {
            return false;
        }
        boolean isBehindSentence = ENDS.indexOf(text.charAt(blank.start() - 1)) >= 0;
        boolean isBeforeHeading = BLANK_BEFORE_HEADING
                .matcher(text)
                .region(blank.start(), text.length())
                .lookingAt();
        return isBehindSentence || isBeforeHeading || isHeading(text, from, blank.start());
    }

    private static boolean isHeading(String text, int from, int to) {
        return to - from <= LONGEST_HEADING
                && BEGINS_AS_HEADING.matcher(text).region(from, to).matches();
    }

    private static boolean isLong(Draft draft) {
        return draft.spot().kind() == Kind.PARAGRAPH
                && draft.text().length() > LONG
                && BLANK_BEFORE_HEADING
                                .matcher(draft.text())
                                .results()
                                .limit(FEWEST_HEADINGS)
                                .count()
                        == FEWEST_HEADINGS;
    }
}
