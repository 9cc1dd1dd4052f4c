package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.TimePhrases.Span;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.jspecify.annotations.Nullable;

/** Deeds that are forbidden (严禁, 不得, 坚决不予), and what follows if (扣分, 一票否决, 约谈). */
final class BanRules {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    /** Effects that are told with whom or what they meet: 追究主要负责人责任, 取消评优资格, 移交纪检监察机关. */
    private static final Pattern EFFECT = Pattern.compile("追究[^，。；]{0,16}责任|取消[^，。；]{0,14}资格|暂停[^，。；]{0,24}审批"
            + "|移[送交][^，。；]{0,12}(?:机关|部门|纪委|纪检|监委|处理)|扣[缴减][^，。；]{0,20}(?:资金|费|经费)"
            + "|责令(?:关闭|停产|停业|停工)|(?<!各)处(?![置理室])[^，。；]{0,16}罚款|立案(?:处罚|查处)|[记纳列]入[^，。；]{0,6}(?:诚信档案|失信名单)"
            + "|(?<![工操动运])作(?:出书面|出|书面)?(?:检查|检讨|说明)");

    private static final int SURE = 80;
    private static final int LIKELY = 60;
    private static final int LONGEST_ATTRIBUTE = 7;

    private final Place place;
    private final String plain;

    BanRules(Place place) {
        this.place = place;
        this.plain = place.plain();
    }

    /** One for each word of prohibition with a deed behind it. */
    List<Proposal> forbidden(Segment segment) {
        List<Proposal> found = new ArrayList<>();
        for (Clause clause : segment.clauses()) {
            if (clause.over()) {
                continue;
            }
            for (int at = clause.from(); at < clause.to(); at++) {
                int length = WORDS.list("forbid").at(plain, at, clause.to());
                if (length > 0) {
                    if (forbids(clause, at, length)) {
                        found.add(forbidden(segment, clause, at, length));
                    }
                    at += length - 1;
                }
            }
        }
        return found;
    }

    private boolean forbids(Clause clause, int at, int length) {
        int behind = at + length;
        if (behind + 1 >= clause.to()
                || WORDS.list("forbid-not").at(plain, behind, clause.to()) > 0
                || WORDS.list("appeal").at(plain, behind, clause.to()) > 0) {
            return false;
        }
        String word = plain.substring(at, behind);
        int of = plain.indexOf('的', behind, Math.min(clause.to(), behind + LONGEST_ATTRIBUTE));
        // 不能达标的: who cannot is meant, and nobody is forbidden anything.
        boolean whoCannot =
                of > 0 && (of + 1 >= end(clause) || WORDS.list("gives").at(plain, of + 1, clause.to()) > 0);
        if (word.equals("不能") && whoCannot) {
            return false;
        }
        boolean weak = WORDS.list("forbid-weak").holds(word);
        boolean deed = WORDS.list("tangible").in(plain, behind, clause.to())
                || WORDS.list("ending").in(plain, behind, clause.to());
        return !weak || deed && place.sentence().bearing() == Outline.Bearing.ASKED;
    }

    private Proposal forbidden(Segment segment, Clause clause, int at, int length) {
        List<Mark> marks = units(segment);
        int end = end(clause);
        marks.add(place.mark(Role.ACTION, at, end));
        return place.proposal(
                marks,
                "forbidden.word",
                List.of(plain.substring(at, at + length)),
                SURE,
                new Content.Forbidden(place.named(segment.leading(), segment.helping()), place.words(at, end)));
    }

    /** One for each effect on another condition, and for each on another unit that is named. */
    List<Proposal> consequences(Segment segment) {
        List<Proposal> found = new ArrayList<>();
        Span condition = null;
        for (Clause clause : segment.clauses()) {
            int effect = clause.over() || doubtful(clause) ? -1 : effect(clause);
            int points = clause.over() ? -1 : points(clause);
            int at = points >= 0 ? points : effect;
            Span own = at < 0 ? null : conditionBefore(clause, at);
            if (own != null || at < 0 && conditional(clause)) {
                condition = own != null
                        ? own
                        : condition == null ? new Span(Math.min(clause.head(), end(clause)), end(clause)) : condition;
            }
            if (condition != null && condition.from() < condition.to() && at >= 0) {
                found.add(consequence(segment, condition, clause, at, points >= 0));
                condition = clause.units().isEmpty() ? null : condition;
            }
        }
        return found;
    }

    private boolean conditional(Clause clause) {
        int end = end(clause);
        String said = plain.substring(Math.min(clause.head(), end), end);
        boolean those = said.endsWith("的") || said.endsWith("者");
        boolean kind = !clause.asks()
                && !clause.bare()
                && said.indexOf('的') > 0
                && WORDS.list("those").endsWith(said);
        return those || kind || WORDS.list("condition").at(plain, clause.head(), end) > 0 && !said.startsWith("对");
    }

