package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Clause.Verb;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;

/** Understands one clause: who, asked by which word, to do what. */
final class ClauseReader {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:第?[一二三四五六七八九十]{1,3}(?:是|、|\\.|，|：|来|则|(?=要|应|须))|第[一二三四五六七八九十百]{1,4}条|第[一二三四五六七八九十]{1,2}|[①-⑳]|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}(?:、|\\.(?!\\d)|）)|[—－-]{1,2})");
    private static final int REACH = 60;
    private static final int ATTRIBUTE = 8;
    private static final int LONGEST_BIDDER = 14;
    private static final int LONGEST_INNER = 14;

    private final String plain;
    private final Lexicon words = Lexicon.SHIPPED;

    ClauseReader(String plain) {
        this.plain = plain;
    }

    Clause read(int from, int to) {
        return new Reading(from, to).clause();
    }

    private final class Reading {
        private final int from;
        private final int to;
        private final UnitReader units;
        private final VerbReader verbs;
        private final Strangers strangers;
        private final AskingWords asks;
        private final Telling telling;
        private String must = "";
        private String told = "";
        private boolean answers;
        private boolean organises;
        private boolean helping;
        private Verb company = Verb.NONE;
        private List<Mention> subject = List.of();
        private final List<Mention> with = new ArrayList<>();

        Reading(int from, int to) {
            this.from = from;
            int last = plain.charAt(to - 1);
            this.to = "，：。！？；".indexOf(last) >= 0 ? to - 1 : to;
            this.units = new UnitReader(plain, this.to);
            this.verbs = new VerbReader(plain, from, this.to, units);
            this.strangers = new Strangers(plain, this.to, verbs);
            this.asks = new AskingWords(plain, from, this.to);
            this.telling = new Telling(plain, from, this.to, verbs);
        }

        Clause clause() {
            int head = head();
            int at = asked(subject(head));
            if (attributive(head, at)) {
                must = "";
            }
            Verb verb = verbs.verb(at, !subject.isEmpty());
            if (verb.kind() == Kind.NONE && words.list("help").holds(company.in(plain))) {
                verb = company;
            }
            if ("负责".equals(must) && verb.from() > at && "把将".indexOf(plain.charAt(at)) < 0) {
                verb = new Verb(verb.kind() == Kind.NONE ? Kind.NONE : Kind.LASTING, verb.from(), verb.to());
            }
            if ("负责".equals(must) && verb.kind() == Kind.UNKNOWN) {
                verb = new Verb(Kind.LASTING, verb.from(), verb.to());
            }
            if (answers && verb.kind() == Kind.NONE && to - at > 2) {
                verb = new Verb(Kind.LASTING, at, at);
            }
            if (organises
                    && verb.kind() != Kind.ENDING
                    && (verbs.endsWith("deed-noun") || verbs.endsWith("campaign"))) {
                verb = new Verb(Kind.ENDING, at, at);
            }
            boolean bare = subject.isEmpty() && (at < to && verbs.known(at).kind() != Kind.NONE || disposes(at));
            boolean over = (must.isEmpty() || told.equals(must) || only("charge"))
                    && Clauses.over(plain, from, to - (putsAway(at) ? 1 : 0));
            if (!subject.isEmpty() && helpsOnly(at)) {
                helping = true;
            }
            return new Clause(
                    from,
                    to,
                    head,
                    subject,
                    helping,
                    with,
                    must,
                    at,
                    verb,
                    bare,
                    over,
                    must.isEmpty() && telling.tells(at, subject) || telling.itself(head, verb));
        }

        private boolean disposes(int deed) {
            return deed < to
                    && "把将".indexOf(plain.charAt(deed)) >= 0
                    && words.list("dispose").in(plain, deed, to);
        }

        /** 把垃圾池扒了: bids, and tells nothing past. */
        private boolean putsAway(int deed) {
            return !subject.isEmpty() && deed < to && plain.charAt(deed) == '把' && plain.charAt(to - 1) == '了';
        }

        /** 对今年需完成的16个项目: what asks only tells which are meant. */
        private boolean attributive(int head, int deed) {
            boolean about = head < to && (plain.charAt(head) == '对' || plain.startsWith("针对", head));
            int of = plain.indexOf('的', Math.min(deed, to), to);
            return about && subject.isEmpty() && of > 0 && of - deed <= ATTRIBUTE;
        }

        private int head() {
            int at = from;
            for (int before = -1; at > before && at < to; ) {
                before = at;
                at = Plain.pastBlanks(plain, at, to);
                var number = NUMBER.matcher(plain).region(at, to);
                at = number.lookingAt() ? number.end() : at;
                at = bidden(passed(Plain.pastBlanks(plain, at, to)));
                int opening = words.list("opening").at(plain, at, to);
                if (opening > 0) {
                    String word = plain.substring(at, at + opening);
                    must = words.list("request").holds(word)
                                    || words.list("meeting-asks").holds(word)
                            ? word
                            : must;
                    told = must;
                    at += opening;
                }
            }
            return at;
        }

        /** 某局长要求施工单位…: who bids is passed, whoever is bidden stands behind. */
        private int bidden(int at) {
            int bids = words.list("bids").find(plain, at, Math.min(to, at + LONGEST_BIDDER));
            if (bids <= at || words.list("no-bidding").endsWith(plain.substring(at, bids)) || asking(at) == at) {
                return at;
            }
            int behind = bids + words.list("bids").at(plain, bids, to);
            if (units.at(behind).all().isEmpty() && doers(behind).all().isEmpty()) {
                return at;
            }
            must = plain.substring(bids, behind);
            told = must;
            return behind;
        }

        private int subject(int head) {
            boolean charged = head < to && plain.charAt(head) == '由';
            int bidden = charged ? 0 : asks.must(head);
            if (bidden > 0 && head + bidden < to && plain.charAt(head + bidden) == '由') {
                return subject(head + bidden);
            }
            int begin = charged ? head + 1 : head;
            Mentions found = charged ? doers(begin) : units.at(begin);
            if (!found.all().isEmpty() && (charged || !must.isEmpty() || goesOn(found.end()))) {
                subject = found.all();
                must = charged ? "由" : must;
                return found.end();
            }
            int asking = asking(begin);
            if (asking < 0 && to - begin < REACH) {
                Mentions alone = units.alike(begin, to);
                int of = plain.lastIndexOf('的', to - 1);
                boolean some = of > begin
                        && words.list("unit-body").holds(plain.substring(of + 1, to))
                        && !words.list("condition").in(plain, begin, to);
                if (!alone.all().isEmpty()
                        && (some || words.list("unit-strong").endsWith(plain.substring(begin, to)))) {
                    subject = alone.all();
                    return to;
                }
            }
            if (!found.all().isEmpty() && asking > found.end() && "后时前".indexOf(plain.charAt(asking - 1)) >= 0) {
                subject = found.all();
                return asking;
            }
            if (asking > begin + 1) {
                Mentions alike = units.alike(begin, asking);
                if (!alike.all().isEmpty()) {
                    subject = alike.all();
                    return asking;
                }
            }
            Mentions asked = words.list("advice").holds(must) ? strangers.at(begin) : new Mentions(List.of(), begin);
            subject = asked.all();
            return charged ? head : subject.isEmpty() ? inner(head) : asked.end();
        }

        /** 具体方案由市生态环境局另行制定: who does it stands before the verb. */
        private int byWhom(int head) {
            int by = plain.indexOf('由', head + 1);
            if (by < 0 || by >= Math.min(to, head + REACH) || "理自经缘事因".indexOf(plain.charAt(by - 1)) >= 0) {
                return head;
            }
            Mentions found = doers(by + 1);
            if (found.all().isEmpty() || found.end() + 1 >= to) {
                return head;
            }
            subject = found.all();
            must = "由";
            return found.end();
        }

        /** Those behind 由, also where no table knows them. */
        private Mentions doers(int from) {
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
        private int inner(int head) {
            if (words.list("not-named").at(plain, head, to) > 0) {
                return byWhom(head);
            }
            for (int at = head + 2; at < Math.min(to, head + LONGEST_INNER); at++) {
                Mentions alike = goesOn(at) && words.list("inner-unit").endsWith(plain.substring(head, at))
                        ? units.alike(head, at)
                        : new Mentions(List.of(), head);
                boolean split = at + 1 < to && Grammar.verb(plain, at - 1, at + 1) == 2;
                if (!split && !alike.all().isEmpty() && !words.list("no-inner").endsWith(plain.substring(head, at))) {
                    subject = alike.all();
                    return at;
                }
            }
            return byWhom(head);
        }

        /** Whether what asks is no more than a word of this list. */
        private boolean only(String list) {
            return words.list(list).holds(must);
        }

        /** Whether what follows units shows that they are to do it. */
        private boolean goesOn(int end) {
            int at = passed(Plain.pastBlanks(plain, end, to));
            return at >= to
                    || "每逐".indexOf(plain.charAt(at)) >= 0
                            && words.list("frequency").at(plain, at, to) > 0
                    || at > end
                    || asks.must(at) > 0
                    || words.list("charge").at(plain, at, to) > 0
                    || words.list("forbid").at(plain, at, to) > 0
                    || "把将".indexOf(plain.charAt(at)) >= 0 && verbs.disposed(at).kind() != Kind.NONE
                    || "为是作".indexOf(plain.charAt(at)) >= 0
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
        private int asking(int head) {
            for (int at = head; at < Math.min(to, head + REACH); at++) {
                if (asks.must(at) > 0 || words.list("charge").at(plain, at, to) > 1) {
                    return at;
                }
            }
            return -1;
        }

        /** Passes the words that ask, say when and how, and with whom. */
        private int asked(int begin) {
            int at = begin;
            for (int before = -1; at > before && at < to; ) {
                before = at;
                at = passed(Plain.pastBlanks(plain, at, to));
                int word = asks.must(at);
                if (word > 0) {
                    must = must.isEmpty() || "由".equals(must) ? plain.substring(at, at + word) : must;
                    at += word;
                    continue;
                }
                int rhythm = at >= to || "每逐".indexOf(plain.charAt(at)) < 0
                        ? 0
                        : words.list("frequency").at(plain, at, to);
                if (rhythm > 0) {
                    at += rhythm;
                    continue;
                }
                int company = company(at);
                if (company > at) {
                    at = company;
                    continue;
                }
                int charge = subject.isEmpty() && must.isEmpty()
                        ? 0
                        : words.list("charge").at(plain, at, to);
                if (charge > 1 && !words.list("ending").holds(plain.substring(at, at + charge))) {
                    must = must.isEmpty() ? plain.substring(at, at + charge) : must;
                    organises |= plain.startsWith("组织", at);
                    answers |= plain.substring(at, at + charge).endsWith("负责");
                    at += charge;
                    continue;
                }
                int adverb = words.list("adverb").at(plain, at, to);
                int manner = subject.isEmpty() ? 0 : manner(at);
                at += adverb > 1 || adverb == 1 && "也还都均并再".indexOf(plain.charAt(at)) >= 0 ? adverb : manner;
            }
            boolean about = at < to && words.list("preposition").at(plain, at, to) > 0;
            return must.isEmpty() && (subject.isEmpty() || about) ? topical(at) : at;
        }

        /** How it is to be done, by an adverb that no list of ours knows. */
        private int manner(int at) {
            if (at >= to || plain.charAt(at) == '将' || words.list("no-deed").at(plain, at, to) > 0) {
                return 0;
            }
            boolean before =
                    plain.charAt(at) == '就' && !plain.startsWith("把", at + 1) && Grammar.verb(plain, at + 1, to) == 0;
            return before ? 0 : Grammar.adverb(plain, at, to);
        }

        /** 出口路破损路面要及时维修: what it is about stands before the word that asks. */
        private int topical(int at) {
            for (int asking = at; asking < Math.min(to, at + REACH); asking++) {
                if (asks.must(asking) > 0) {
                    return asked(asking);
                }
            }
            return at;
        }

        /** 会同市公安局, 与气象部门. */
        private int company(int at) {
            int length = words.list("company").at(plain, at, to);
            if (length == 0) {
                return at;
            }
            Mentions found = units.at(at + length);
            if (found.all().isEmpty()) {
                return at;
            }
            with.addAll(found.all());
            company = new Verb(Kind.LASTING, at, at + length);
            return found.end();
        }

        private boolean helpsOnly(int at) {
            int begin = subject.getLast().to();
            int help = words.list("help").find(plain, begin, to);
            return help >= 0 && to - help <= 8 && with.isEmpty() && at >= begin;
        }

        private int passed(int at) {
            return TimePhrases.passed(plain, at, to);
        }
    }
}
