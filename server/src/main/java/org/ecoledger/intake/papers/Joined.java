package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot.Kind;

/**
 * Joins a sentence that the end of a line has cut in two: prose that ends with no full stop, and a line that goes on in prose, without
 * a number, a bracket or a greeting. Titles, headings, lists of names, dates and signatures hold no mark and stay lines of their own.
 */
final class Joined {
    private static final int TAIL = 120;
    private static final int LONG = 80;
    private static final int SHOWN = 8;
    private static final Pattern ENDS_OPEN = Pattern.compile("(?s).*[\\p{IsHan}\\d、，,]");
    private static final Pattern MARK = Pattern.compile("[，。；！？,;]");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?s)(?![一二三四五六七八九十]{1,3}[、.是要]|第[一二三四五六七八九十]{1,3}[、，,章条部]|其[一二三四]|\\d{1,2}(?:[、.．）)]|\\s)|附件|附：|抄送|同志们|各位)[\\p{IsHan}\\d].*");

    private Joined() {}

    static List<Draft> mend(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        int at = 0;
        while (at < drafts.size()) {
            int next = at + 1;
            while (next < drafts.size() && isCut(drafts.get(next - 1), drafts.get(next), next - 1 > at)) {
                next++;
            }
            joined.add(next == at + 1 ? drafts.get(at) : joined(drafts.subList(at, next)));
            at = next;
        }
        return joined;
    }

    /** @param isJoined whether what stands before was joined to prose already */
    private static boolean isCut(Draft before, Draft next, boolean isJoined) {
        boolean isLeftOut = before.notes().stream().anyMatch(note -> note.kind() == Repair.Kind.LEFT_OUT);
        String first = before.text().strip();
        String second = next.text().strip();
        boolean isProse = isJoined
                || first.indexOf('。') >= 0
                || first.length() >= LONG && MARK.matcher(first).find();
        return !isLeftOut
                && before.spot().kind() == Kind.PARAGRAPH
                && next.spot().kind() == Kind.PARAGRAPH
                && isProse
                && ENDS_OPEN
                        .matcher(first.substring(Math.max(0, first.length() - TAIL)))
                        .matches()
                && GOES_ON.matcher(second.substring(0, Math.min(second.length(), TAIL)))
                        .matches()
                && MARK.matcher(second).find();
    }

    private static Draft joined(List<Draft> lines) {
        Draft whole = lines.getFirst();
        var text = new StringBuilder(whole.text().strip());
        for (Draft line : lines.subList(1, lines.size())) {
            String words = line.text().strip();
            String end = text.substring(Math.max(0, text.length() - SHOWN));
            String begin = words.substring(0, Math.min(words.length(), SHOWN));
            line.notes().forEach(note -> whole.note(note.kind(), note.was(), note.is()));
            whole.note(Repair.Kind.JOINED, end + " ↵ " + begin, end + begin);
            text.append(words);
        }
        whole.becomes(text.toString());
        return whole;
    }
}
