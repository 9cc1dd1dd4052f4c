package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot.Kind;

/**
 * Joins a sentence that the end of a line has cut in two: prose that ends with no mark, and what goes on behind it without a number,
 * a bracket or a greeting. Titles, headings and signatures are short and without a full stop, and stay as they are.
 */
final class Joined {
    private static final Pattern PROSE = Pattern.compile("(?s)(?=.{80,}|.*。.+)(?=.*[，,。；;]).*[\\p{IsHan}\\d、，,]");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?s)(?![一二三四五六七八九十]{1,3}[、.是]|第[一二三四五六七八九十]{1,3}[、，,章条部]|其[一二三四]|\\d{1,2}[、.．]|附件|附：|抄送|同志们|各位)[\\p{IsHan}\\d].*");
    private static final int SHOWN = 8;

    private Joined() {}

    static List<Draft> mend(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && isCut(before, draft)) {
                join(before, draft);
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static boolean isCut(Draft before, Draft next) {
        boolean isLeftOut = before.notes().stream().anyMatch(note -> note.kind() == Repair.Kind.LEFT_OUT);
        return !isLeftOut
                && before.spot().kind() == Kind.PARAGRAPH
                && next.spot().kind() == Kind.PARAGRAPH
                && PROSE.matcher(before.text().strip()).matches()
                && GOES_ON.matcher(next.text().strip()).matches();
    }

    private static void join(Draft before, Draft next) {
        String first = before.text().strip();
        String second = next.text().strip();
        String end = first.substring(Math.max(0, first.length() - SHOWN));
        String begin = second.substring(0, Math.min(second.length(), SHOWN));
        before.becomes(first + second);
        next.notes().forEach(note -> before.note(note.kind(), note.was(), note.is()));
        before.note(Repair.Kind.JOINED, end + " ↵ " + begin, end + begin);
    }
}
