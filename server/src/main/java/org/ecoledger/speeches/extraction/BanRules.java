package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.UnitReader.Mention;

/** Deeds that are forbidden (严禁, 不得, 坚决不予), and what follows if (扣分, 一票否决, 约谈). */
final class BanRules {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final int SURE = 80;
    private static final int LIKELY = 60;

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
                new Content.Forbidden(
                        place.named(segment.leading(), segment.helping()), place.words(at, end)));
    }

    /** One for each effect on another condition. */
    List<Proposal> consequences(Segment segment) {
        List<Proposal> found = new ArrayList<>();
        Clause condition = null;
        Clause told = null;
        for (Clause clause : segment.clauses()) {
            if (conditional(clause)) {
                condition = condition == null || told != null ? clause : condition;
                told = null;
            }
            int effect = clause.over() ? -1 : WORDS.list("effect").find(plain, clause.from(), clause.to());
            int points = clause.over() ? -1 : points(clause);
            if (condition != null && told == null && (effect >= 0 || points >= 0)) {
                found.add(consequence(segment, condition, clause, effect, points));
                told = clause;
            }
        }
        return found;
    }

    private boolean conditional(Clause clause) {
        int end = end(clause);
        boolean those = plain.charAt(end - 1) == '的' || plain.charAt(end - 1) == '者';
        return those || WORDS.list("condition").at(plain, clause.head(), end) > 0;
    }

    /** Where 扣3分 stands; -1 for nowhere. */
    private int points(Clause clause) {
        for (int at = clause.from(); at < clause.to(); at++) {
            int length = WORDS.list("deduct").at(plain, at, clause.to());
            if (length > 0 && !Quantities.points(plain, at + length, clause.to()).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    private Proposal consequence(Segment segment, Clause condition, Clause clause, int effect, int points) {
        int at = points >= 0 ? points : effect;
        int from = Math.max(clause.from(), Math.min(at, clause.deed()));
        int end = end(clause);
        String seen = points >= 0 ? place.words(points, end) : WORDS.list("effect").first(plain, at, end);
        int until = condition == clause ? at : end(condition);
        List<Mark> marks = units(segment);
        marks.add(place.mark(Role.ACTION, at, end));
        if (condition.head() < until) {
            marks.add(place.mark(Role.OBJECT, condition.head(), until));
        }
        return place.proposal(
                marks,
                "consequence.if",
                List.of(seen),
                plain.charAt(end(condition) - 1) == '的' || points >= 0 ? SURE : LIKELY,
                new Content.Consequence(
                        place.named(segment.leading(), segment.helping()),
                        place.words(condition.head(), Math.max(condition.head(), until)),
                        place.words(condition == clause ? at : from, end),
                        points >= 0
                                ? Quantities.points(plain, points, end).getFirst().value()
                                : null));
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

    /** Whether a clause says nothing but a ban or an effect, so that no task is to be read in it. */
    boolean alone(Clause clause) {
        int forbid = WORDS.list("forbid").find(plain, clause.head(), clause.to());
        boolean bans = forbid >= 0 && (clause.verb().kind() == Kind.NONE || forbid <= clause.verb().from());
        return bans || conditional(clause) || WORDS.list("effect").in(plain, clause.head(), clause.to());
    }
}