    /** The condition in the same clause: 对破坏生态环境的 + 严惩重罚, 违法排污企业 + 一律停产整治. */
    private @Nullable Span conditionBefore(Clause clause, int effect) {
        int begin = Math.min(clause.head(), effect);
        int end = effect;
        for (boolean less = true; less && end > begin; ) {
            less = false;
            for (int length = Math.min(6, end - begin); length > 0 && !less; length--) {
                String word = plain.substring(end - length, end).strip();
                less = word.isEmpty() || WORDS.list("gives").holds(word);
                end -= less ? length : 0;
            }
        }
        String said = plain.substring(begin, end);
        int of = said.indexOf('的');
        boolean noun =
                WORDS.list("effect-noun").find(plain, effect, Math.min(clause.to(), effect + LONGEST_ATTRIBUTE)) >= 0;
        boolean given = end < effect || said.startsWith("对") || said.startsWith("凡") || !noun;
        boolean stands = said.endsWith("的") && said.length() > 4 && given
                || of > 2 && WORDS.list("those").endsWith(said);
        int towards = said.lastIndexOf('对', Math.max(0, of));
        return stands ? new Span(towards > 0 && of > towards ? begin + towards : begin, end) : null;
    }

    /** 以后也许会演变成一票否决, 没有启动问责. */
    private boolean doubtful(Clause clause) {
        return !clause.asks() && WORDS.list("doubt").in(plain, clause.from(), clause.to());
    }

    /** Where an effect is named; 该停产的停产 is one. -1 for nowhere. */
    private int effect(Clause clause) {
        int listed = WORDS.list("effect").find(plain, clause.from(), clause.to());
        Matcher shaped = EFFECT.matcher(plain).region(clause.from(), clause.to());
        int found = shaped.find() ? shaped.start() : -1;
        if (listed >= 0 || found >= 0) {
            return listed < 0 ? found : found < 0 ? listed : Math.min(listed, found);
        }
        int due = plain.indexOf('该', clause.head(), clause.to());
        int of = due < 0 ? -1 : plain.indexOf('的', due, clause.to());
        boolean each = due >= 0 && due <= clause.deed() + 1 && of > due && of - due <= 5 && of + 1 < end(clause);
        return each ? due : -1;
    }

    /** Where 扣3分 stands; -1 for nowhere. */
    private int points(Clause clause) {
        for (int at = clause.from(); at < clause.to(); at++) {
            int length = WORDS.list("deduct").at(plain, at, clause.to());
            if (length > 0
                    && !Quantities.points(plain, at + length, clause.to()).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    private Proposal consequence(Segment segment, Span condition, Clause clause, int at, boolean counted) {
        int end = end(clause);
        String seen = counted ? place.words(at, end) : WORDS.list("effect").first(plain, at, end);
        int from =
                condition.to() > clause.from() ? condition.to() : Math.max(clause.from(), Math.min(at, clause.deed()));
        List<Mark> marks = units(segment);
        marks.add(place.mark(Role.ACTION, at, end));
        marks.add(place.mark(Role.OBJECT, condition.from(), condition.to()));
        List<Quantities.Quantity> points = counted ? Quantities.points(plain, at, end) : List.of();
        return place.proposal(
                marks,
                "consequence.if",
                List.of(seen.isEmpty() ? place.words(at, end) : seen),
                counted || plain.charAt(condition.to() - 1) == '的' ? SURE : LIKELY,
                new Content.Consequence(
                        place.named(warned(segment, condition), List.of()),
                        place.words(condition.from(), condition.to()),
                        place.words(from, end),
                        points.isEmpty() ? null : points.getFirst().value()));
    }

    /** Units named before the condition; who is named behind it only carries out what follows. */
    private static List<Mention> warned(Segment segment, Span condition) {
        return segment.leading().stream()
                .filter(unit -> unit.from() < condition.from())
                .toList();
    }

    private List<Mark> units(Segment segment) {
        List<Mark> marks = new ArrayList<>();
        for (Mention unit : segment.leading()) {
            marks.add(place.mark(Role.UNIT, unit.from(), unit.to()));
        }
        return marks;
    }

    private int end(Clause clause) {
        return new Deeds(place).end(clause);
    }

    /** Takes out the clauses that say nothing but a ban, a condition or its effect, so that no task is read in them. */
    void remove(Segment segment, boolean follows) {
        boolean[] told = {false};
        segment.clauses().removeIf(clause -> {
            told[0] |= follows && effect(clause) >= 0;
            return alone(clause, follows) || told[0] && clause.units().isEmpty() && !clause.asks();
        });
    }

    private boolean alone(Clause clause, boolean follows) {
        int forbid = WORDS.list("forbid").find(plain, clause.head(), clause.to());
        boolean bans = forbid >= 0
                && (clause.verb().kind() == Kind.NONE || forbid <= clause.verb().from());
        return bans || follows && (conditional(clause) || effect(clause) >= 0);
    }
}
