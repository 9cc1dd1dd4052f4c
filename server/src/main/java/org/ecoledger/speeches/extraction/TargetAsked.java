package org.ecoledger.speeches.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Outline.Sentence;

/** Tells a figure that is asked for from one that was reached, describes a thing, or is a condition of something else. */
final class TargetAsked {
    private static final TargetTables TABLES = TargetTables.SHIPPED;

    private static final Pattern TASK = Pattern.compile("的[^，。；]{0,10}(?:目标|指标|任务|要求|标准|水平)");
    private static final Pattern SHORT_OF = Pattern.compile("(?:达不到|未达到?|没有?达到|不足) ?$");
    private static final Pattern BEYOND = Pattern.compile("(?<!不)(?<!不得)(?<!不能)(?:低于|高于|少于|超过|上升|下降|反弹)[^，。；]{0,6}$");
    private static final Pattern SPENT = Pattern.compile("(?:以上)?(?:用于|来自|资金|投入)");
    private static final int LOOK_BEHIND = 6;

    private final Sentence sentence;
    private final TargetFigure figure;
    private final boolean listed;
    private final boolean opened;
    private final String whole;
    private final String before;
    private final String clause;
    private final String head;
    private final String behind;

    /**
     * @param listed whether a sentence before in the paragraph opens a list of targets
     * @param opened whether the speech has come to its sections, or has none
     */
    TargetAsked(String plain, Sentence sentence, TargetFigure figure, boolean listed, boolean opened) {
        this.sentence = sentence;
        this.figure = figure;
        this.listed = listed;
        this.opened = opened;
        int from = sentence.stretch().from();
        int to = sentence.stretch().to();
        this.whole = plain.substring(from, to);
        this.before = plain.substring(from, figure.from());
        int begin = from;
        int end = to;
        for (int[] cut : Cuts.clauses(plain, from, to)) {
            if (cut[0] <= figure.from() && figure.from() < cut[1]) {
                begin = cut[0];
                end = cut[1];
            }
        }
        this.clause = plain.substring(begin, end);
        this.head = plain.substring(begin, figure.from());
        this.behind = plain.substring(figure.to(), end);
    }

    boolean isTarget() {
        return !isPast() && !isOther() && !isCondition() && !isShareOfThings() && isAsked();
    }

    /** The words that ask for it, seen last before it; empty where only its place tells. */
    String words() {
        String last = "";
        var matcher = TABLES.words("ask")
                .matcher(before + clause.substring(head.length(), clause.length() - behind.length()));
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }

    private boolean isAsked() {
        return switch (sentence.bearing()) {
            case ASKED -> !words().isEmpty() || listed || isPlainlyBounded();
            case LACKING, WHY -> TABLES.says("strong", clause);
            case DONE -> false;
        };
    }

    /** A bound says what shall be, also where nothing else does; other figures do so only under a heading of things to do. */
    private boolean isPlainlyBounded() {
        boolean bound = TABLES.says("bound", clause);
        return !figure.rule().equals("target.blank") && !TABLES.says("past", whole) && (bound || opened);
    }

    private boolean isPast() {
        String now = TABLES.words("base").matcher(clause).replaceAll("");
        boolean compares = TABLES.words("base")
                .matcher(whole)
                .results()
                .anyMatch(base -> List.of("同比", "环比").contains(base.group()));
        boolean strong = TABLES.says("strong", before);
        return TABLES.says("past", now) && !TABLES.says("strong", clause)
                || compares && words().isEmpty()
                || !strong
                        && words().isEmpty()
                        && TABLES.says(
                                "past", TABLES.words("base").matcher(before).replaceAll(""));
    }

    private boolean isOther() {
        String next = behind.substring(0, Math.min(behind.length(), LOOK_BEHIND));
        return TABLES.says("other", head)
                || TABLES.says("other", next)
                || TABLES.says("not-us", head)
                || head.endsWith("占") && TABLES.says("scored", whole);
    }

    /** 对超过10%的县区约谈. */
    private boolean isCondition() {
        boolean named = behind.startsWith("的") && !TASK.matcher(behind).lookingAt();
        if (SHORT_OF.matcher(head).find() || named && BEYOND.matcher(head).find()) {
            return true;
        }
        return TABLES.says("condition", "，" + clause)
                && (named || TABLES.says("effect", whole))
                && !TABLES.says("strong", clause);
    }

    /** 资金的20%用于…: a share of something that is not to be reached. */
    private boolean isShareOfThings() {
        return before.endsWith("的") && SPENT.matcher(behind).lookingAt();
    }
}
