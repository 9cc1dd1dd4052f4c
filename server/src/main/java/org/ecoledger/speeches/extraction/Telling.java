package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Clause.Verb;
import org.ecoledger.speeches.extraction.UnitReader.Mention;

/** Whether a clause without a word that asks only tells something. */
record Telling(String plain, int from, int to, VerbReader verbs) {
    private static final Lexicon WORDS = Lexicon.SHIPPED;

    boolean tells(int deed, List<Mention> subject) {
        return WORDS.list("for-example").at(plain, from, to) > 0
                || defines(deed)
                || qualifies(deed, subject)
                || reports(deed, subject);
    }

    /** 制定本办法, 本办法自印发之日起施行: a paper speaks of itself. */
    boolean itself(int head, Verb verb) {
        return WORDS.list("this-paper").at(plain, head, to) > 0
                || verb.kind() != Kind.NONE && WORDS.list("this-paper").at(plain, verb.to(), to) > 0;
    }

    /** 住建局监管的工地屡查屡犯: the unit only tells which thing is meant. */
    boolean qualifies(int deed, List<Mention> subject) {
        Verb verb = deed < to ? verbs.known(deed) : Verb.NONE;
        return !subject.isEmpty() && verb.to() > 0 && verb.to() < to && plain.charAt(verb.to()) == '的';
    }

    /** 北屯镇说…, 县里没有…: the unit is told of, not told to. */
    private boolean reports(int deed, List<Mention> subject) {
        boolean meets = WORDS.list("meets").at(plain, Math.min(deed, to), to) > 0
                && TimePhrases.in(plain, from, to).stream().noneMatch(span -> Place.bounds(span.in(plain)));
        if (!subject.isEmpty() && meets) {
            return true;
        }
        return !subject.isEmpty()
                && !WORDS.list("charged-as").in(plain, deed, to)
                && WORDS.list("no-deed")
                                .at(
                                        plain,
                                        Math.min(
                                                Math.max(deed, subject.getLast().to()), to),
                                        to)
                        > 0;
    }

    /** 树立抓环保就是抓发展的理念: what is thought is no definition. */
    private boolean thought(int at) {
        int of = plain.indexOf('的', at, to);
        return of > 0 && WORDS.list("thought").at(plain, of + 1, to) > 0;
    }

    /** Whether it says what something is: 完成这些项目是硬任务. */
    private boolean defines(int deed) {
        for (int at = Math.max(deed, from + 1); at + 1 < to; at++) {
            if (plain.charAt(at) == '是'
                    && plain.charAt(at + 1) != '否'
                    && !thought(at)
                    && "别其但还于凡都只正不总若而可又".indexOf(plain.charAt(at - 1)) < 0) {
                return true;
            }
        }
        return WORDS.list("matters").in(plain, from, to)
                || WORDS.list("may").in(plain, from, to)
                || deed < to && plain.startsWith("有利于", deed)
                || deed < to && plain.startsWith("是", deed) && !plain.startsWith("是否", deed);
    }
}
