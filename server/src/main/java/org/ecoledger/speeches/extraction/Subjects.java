package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Clause.Verb;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;

/** Finds who is to do what a clause asks: named at its head, behind 由 or 作为, before the word that asks, or before the verb. */
final class Subjects {
    private static final int REACH = 60;
    private static final int LONGEST_INNER = 14;

    private final String plain;
    private final int to;
    private final UnitReader units;
    private final VerbReader verbs;
    private final AskingWords asks;
    private final Strangers strangers;
    private final Lexicon words = Lexicon.SHIPPED;

    Subjects(String plain, int to, UnitReader units, VerbReader verbs, AskingWords asks) {
        this.plain = plain;
        this.to = to;
        this.units = units;
        this.verbs = verbs;
        this.asks = asks;
        this.strangers = new Strangers(plain, to, verbs);
    }

    /**
     * Who is to do it.
     *
     * @param units none where the clause names nobody
     * @param end where the clause goes on behind them
     * @param must the word that asks, as far as it was read
     */
    record Subject(List<Mention> units, int end, String must) {}

    /** @param head where the clause begins behind its number and connectives, @param must what asked before */
    Subject at(int head, String must) {
        Mentions role = named(head);
        if (!role.all().isEmpty()) {
            return new Subject(role.all(), to, must);
        }
        boolean charged = head < to && plain.charAt(head) == '由';
        int bidden = charged ? 0 : asks.must(head);
        if (bidden > 0 && head + bidden < to && plain.charAt(head + bidden) == '由') {
            return at(head + bidden, must);
        }
        int begin = charged ? head + 1 : head;
        Mentions found = charged ? doers(begin) : units.at(begin);
        if (!found.all().isEmpty() && (charged || !must.isEmpty() || goesOn(found.end()))) {
            return new Subject(found.all(), found.end(), charged ? "由" : must);
        }
        Mentions told = found.all().isEmpty() && level(begin)
                ? new Mentions(List.of(new Mention(begin, begin + 1)), begin + 1)
                : beforeAsking(begin, found);
        if (told.all().isEmpty() && words.list("advice").holds(must)) {
            told = strangers.at(begin);
        }
        if (!told.all().isEmpty()) {
            return new Subject(told.all(), told.end(), must);
        }
        return charged ? new Subject(List.of(), head, must) : inner(head, must);
    }

    /** 作为环保部门, 对于财政局来说: a clause that only says who is meant. */
    private Mentions named(int head) {
        int as = words.list("as-unit").at(plain, head, to);
        int about = words.list("for-unit").at(plain, head, to);
        Mentions role = units.at(head + Math.max(as, about));
        boolean only = as > 0 && role.end() == to
                || about > 0 && words.list("for-unit-behind").holds(plain.substring(role.end(), to));
        return only ? role : none(head);
    }

    /** Units between here and the word that asks, or alone in the clause. */
    private Mentions beforeAsking(int begin, Mentions found) {
        int asking = asking(begin);
        if (asking < 0) {
            return to - begin < REACH ? alone(begin) : none(begin);
        }
        if (!found.all().isEmpty() && asking > found.end() && "后时前".indexOf(plain.charAt(asking - 1)) >= 0) {
            return new Mentions(found.all(), asking);
        }
        if (asking <= begin + 1) {
            return none(begin);
        }
        int of = plain.lastIndexOf('的', asking);
        Mentions behind = of > begin ? units.at(of + 1) : none(begin);
        if (behind.end() == asking && !behind.all().isEmpty()) {
            return behind;
        }
        Mentions bare = units.stems(begin, asking);
        Mentions alike = bare.all().isEmpty() ? units.alike(begin, asking) : bare;
        return new Mentions(alike.all().isEmpty() ? works(begin, asking).all() : alike.all(), asking);
    }

    /** What ends like a unit and is all that the clause says: 排名末位的乡镇. */
    private Mentions alone(int begin) {
        Mentions alone = units.alike(begin, to);
        int of = plain.lastIndexOf('的', to - 1);
        boolean some = of > begin
                && words.list("unit-body").holds(plain.substring(of + 1, to))
                && !words.list("condition").in(plain, begin, to);
        boolean strong = words.list("unit-strong").endsWith(plain.substring(begin, to));
        return some || strong ? new Mentions(alone.all(), to) : none(begin);
    }

    /** 华能电厂、铝厂要安装…: works that are told to do something, and not what is to be done about them. */
    private Mentions works(int begin, int asking) {
        List<Mention> all = new ArrayList<>();
        int from = begin;
        for (int at = begin; at <= asking; at++) {
            if (at == asking || plain.charAt(at) == '、') {
                String name = plain.substring(from, at);
                boolean named = name.length() > 2
                        && words.list("works-end").endsWith(name)
                        && name.indexOf('的') < 0
                        && !begun(from, at);
                if (!named) {
                    return none(begin);
                }
                all.add(new Mention(from, at));
                from = at + 1;
            }
        }
        return worksAct(asking) ? new Mentions(all, asking) : none(begin);
    }

