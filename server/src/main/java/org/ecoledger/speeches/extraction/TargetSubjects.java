package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a figure measures, and for whom or where. */
final class TargetSubjects {
    private static final TargetTables TABLES = TargetTables.SHIPPED;
    private static final char BLOT = '　';
    private static final Pattern OPENING = TABLES.words("opening");
    private static final Pattern SCOPE = TABLES.words("scope");
    private static final Pattern HEAD = TABLES.words("no-head");
    private static final Pattern ASKING = TABLES.words("asking");
    private static final Pattern TAIL = Pattern.compile("(?:[ 均都要也应须]|分别|全部|力争|确保|争取|稳定|总体|必须|务必)+$");
    private static final Pattern JOINTS = Pattern.compile("[、和与及]|以及");
    private static final Pattern BEHIND = Pattern.compile("的(?<of>[一-龥]{2,12}?)(?=、|，|。|；|和|要|须|得到|实现|达到|完成|建成|环境|开展)");
    private static final int LONGEST = 20;

    private TargetSubjects() {}

    /**
     * What is measured; places are those of the paragraph.
     *
     * @param code of an indicator of the targets' table; null where none is known
     * @param parts of several that are measured in their order: 化学需氧量、氨氮分别…
     * @param figures how many figures have been told of it
     */
    record Subject(
            int from, int to, @Nullable String code, int scopeFrom, int scopeTo, List<int[]> parts, int figures) {
        Subject {
            parts = List.copyOf(parts);
        }
    }

    /** @param last of the figure before in the sentence, which goes on where no other is named */
    static Subject of(String plain, int sentence, TargetFigure figure, @Nullable Subject last) {
        Matcher behind = BEHIND.matcher(plain).region(figure.to(), plain.length());
        if (figure.unit().equals("%") && figure.verb() == figure.from() && behind.lookingAt()) {
            return whose(plain, behind.start("of"), behind.end("of"), figure);
        }
        int begin = figure.clause();
        String words = blotted(plain.substring(begin, figure.verb()));
        int start = skipped(OPENING, words, asked(words));
        int from = skipped(SCOPE, words, start);
        int scopeTo = from == start ? start : from;
        from = skipped(OPENING, words, from);
        String rest = TAIL.matcher(words.substring(from).replace(BLOT, ' ')).replaceAll("");
        boolean onlyScope = last != null && SCOPE.matcher(rest).matches();
        Optional<IndicatorWords.Named> known = IndicatorWords.last(words, figure.unit(), figure.comparison());
        if (known.isPresent()) {
            IndicatorWords.Named named = known.get();
            boolean whole = from < named.from()
                    && named.to() - from <= LONGEST
                    && !HEAD.matcher(words.substring(from, named.from())).find();
            int at = whole ? from : Math.max(named.from(), Math.min(from, named.to() - 1));
            return new Subject(
                    begin + at,
                    begin + named.to(),
                    named.code(),
                    begin + start,
                    begin + scopeTo,
                    parts(words, begin, at, figure),
                    1);
        }
        if (rest.strip().length() > 1 && !onlyScope) {
            return new Subject(
                    begin + from,
                    begin + from + rest.length(),
                    null,
                    begin + start,
                    begin + scopeTo,
                    parts(words, begin, from, figure),
                    1);
        }
        return last != null ? goingOn(plain, figure, last) : before(plain, sentence, figure);
    }

    /** Where the words end that ask: 农业局要确保, 把. */
    private static int asked(String words) {
        Matcher asking = ASKING.matcher(words);
        int end = 0;
        while (asking.find()) {
            end = asking.end();
        }
        return end < words.length() ? end : 0;
    }

    /** 85%以上的偏远乡镇: what is measured stands behind. */
    private static Subject whose(String plain, int from, int to, TargetFigure figure) {
        String code = IndicatorWords.last(plain.substring(from, to), figure.unit(), figure.comparison())
                .map(IndicatorWords.Named::code)
                .orElse(null);
        return new Subject(from, to, code, from, from, List.of(), 1);
    }

    private static String blotted(String words) {
        return TABLES.words("base")
                .matcher(words)
                .replaceAll(base -> Character.toString(BLOT).repeat(base.group().length()));
    }

    private static int skipped(Pattern opening, String words, int from) {
        Matcher matcher = opening.matcher(words).region(from, words.length());
        return matcher.lookingAt() && matcher.end() < words.length() ? matcher.end() : from;
    }

    private static List<int[]> parts(String words, int begin, int from, TargetFigure figure) {
        List<int[]> parts = new ArrayList<>();
        int at = from;
        Matcher joint = JOINTS.matcher(words).region(from, words.length());
        while (joint.find()) {
            parts.add(new int[] {begin + at, begin + joint.start()});
            at = joint.end();
        }
        parts.add(new int[] {begin + at, figure.verb()});
        return parts;
    }

    private static Subject goingOn(String plain, TargetFigure figure, Subject last) {
        int next = last.figures();
        boolean parted = next < last.parts().size() && last.to() <= figure.clause();
        int from = parted ? last.parts().get(next)[0] : last.from();
        int to = parted ? last.parts().get(next)[1] : last.to();
        String code = IndicatorWords.last(plain.substring(from, to), figure.unit(), figure.comparison())
                .map(IndicatorWords.Named::code)
                .orElse(null);
        return new Subject(from, to, code, last.scopeFrom(), last.scopeTo(), last.parts(), next + 1);
    }

    /** What the sentence spoke of before, where the figure's own clause names nothing. */
    private static Subject before(String plain, int sentence, TargetFigure figure) {
        return IndicatorWords.last(plain.substring(sentence, figure.from()), figure.unit(), figure.comparison())
                .map(named ->
                        new Subject(sentence + named.from(), sentence + named.to(), named.code(), 0, 0, List.of(), 1))
                .orElse(new Subject(figure.verb(), figure.verb(), null, 0, 0, List.of(), 1));
    }
}
