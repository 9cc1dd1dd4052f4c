package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Clause.Verb;

/** Finds the verb that says what is to be done in a clause, and whether its deed has an end. */
final class VerbReader {
    /** What makes a thing of the verb before: 监督员, 检测点. */
    private static final String NOUN_ENDS = "员点站室器组队单表费率量仪线车机";

    private static final int REACH = 60;
    private static final int MANNER = 4;
    private static final int LONGEST_URGED = 14;

    private final String plain;
    private final int from;
    private final int to;
    private final UnitReader units;
    private final Lexicon words = Lexicon.SHIPPED;
    private boolean led;

    VerbReader(String plain, int from, int to, UnitReader units) {
        this.plain = plain;
        this.from = from;
        this.to = to;
        this.units = units;
    }

    /** The verb of the deed that begins here; charged tells whether the clause names who is to do it. */
    Verb verb(int deed, boolean charged) {
        led = charged;
        Verb listed = listed(deed);
        return listed.kind() == Kind.ENDING || deed >= to ? listed : shaped(deed, listed);
    }

    /**
     * A deed by its shape: what is taken in hand (把…), is named with its outcome (挖干净) or its number (写一份剖析) has an end, and so
     * has what a unit is told to do by a verb that is none of those that never end.
     */
    private Verb shaped(int deed, Verb listed) {
        boolean lasts = listed.kind() == Kind.LASTING;
        boolean goesOn = words.list("ongoing").in(plain, from, to)
                || plain.charAt(to - 1) == '的'
                || words.list("only-when").endsWith(plain.substring(from, to));
        boolean takes = (plain.charAt(deed) == '把' || led && plain.charAt(deed) == '将')
                && !words.list("takes-for").in(plain, deed, to);
        boolean done = outcome(deed) || outcomeWithin(deed);
        boolean once = words.list("counted").in(plain, deed, to)
                || led && Quantities.some(plain, deed, to)
                || !lasts && !Quantities.in(plain, deed, to).isEmpty();
        boolean unknown = led && known(deed).kind() == Kind.NONE && acts(deed);
        boolean inTurn = unknown && inTurn(deed);
        boolean hands = inTurn || unknown && Grammar.verb(plain, deed, to) == 1;
        if (!goesOn && (takes && !lasts || done || once || hands)) {
            return new Verb(Kind.SHAPED, deed, deed);
        }
        return !goesOn && unknown ? new Verb(Kind.UNKNOWN, deed, deed) : listed;
    }

