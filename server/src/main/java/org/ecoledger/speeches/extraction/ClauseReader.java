package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.Clause.Verb;
import org.ecoledger.speeches.extraction.Subjects.Subject;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.ecoledger.speeches.extraction.UnitReader.Mentions;

/** Understands one clause: who, asked by which word, to do what. */
final class ClauseReader {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:第?[一二三四五六七八九十]{1,3}(?:是|、|\\.|，|：|来|则|(?=要|应|须))|第[一二三四五六七八九十百]{1,4}条|第[一二三四五六七八九十]{1,2}|[①-⑳]|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}(?:、|\\.(?!\\d)|）)|[—－-]{1,2})");
    private static final int REACH = 60;
    private static final int ATTRIBUTE = 8;
    private static final int LONGEST_BIDDER = 14;
    private static final int LONGEST_MANNER = 7;

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
        private final AskingWords asks;
        private final Subjects subjects;
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
            this.asks = new AskingWords(plain, from, this.to);
            this.subjects = new Subjects(plain, this.to, units, verbs, asks);
            this.telling = new Telling(plain, from, this.to, verbs);
        }

        Clause clause() {
            int head = head();
            Subject found = subjects.at(head, must);
            subject = found.units();
            must = found.must();
            int at = asked(found.end());
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
            if ((answers || organises) && verb.kind() == Kind.NONE && to - at > 2) {
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
            boolean onlyTells = must.isEmpty() && telling.qualifies(at, subject);
            return new Clause(
                    from,
                    to,
                    head,
                    onlyTells ? List.of() : subject,
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
            int asking = subjects.asking(at);
            if (bids <= at
                    || words.list("no-bidding").endsWith(plain.substring(at, bids))
                    || asking >= 0 && asking < bids
                    || words.list("urging").at(plain, bids, to) > 0
                            && !units.at(at).all().isEmpty()) {
                return at;
            }
            int behind = bids + words.list("bids").at(plain, bids, to);
            if (units.at(behind).all().isEmpty() && subjects.doers(behind).all().isEmpty()) {
                return at;
            }
            must = plain.substring(bids, behind);
            told = must;
            return behind;
        }

        /** Whether what asks is no more than a word of this list. */
        private boolean only(String list) {
            return words.list(list).holds(must);
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
                int manner = subject.isEmpty() ? 0 : Math.max(manner(at), how(at));
                at += adverb > 1 || adverb == 1 && "也还都均并再".indexOf(plain.charAt(at)) >= 0 ? adverb : manner;
            }
            boolean about = at < to && words.list("preposition").at(plain, at, to) > 0;
            return must.isEmpty() && (subject.isEmpty() || about) ? topical(at) : at;
        }

        /** How it is to be done, with 地 behind: 一户不漏地清理. */
        private int how(int at) {
            int how = plain.indexOf('地', Math.min(at + 1, to), Math.min(to, at + LONGEST_MANNER));
            return how > 0
                            && words.list("no-manner").at(plain, how - 1, to) == 0
                            && verbs.known(how + 1).kind() != Kind.NONE
                    ? how + 1 - at
                    : 0;
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
