package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.deadlines.ChineseNumber;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.TargetTables.Unit;
import org.jspecify.annotations.Nullable;

/** Finds figures that measure, in the clauses of a sentence. */
final class TargetFigures {
    private static final TargetTables TABLES = TargetTables.SHIPPED;
    private static final String COUNT =
            "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|[一二两三四五六七八九十百千]{1,7}|[*＊×]{1,4}|[xX]{1,3}";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.])(?<pct>百分之 ?)?(?<one>" + COUNT
            + ") ?(?:多|余|左右)?(?: ?%? ?[-—–~～至到] ?(?<two>" + COUNT + "))? ?");
    private static final Pattern BLANK = Pattern.compile(
            "(?:达到|提高到?|提升到?|下降到?|降低到?|减少到?|增加到?|控制在|不低于|不超过|[率例重度数]为|[率例重]达|削减) ?(?=%|％|天(?!然)|个百分点|微克|吨|万吨)");
    private static final Pattern SUFFIX = Pattern.compile(" ?(?:及|或)?(以上|以下|以内|之内|之下|以里|左右|上下)");
    private static final Pattern FILLER =
            Pattern.compile("(?:[了约近至少分别各均都全部要在于为到仅也应须平均共]|至少|分别|力争|确保|总体|基本|稳定|累计| |（[^（）]*）)*$");
    private static final Pattern MEASURED = Pattern.compile("(?:率|比例|比重|占比|比率|覆盖面|浓度|天数|总量|强度|指数|满意度|水平|能耗|水耗|均值)$");
    private static final Pattern UNWANTED = Pattern.compile("(?:浓度|均值|综合指数|排放量|排放总量|能耗|水耗|强度)$");
    private static final Pattern PART = Pattern.compile("(?:完成|达到)[^，。；]{1,14}的 ?$");
    private static final Pattern CHANGE =
            Pattern.compile("(?<fall>下降|降低|减少|削减|减排|压减|压降)(?!到|至|为)|(?<rise>提高|提升|增加|增长|上升)(?!到|至|为)");
    private static final Pattern FALLING = Pattern.compile("(?:削减|下降|减排|降低|减少|压减)(?:率|比例|幅度|比率)");
    private static final Pattern ATTRIBUTE = Pattern.compile("^ ?(?=[一-龥])(?!的|，|左右)");
    private static final Pattern PLACES = Pattern.compile("的(?:行政村|自然村|村庄|村|乡镇|镇|街道|社区|企业|农户|养殖场|县)");
    private static final Pattern LEAST = Pattern.compile("(?:至少|要有|确保|力争|争取)[^，。；]{0,4}$");
    private static final Pattern GOING_ON = Pattern.compile(" ?(?:、|和|或|及|以及|，)?(?:[一-龥A-Z0-9.]{0,12}?(?:、|和))? ?");
    private static final Pattern STARTS = Pattern.compile("(?:由|从)[^，]{0,14}$");
    private static final Pattern MOVES = Pattern.compile(" ?(?:提高|提升|上升|增加|下降|降低|减少|扩大|压减|降|增|升)");
    private static final Pattern OF_THEN = Pattern.compile("(?:去年|上年|20[0-9xX*]{2}年)的 ?$");
    private static final int REACH = 14;
    private static final int WINDOW = 40;

    private final String plain;
    private final int from;
    private final int to;

    TargetFigures(String plain, int from, int to) {
        this.plain = plain;
        this.from = from;
        this.to = to;
    }

    /** All figures of the sentence from left to right. */
    List<TargetFigure> read() {
        List<TargetFigure> found = new ArrayList<>();
        for (int[] cut : Cuts.clauses(plain, from, to)) {
            found.addAll(clause(cut[0], cut[1]));
        }
        List<TargetFigure> others = new TargetMarks(plain, from, to).read();
        others.stream()
                .filter(other -> found.stream().noneMatch(one -> one.from() < other.to() && other.from() < one.to()))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(TargetFigure::from));
        return found;
    }

    private List<TargetFigure> clause(int begin, int end) {
        List<TargetFigure> found = new ArrayList<>();
        int after = begin;
        Matcher number = NUMBER.matcher(plain).region(begin, end).useTransparentBounds(true);
        TargetFigure last = null;
        while (number.find()) {
            Optional<TargetFigure> figure = figure(number, begin, after, end, last);
            if (figure.isPresent()) {
                last = figure.get();
                after = last.to();
                found.add(last);
                number.region(Math.min(after, end), end);
            }
        }
        Matcher blank = BLANK.matcher(plain).region(begin, end).useTransparentBounds(true);
        while (blank.find()) {
            blank(blank.start(), blank.end(), begin, end).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(TargetFigure::from));
        return found;
    }

    private Optional<TargetFigure> figure(Matcher number, int begin, int after, int end, @Nullable TargetFigure last) {
        boolean hundredths = number.group("pct") != null;
        int unitFrom = number.end();
        Matcher unit = hundredths ? null : unit(unitFrom, end);
        if (!hundredths && unit == null) {
            return Optional.empty();
        }
        int unitTo = unit == null ? unitFrom : unit.end();
        String said = unit == null ? "%" : shown(unit);
        int start = number.start();
        Matcher suffix = SUFFIX.matcher(plain).region(unitTo, end);
        boolean suffixed = suffix.lookingAt();
        String ending = suffixed ? suffix.group(1) : "";
        int stop = suffixed ? suffix.end() : unitTo;
        String before = plain.substring(begin, start);
        String known = isGoingOn(plain.substring(after, start)) ? plain.substring(from, start) : before;
        if (!isNeeded(said, unit, known) || isBase(before, stop, end) || isAttribute(said, stop, end, suffixed)) {
            return Optional.empty();
        }
        int window = Math.max(after, start - WINDOW);
        return said(plain.substring(window, start), window, last)
                .map(verb -> new TargetFigure(
                        after,
                        verb.at(),
                        start,
                        stop,
                        value(number, compared(verb.comparison(), ending)),
                        said,
                        compared(verb.comparison(), ending),
                        verb.rule()))
                .or(() -> said.equals("%") && (suffixed || isLeastShare(before, stop, end))
                        ? Optional.of(new TargetFigure(
                                after,
                                start,
                                start,
                                stop,
                                value(number, Comparison.AT_LEAST),
                                said,
                                compared(Comparison.AT_LEAST, ending),
                                "target.bare"))
                        : Optional.empty());
    }

    private Optional<TargetFigure> blank(int verbAt, int unitAt, int begin, int end) {
        Matcher unit = unit(unitAt, end);
        if (unit == null || !isNeeded(shown(unit), unit, plain.substring(begin, unitAt))) {
            return Optional.empty();
        }
        return said(plain.substring(begin, unitAt), begin, null)
                .map(verb -> new TargetFigure(
                        begin,
                        Math.min(verb.at(), verbAt),
                        unitAt,
                        unit.end(),
                        null,
                        shown(unit),
                        verb.comparison(),
                        "target.blank"));
    }

    private record Said(int at, Comparison comparison, String rule) {}

    /** How the words before a figure compare it; empty where they only count or describe. */
    private static Optional<Said> said(String before, int offset, @Nullable TargetFigure last) {
        Matcher filler = FILLER.matcher(before);
        String words = filler.find() ? before.substring(0, filler.start()) : before;
        boolean inherits = last != null && GOING_ON.matcher(words).matches();
        if (inherits && last != null) {
            return Optional.of(new Said(offset + words.length(), last.comparison(), last.rule()));
        }
        for (String tail : List.of(before.stripTrailing(), words)) {
            for (TargetTables.Verb verb : TABLES.verbs()) {
                Matcher matcher = verb.words().matcher(tail);
                if (matcher.find()) {
                    boolean falls = FALLING.matcher(before).find() && verb.comparison() == Comparison.AT_LEAST;
                    return Optional.of(new Said(
                            offset + matcher.start(), falls ? Comparison.FALL_BY : verb.comparison(), "target.verb"));
                }
            }
        }
        if (FALLING.matcher(words).find()) {
            return Optional.of(new Said(offset + words.length(), Comparison.FALL_BY, "target.bare"));
        }
        if (MEASURED.matcher(words).find()) {
            Comparison compared = UNWANTED.matcher(words).find() ? Comparison.AT_MOST : Comparison.AT_LEAST;
            return Optional.of(new Said(offset + words.length(), compared, "target.bare"));
        }
        return PART.matcher(before).find()
                ? Optional.of(new Said(offset + words.length(), Comparison.AT_LEAST, "target.verb"))
                : changed(words, offset);
    }

    /** 削减COD排放600吨: the verb stands before what is measured. */
    private static Optional<Said> changed(String words, int offset) {
        Matcher change = CHANGE.matcher(words);
        Said found = null;
        while (change.find()) {
            found = words.length() - change.end() > REACH
                    ? found
                    : new Said(
                            offset + change.start(),
                            change.group("fall") != null ? Comparison.FALL_BY : Comparison.RISE_BY,
                            "target.verb");
        }
        return Optional.ofNullable(found);
    }

    private static Comparison compared(Comparison said, String ending) {
        return switch (said) {
            case RISE_BY, FALL_BY -> said;
            case AT_LEAST, AT_MOST, EXACTLY ->
                switch (ending) {
                    case "以上" -> Comparison.AT_LEAST;
                    case "以下", "以内", "之内", "之下", "以里" -> Comparison.AT_MOST;
                    default -> said;
                };
        };
    }

    /** 较去年增加18天, 腾出…: nothing but a comparison stands before, so that the sentence speaks of the same as before. */
    private static boolean isGoingOn(String before) {
        return TABLES.words("base").matcher(before).replaceAll("").strip().length() <= 4;
    }

    private @Nullable Matcher unit(int at, int end) {
        for (Unit unit : TABLES.units()) {
            Matcher matcher = unit.written().matcher(plain).region(at, end).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    private static String shown(Matcher found) {
        return TABLES.units().stream()
                .filter(unit ->
                        unit.written().equals(found.pattern()) && !unit.unit().isEmpty())
                .map(Unit::unit)
                .findFirst()
                .orElse(found.group());
    }

    private static boolean isNeeded(String said, @Nullable Matcher found, String before) {
        return found == null
                || said.equals("%")
                || TABLES.units().stream()
                        .filter(unit -> unit.written().equals(found.pattern()))
                        .allMatch(unit -> unit.needs().matcher(before).find());
    }

    /** 由42%提高到43%, 去年的80%: the figure from which something starts. */
    private boolean isBase(String before, int stop, int end) {
        String behind = plain.substring(stop, Math.min(end, stop + 8));
        boolean starts = STARTS.matcher(before).find() && MOVES.matcher(behind).lookingAt();
        return starts || OF_THEN.matcher(before).find();
    }

    /** 至少有60%的行政村. */
    private boolean isLeastShare(String before, int stop, int end) {
        return LEAST.matcher(before).find()
                && PLACES.matcher(plain).region(stop, end).lookingAt();
    }

    /** 35吨以下锅炉, 10吨级: the figure describes a thing. */
    private boolean isAttribute(String said, int stop, int end, boolean suffixed) {
        return suffixed
                && said.contains("吨")
                && ATTRIBUTE.matcher(plain.substring(stop, end)).find();
    }

    private @Nullable BigDecimal value(Matcher number, Comparison comparison) {
        String two = number.group("two");
        boolean upper = two != null && comparison == Comparison.AT_MOST;
        String written = upper ? two : number.group("one");
        return ChineseNumber.read(written.replace(",", "")).orElse(null);
    }
}