    /** 一挖到底、当场封死: one of several deeds named in turn has an end. */
    private boolean inTurn(int deed) {
        for (int join = plain.indexOf('、', deed); join > 0 && join < to; join = plain.indexOf('、', join + 1)) {
            Verb verb = known(means(join + 1));
            if (verb.kind() == Kind.ENDING && verb.to() - verb.from() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether it ends with a verb and its outcome: 挖干净. */
    private boolean outcome(int deed) {
        if (to - deed > 1 && words.list("outcome").holds(plain.substring(deed, to))) {
            return true;
        }
        for (int at = Math.max(deed + 1, to - 4); at < to; at++) {
            if (words.list("outcome").holds(plain.substring(at, to))
                    && Grammar.verbEnds(plain, deed, at)
                    && !words.list("no-result").endsWith(plain.substring(deed, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb that no list knows begins here, or stands behind what it is done with: 从下季度起列专户. */
    private boolean acts(int deed) {
        boolean far = words.list("preposition").at(plain, deed, to) > 0;
        for (int at = deed + 1; far && at < to; at++) {
            if (known(at).to() - known(at).from() > 1) {
                return false;
            }
        }
        return far || Grammar.verb(plain, deed, to) > 0;
    }

    /** 备足药剂, 放好界线: a verb of one character and its outcome, and what it is done to. */
    private boolean outcomeWithin(int deed) {
        for (int at = deed; at + 2 < to; at++) {
            boolean one = known(at).to() - at <= 1 && Grammar.verb(plain, at, at + 1) == 1;
            if (one && "完好齐足满净掉死妥通透清够".indexOf(plain.charAt(at + 1)) >= 0 && plain.charAt(at + 2) != '的') {
                return !Grammar.isWord(plain.substring(at, at + 2)) || Grammar.verb(plain, at, at + 2) == 2;
            }
        }
        return false;
    }

    private Verb listed(int deed) {
        if (deed >= to) {
            return Verb.NONE;
        }
        Verb here = known(deed);
        if (here.kind() != Kind.NONE) {
            return weighed(here, behindLight(here));
        }
        char first = plain.charAt(deed);
        if (first == '把' || first == '将') {
            return disposed(deed);
        }
        boolean far = words.list("preposition").at(plain, deed, to) > 0;
        boolean somewhere = "在于".indexOf(first) >= 0;
        Verb last = somewhere ? within(deed) : far(deed);
        boolean about = first == '对' || plain.startsWith("针对", deed);
        boolean ends = !about
                || last.to() + 1 >= to
                || words.list("urged").holds(last.in(plain))
                || words.list("carrying-out").in(plain, deed, to);
        boolean near = led && last.from() - deed <= MANNER && plain.indexOf('的', deed) >= last.from();
        return (far || near) && ends || last.kind() == Kind.NONE
                ? last
                : new Verb(Kind.LASTING, last.from(), last.to());
    }

    Verb known(int at) {
        int ending = words.list("ending").at(plain, at, to);
        int lasting = words.list("lasting").at(plain, at, to);
        if (ending == 0 && lasting == 0) {
            return Verb.NONE;
        }
        return ending > lasting ? new Verb(Kind.ENDING, at, at + ending) : new Verb(Kind.LASTING, at, at + lasting);
    }

    /** 加快建立, 组织开展: the words behind a light verb say what is done. */
    private Verb behindLight(Verb light) {
        Verb verb = light;
        for (int turn = 0; turn < 3 && words.list("light").holds(verb.in(plain)); turn++) {
            Verb next = known(means(verb.to()));
            if (next.kind() == Kind.NONE || next.to() - next.from() < 2) {
                return verb;
            }
            verb = next;
        }
        return verb;
    }

    /** Passes how and by whom a deed is to be done: 组织力量逐户核查. */
    private int means(int from) {
        int at = from;
        for (int before = -1; at > before; ) {
            before = at;
            at = Plain.pastBlanks(plain, at, to);
            at += words.list("forces").at(plain, at, to);
            int adverb = words.list("adverb").at(plain, at, to);
            at += adverb > 1 ? adverb : 0;
        }
        return at;
    }

    /** Whether a verb has an end where it stands: what goes on, and what is only to go faster, has none. */
    private Verb weighed(Verb head, Verb verb) {
        String word = verb.in(plain);
        if (verb.kind() == Kind.ENDING) {
            boolean goesOn = words.list("ongoing").in(plain, from, verb.from())
                    || words.list("gradual").holds(word) && words.list("faster").in(plain, from, verb.from());
            boolean campaign = !words.list("campaign-verb").holds(word)
                    || words.list("campaign").in(plain, verb.to(), to);
            return goesOn || !campaign ? new Verb(Kind.LASTING, verb.from(), verb.to()) : verb;
        }
        boolean each = words.list("looking").holds(word) && words.list("each").in(plain, from, verb.from());
        boolean usual = "做好".equals(word) && words.list("usual").in(plain, from, to);
        boolean fulfils = words.list("fulfilling").holds(head.in(plain)) && fulfilled(verb.to())
                || words.list("urging").holds(head.in(plain)) && urged(head.to())
                || (words.list("carrying-out").holds(word)
                                || words.list("carrying-out").holds(head.in(plain)))
                        && !usual
                        && endsWith("deed-noun");
        return fulfils || each ? new Verb(Kind.ENDING, verb.from(), verb.to()) : verb;
    }

    /** 督促全市加油站全面完成…, 加快实现…全覆盖. */
    private boolean fulfilled(int at) {
        int found = words.list("fulfilment").find(plain, at, to);
        return found > 0 && "已的所".indexOf(plain.charAt(found - 1)) < 0;
    }

    /** 督促企业安装…: what somebody else is to be brought to do has an end. */
    private boolean urged(int from) {
        for (int at = from; at < Math.min(to, from + LONGEST_URGED); at++) {
            Verb verb = known(at);
            if (verb.kind() != Kind.NONE && verb.to() - verb.from() > 1) {
                return words.list("urged").holds(verb.in(plain)) && plain.charAt(verb.from() - 1) != '的';
            }
        }
        return false;
    }

    boolean endsWith(String list) {
        return words.list(list).endsWith(plain.substring(from, to).strip());
    }

    /** 将经费列入预算: what is done stands behind what it is done to. */
    Verb disposed(int deed) {
        Verb last = Verb.NONE;
        for (int at = deed + 1; at < Math.min(to, deed + REACH); at++) {
            Verb verb = known(at);
            boolean hands = plain.charAt(at) == '报'
                    && verb.to() - verb.from() == 1
                    && !units.at(at + 1).all().isEmpty();
            if (hands) {
                return verb;
            }
            if (verb.kind() != Kind.NONE && verb.to() - verb.from() > 1) {
                if (words.list("dispose").holds(verb.in(plain))) {
                    return verb;
                }
                last = new Verb(results(verb) || ends(verb) ? Kind.ENDING : Kind.LASTING, verb.from(), verb.to());
                at = verb.to() - 1;
            }
        }
        return last;
    }

    /** 把资料整理归档: the verb has an end by itself, and nothing takes it away. */
    private boolean ends(Verb verb) {
        return verb.kind() == Kind.ENDING
                && led
                && verb.to() + 1 >= to
                && !words.list("ongoing").in(plain, from, verb.from())
                && !words.list("faster").in(plain, from, verb.from());
    }

    /** 把杂草清除干净: the outcome is named. */
    private boolean results(Verb verb) {
        return words.list("result").at(plain, verb.to(), to) > 0
                && !words.list("no-result").holds(verb.in(plain));
    }

    /** 对…进行清理: the verb behind its object; the last one of the clause. */
    private Verb far(int deed) {
        Verb last = Verb.NONE;
        for (int at = deed; at < Math.min(to, deed + REACH); at++) {
            Verb verb = known(at);
            boolean noun = last.to() > 0 && verb.to() < to && NOUN_ENDS.indexOf(plain.charAt(verb.to())) >= 0;
            if (!noun && verb.kind() != Kind.NONE && verb.to() - verb.from() > 1) {
                last = weighed(verb, behindLight(verb));
                boolean visits = "到赴".indexOf(plain.charAt(deed)) >= 0 && last.kind() == Kind.ENDING;
                if (visits || words.list("carrying-out").holds(verb.in(plain))) {
                    return last;
                }
                at = last.to() - 1;
            }
        }
        return last;
    }

    /** 在主要路口设置检测点: where it is to be done stands before the verb, and the first one counts. */
    private Verb within(int deed) {
        int begin = deed;
        for (String end : List.of("同时", "基础上", "过程中", "期间")) {
            int found = plain.indexOf(end, deed);
            begin = found > 0 && found < to ? Math.max(begin, found + end.length()) : begin;
        }
        for (int at = begin + 1; at < Math.min(to, begin + REACH); at++) {
            Verb verb = known(at);
            if (verb.kind() != Kind.NONE && verb.to() - verb.from() > 1) {
                return weighed(verb, behindLight(verb));
            }
        }
        return Verb.NONE;
    }
}