    /** Whether a verb, a word of manner or a preposition begins here, as no name does. */
    private boolean begun(int from, int at) {
        return List.of("few", "ending", "lasting", "adverb", "preposition").stream()
                .anyMatch(list -> words.list(list).at(plain, from, at) > 0);
    }

    /** Whether a verb with an object follows, and none of what comes about with the works themselves. */
    private boolean worksAct(int asking) {
        int at = asking + asks.must(asking);
        for (int passed = at; passed < to; passed++) {
            Verb verb = verbs.known(passed);
            if (verb.to() - verb.from() > 1) {
                return words.list("works-do").holds(verb.in(plain)) && verb.to() + 1 < to;
            }
        }
        return false;
    }

    /** 县成立领导小组, 村要配保洁员: a level of government in one character. */
    private boolean level(int at) {
        return at < to
                && words.list("one-level").holds(plain.substring(at, at + 1))
                && (asks.must(at + 1) > 0 || does("founding", at + 1));
    }

    /** 具体方案由市生态环境局另行制定: who does it stands before the verb. */
    private Subject byWhom(int head, String must) {
        int by = plain.indexOf('由', head + 1);
        if (by < 0 || by >= Math.min(to, head + REACH) || "理自经缘事因".indexOf(plain.charAt(by - 1)) >= 0) {
            return new Subject(List.of(), head, must);
        }
        Mentions found = doers(by + 1);
        return found.all().isEmpty() || found.end() + 1 >= to
                ? new Subject(List.of(), head, must)
                : new Subject(found.all(), found.end(), "由");
    }

    /** Those behind 由, also where no table knows them. */
    Mentions doers(int from) {
        Mentions known = units.at(from);
        for (int at = from + 2; known.all().isEmpty() && at < Math.min(to, from + REACH / 2); at++) {
            Mentions alike = goesOn(at) ? units.alike(from, at) : known;
            if (!alike.all().isEmpty()) {
                return alike;
            }
        }
        return known.all().isEmpty() ? strangers.at(from) : known;
    }

    /** An office within an organisation that is told to act without a word that asks: 综合部将…纳入…, 运营分公司每季度…. */
    private Subject inner(int head, String must) {
        if (words.list("not-named").at(plain, head, to) > 0) {
            return byWhom(head, must);
        }
        for (int at = head + 2; at < Math.min(to, head + LONGEST_INNER); at++) {
            Mentions alike = goesOn(at) && words.list("inner-unit").endsWith(plain.substring(head, at))
                    ? units.alike(head, at)
                    : none(head);
            boolean split = at + 1 < to && Grammar.verb(plain, at - 1, at + 1) == 2;
            if (!split && !alike.all().isEmpty() && !words.list("no-inner").endsWith(plain.substring(head, at))) {
                return new Subject(alike.all(), at, must);
            }
        }
        return byWhom(head, must);
    }

    /** Whether what follows units shows that they are to do it. */
    private boolean goesOn(int end) {
        int at = TimePhrases.passed(plain, Plain.pastBlanks(plain, end, to), to);
        return at >= to
                || "每逐".indexOf(plain.charAt(at)) >= 0
                        && words.list("frequency").at(plain, at, to) > 0
                || at > end
                || asks.must(at) > 0
                || words.list("charge").at(plain, at, to) > 0
                || words.list("forbid").at(plain, at, to) > 0
                || "把将".indexOf(plain.charAt(at)) >= 0 && verbs.disposed(at).kind() != Kind.NONE
                || ("为是作".indexOf(plain.charAt(at)) >= 0 || plain.startsWith("就是", at))
                        && words.list("charged-as").in(plain, at, to)
                || words.list("adverb").at(plain, at, to) > 0
                || words.list("preposition").at(plain, at, to) > 0 && at + 4 < to
                || does("ending", at)
                || does("lasting", at)
                || acts(at);
    }

    /** Whether a verb that only the general dictionary knows follows, with something behind it: 租一条挖泥船. */
    private boolean acts(int begin) {
        int at = begin;
        for (int length = 1; length > 0 && at < to; at += length) {
            length = words.list("no-deed").at(plain, at, to) > 0 ? 0 : Grammar.adverb(plain, at, to);
        }
        if (at >= to || words.list("no-deed").at(plain, at, to) > 0) {
            return false;
        }
        boolean takes = plain.charAt(at) == '把';
        boolean together = words.list("company").at(plain, at, to) > 1;
        int verb = Grammar.verb(plain, at, to);
        return takes || together || at > begin && at < to || verb > 1 || verb > 0 && at + verb < to;
    }

    /** Whether a verb with something behind it follows at once. */
    private boolean does(String verbs, int at) {
        int length = words.list(verbs).at(plain, at, to);
        return length > 1 && at + length + 1 < to;
    }

    /** Where the first asking word stands; -1 for none. */
    int asking(int head) {
        for (int at = head; at < Math.min(to, head + REACH); at++) {
            if (asks.must(at) > 0 || words.list("charge").at(plain, at, to) > 1) {
                return at;
            }
        }
        return -1;
    }

    private static Mentions none(int at) {
        return new Mentions(List.of(), at);
    }
}
