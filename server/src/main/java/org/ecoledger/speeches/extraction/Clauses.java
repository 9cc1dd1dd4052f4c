package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;

/** What clauses mean only together with their neighbours. */
final class Clauses {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final int LONGEST_ATTRIBUTE = 5;

    private Clauses() {}

    /**
     * Clauses that only tell something are marked: a thing that 是 … in the next clause, and the parts of an order of things that
     * is to come about (形成政府主体，环保部门统筹协调，行业部门分口管理的新格局).
     */
    static List<Clause> understood(String plain, List<Clause> clauses) {
        List<Clause> understood = new ArrayList<>();
        boolean forming = false;
        boolean telling = false;
        boolean gone = false;
        for (int at = 0; at < clauses.size(); at++) {
            Clause clause = clauses.get(at);
            boolean defined = at + 1 < clauses.size() && !clause.asks() && is(plain, clauses.get(at + 1));
            boolean shapes = WORDS.list("shaping").in(plain, clause.head(), clause.to());
            boolean shaped = WORDS.list("shape").in(plain, clause.head(), clause.to());
            boolean bids = clause.bids() && !(gone && "将".equals(clause.must()));
            gone = (gone || clause.over()) && !bids;
            boolean past =
                    gone && ("将".equals(clause.must()) || !clause.units().isEmpty() && !dated(plain, clauses, at));
            boolean within = forming && !clause.asks();
            telling = (telling || clause.told())
                    && !clause.asks()
                    && clause.units().isEmpty();
            understood.add(
                    defined || past || within || telling || shapes && !shaped && !clause.asks()
                            ? clause.asTold()
                            : clause);
            forming = (shapes || within) && !shaped;
        }
        return understood;
    }

    /** Whether a unit's clause, or one behind it that is still the unit's, names a time: what is told before it is another matter. */
    private static boolean dated(String plain, List<Clause> clauses, int at) {
        for (int own = at;
                own < clauses.size()
                        && (own == at
                                || clauses.get(own).units().isEmpty()
                                || clauses.get(own).helping());
                own++) {
            if (!TimePhrases.in(plain, clauses.get(own).from(), clauses.get(own).to())
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String plain, Clause clause) {
        return plain.startsWith("是", clause.head()) && !plain.startsWith("是否", clause.head());
    }

    /** 参了股的, 挖浅了的返工, 建成了的要用好: 了 and 的 only tell who or what is meant. */
    private static boolean attributive(String plain, int at, int to) {
        int of = plain.indexOf('的', at, Math.min(to, at + LONGEST_ATTRIBUTE));
        return plain.charAt(to - 1) == '的'
                || of == at + 1
                || of > 0
                        && (WORDS.list("must").in(plain, of + 1, to)
                                || WORDS.list("ending").in(plain, of + 1, to));
    }

    /** Whether a clause speaks of what is past. */
    static boolean over(String plain, int from, int to) {
        if (WORDS.list("lest").at(plain, from, to) > 0 || WORDS.list("no-more").in(plain, from, to)) {
            return false;
        }
        if (TimePhrases.over(plain, from, to)) {
            return true;
        }
        for (int at = from; at < to; at++) {
            int not = plain.charAt(at) == '了' && attributive(plain, at, to)
                    ? 1
                    : WORDS.list("not-past").at(plain, at, to);
            if (not > 0) {
                at += not - 1;
            } else if (WORDS.list("past").at(plain, at, to) > 0) {
                return true;
            }
        }
        return false;
    }
}
