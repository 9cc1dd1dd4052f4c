package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of units as texts name them: 发改、财政、公安、住建等部门; 各县（市、区）政府; 市生态环境局会同… . A unit is what a department's
 * stem with its form, a class of units or a place makes; where none of these is known, what ends like a unit is taken for one.
 */
final class UnitReader {
    private static final String JOINS = "、和与及跟";
    private static final String PLACE_ENDS = "县区市镇乡村州盟旗";
    private static final String NO_PLACE = "报各全我本该市地社园辖小灾矿库郊老禁的了是对将把被为以要在从向由并及和与到等之中上下经按不其这那有无发传送交请没未就";
    private static final String NO_NAME = "把将到在为请先给由对从向让使与和按以凡就并再要应须需但已不未";
    private static final Pattern LEVEL = Pattern.compile(
            "(?:(?:省|市|州|县|区|乡|镇|村|组|街道|社区|乡镇|县区|区县|镇街)(?:（[^）]{1,6}）)?[、和]?){1,4}(?:[一两二三四五]级|级?层面)(?:政府|党委政府|党委、政府|部门|干部|河长)?");
    /** Classes of places as texts join them: 县（区）, 乡（镇）街道, 镇（街道、园区）. */
    private static final Pattern PLACES =
            Pattern.compile("(?:(?:县|市|区|旗|州|盟|乡|镇|村|乡镇|街道|社区|园区|开发区)(?:（[^（）]{1,8}）)?){1,4}(?:办事处|街道办)?");

    private static final Pattern MANY =
            Pattern.compile("\\d{1,4} ?(?:家|个(?!月))[\\u4e00-\\u9fff]{0,6}?(?:企业|单位|乡镇|县区|部门|工地|矿山|养殖场|加油站|医院|学校)");
    private static final String NAME = "(?![要由对将把在和与的])[\\u4e00-\\u9fff]{2,4}";
    private static final Pattern SEVERAL = Pattern.compile(NAME + "(?:、" + NAME + "){0,6}[、和]" + NAME
            + "(?:两|三|四|五|六|七|八)个?(?:镇|乡|县|区(?!域)|市(?!场)|村|街道|乡镇|县区)(?:政府)?");
    private static final int LEVELS = 4;
    private static final int LONGEST_PLACE = 5;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_ASIDE = 30;

    private final String plain;
    private final int end;
    private final Lexicon words = Lexicon.SHIPPED;

    UnitReader(String plain, int end) {
        this.plain = plain;
        this.end = end;
    }

    /**
     * A unit as it is named.
     *
     * @param elsewhere its words, where it is named in another paragraph; null where it stands here
     */
    record Mention(int from, int to, @Nullable String elsewhere) {
        Mention(int from, int to) {
            this(from, to, null);
        }
    }

    /** Units that stand in a list, and where it ends. */
    record Mentions(List<Mention> all, int end) {}

    /** The list of units that begins here; empty where none does. */
    Mentions at(int from) {
        List<Mention> all = new ArrayList<>();
        int at = from;
        boolean bare = false;
        while (at < end) {
            int begin = Plain.pastBlanks(plain, at, end);
            int known = unit(begin);
            int stem = stem(begin);
            known = stem > known ? begin : known;
            if (known <= begin && stem <= begin) {
                break;
            }
            at = known > begin ? known : stem;
            bare = known <= begin && words.list("seat-level").at(plain, begin, end) == 0;
            all.add(new Mention(begin, at));
            int tail = tail(at);
            if (tail > at) {
                bare = false;
                at = tail;
            }
            at = aside(at);
            int next = joined(at);
            if (next == at) {
                break;
            }
            int name = Plain.pastBlanks(plain, next, end);
            if (unit(name) <= name && stem(name) <= name) {
                break;
            }
            at = next;
        }
        return bare ? new Mentions(List.of(), from) : new Mentions(all, at);
    }

    /** Departments called by their stems alone, where several of them stand before a word that asks: 环保、住建、城管要…. */
    Mentions stems(int from, int to) {
        List<Mention> all = new ArrayList<>();
        int at = from;
        for (int begin = from; begin < to && stem(begin) > begin; begin = Math.max(at + 1, joined(at))) {
            at = stem(begin);
            all.add(new Mention(begin, at));
            if (joined(at) == at) {
                break;
            }
        }
        return at == to && all.size() > 1 ? new Mentions(all, to) : new Mentions(List.of(), from);
    }

    /** What ends like a unit and stands alone between here and there: 市减排专项小组. */
    Mentions alike(int from, int to) {
        List<Mention> all = new ArrayList<>();
        int begin = from;
        for (int at = from; at <= to; at++) {
            if (at == to || JOINS.indexOf(plain.charAt(at)) >= 0) {
                if (!named(begin, at)) {
                    return new Mentions(List.of(), from);
                }
                all.add(new Mention(begin, at));
                begin = at + 1;
            }
        }
        return new Mentions(all, to);
    }

    private boolean named(int from, int to) {
        int length = to - from;
        if (length < 2 || length > LONGEST_NAME) {
            return false;
        }
        boolean office = words.list("office-begin").at(plain, from, to) > 0
                && words.list("inner-unit").endsWith(plain.substring(from, to));
        boolean acts = !office
                && (begun("few", from) || begun("lasting", from) || begun("ending", from) || begun("adverb", from));
        if (words.list("founding").in(plain, from + 1, to)) {
            return false;
        }
        boolean elsewhere = NO_NAME.indexOf(plain.charAt(from)) >= 0
                || words.list("no-name").in(plain, from, to)
                || TimePhrases.at(plain, from, to).isPresent();
        if (acts || elsewhere) {
            return false;
        }
        int of = plain.lastIndexOf('的', to - 1);
        int begin = of > from && words.list("unit-body").holds(plain.substring(of + 1, to)) ? of : from;
        for (int at = begin + 1; at < to; at++) {
            if ("的了是对将把被要由，。：在从".indexOf(plain.charAt(at)) >= 0) {
                return false;
            }
        }
        String name = plain.substring(from, to);
        return ends(name, "unit-form")
                || ends(name, "unit-tail")
                || ends(name, "unit-body")
                || ends(name, "inner-unit")
                || ends(name, "role")
                || unit(from) == to;
    }

    private boolean ends(String name, String list) {
        for (int at = Math.max(0, name.length() - 8); at < name.length() - 1; at++) {
            if (words.list(list).holds(name.substring(at))) {
                return true;
            }
        }
        return ("unit-form".equals(list)
                        || "inner-unit".equals(list) && !words.list("no-inner").endsWith(name))
                && name.length() > 2
                && words.list(list).holds(name.substring(name.length() - 1));
    }

    /** End of the unit that begins here, with its place before and the person of it behind; the same place for none. */
    private int unit(int from) {
        int best = from;
        int at = from;
        boolean led = false;
        for (int step = 0; step < LEVELS; step++) {
            best = Math.max(best, Math.max(longer(at, body(at, led)), longer(at, department(at))));
            int length = words.list("unit-level").at(plain, at, end);
            if (length == 0) {
                break;
            }
            at += length;
            led = true;
        }
        best = Math.max(best, Math.max(Math.max(level(from), several(from)), holder(from)));
        int placed = place(from);
        if (placed > from) {
            best = Math.max(Math.max(best, placed), Math.max(body(placed, true), department(placed)));
        }
        return best <= from ? from : role(best);
    }

    /** 镇、村两级, 乡镇一级, 县级层面. */
    private int level(int from) {
        Matcher level = LEVEL.matcher(plain).region(from, end);
        Matcher many = MANY.matcher(plain).region(from, end);
        return level.lookingAt() ? level.end() : many.lookingAt() ? many.end() : from;
    }

    /** 东礁、沙埕两镇: places of one kind that are counted behind their names. */
    private int several(int from) {
        Matcher several = SEVERAL.matcher(plain).region(from, end);
        boolean verb = begun("lasting", from) || begun("ending", from) || begun("adverb", from);
        return !verb && several.lookingAt() ? several.end() : from;
    }

    /** Who holds an office, by surname: 李县长. */
    private int holder(int from) {
        int surname = words.list("surname").at(plain, from, end);
        int office = surname == 0 ? 0 : words.list("office-holder").at(plain, from + surname, end);
        int at = from + surname + office;
        boolean charged = words.list("must").at(plain, at, end) > 0
                || words.list("charge").at(plain, at, end) > 0;
        return office > 0 && charged ? at : from;
    }

    private static int longer(int from, int to) {
        return to > from ? to : 0;
    }

    /** A class of units: 县区, 乡镇, 企业; single characters and places only behind 各 or the like. */
    private int body(int from, boolean led) {
        int length = words.list("unit-body").at(plain, from, end);
        Matcher places = PLACES.matcher(plain).region(from, end);
        length = led && places.lookingAt() ? Math.max(length, places.end() - from) : length;
        if (length == 0
                || !led && (length < 2 || !words.list("unit-alone").holds(plain.substring(from, from + length)))) {
            return from;
        }
        boolean verb = words.list("split").in(plain, from + length - 1, Math.min(end, from + length + 1));
        int at = verb ? from + length - 1 : from + length;
        return Math.max(at, following(at));
    }

    /** 各县区 + 政府, 各乡镇 + 党委政府. */
    private int following(int from) {
        int length = words.list("unit-seat").at(plain, from, end);
        return from + length;
    }

    /** Stems with their form: 环保 + 局, 督查 + 考核 + 中心. */
    private int department(int from) {
        int at = stem(from);
        for (int more = 0; at > from && more < LEVELS; more++) {
            int form = words.list("unit-form").at(plain, at, end);
            if (form > 0) {
                return more(at + form);
            }
            int next = words.stems().at(plain, at, end);
            if (next == 0) {
                return from;
            }
            at += next;
        }
        return from;
    }

    /** 生态环境局青河分局, 公安局交警支队. */
    private int more(int from) {
        int stem = stem(from);
        int form = stem == from ? 0 : words.list("unit-form").at(plain, stem, end);
        return form == 0 ? from : stem + form;
    }

    private int stem(int from) {
        int at = from;
        for (int step = 0; step < LEVELS; step++) {
            int stem = words.stems().at(plain, at, end);
            int length = words.list("unit-level").at(plain, at, end);
            if (stem > 0 && stem >= length) {
                return at + stem;
            }
            if (length == 0) {
                return from;
            }
            at += length;
        }
        return from;
    }

    /** A place that is told to act: 青河县, 襄城区政府. */
    private int place(int from) {
        int limit = Math.min(end, from + LONGEST_PLACE);
        if (begun("lasting", from)
                || begun("about", from)
                || begun("ending", from)
                || begun("adverb", from)
                || begun("help", from)
                || begun("few", from)) {
            return from;
        }
        for (int at = from; at < limit; at++) {
            char character = plain.charAt(at);
            if (!Plain.han(character) && character != '*') {
                return from;
            }
            if (at > from && plain.startsWith("街道", at) && at + 2 <= end) {
                return Math.max(at + 2, following(at + 2));
            }
            if (at > from && PLACE_ENDS.indexOf(character) >= 0) {
                if (words.list("no-place").holds(plain.substring(from, at + 1))) {
                    return from;
                }
                int seat = following(at + 1);
                return Math.max(at + 1, seat);
            }
            if (NO_PLACE.indexOf(character) >= 0) {
                return from;
            }
        }
        return from;
    }

    private boolean begun(String list, int at) {
        return words.list(list).at(plain, at, end) > 1;
    }

    private int role(int from) {
        int at = from;
        for (int length = 1; length > 0; at += length) {
            length = words.list("role").at(plain, at, end);
        }
        return at;
    }

    /** 等部门, 等有关单位, and words that a unit may carry behind it. */
    private int tail(int from) {
        int at = from;
        if (at < end && plain.charAt(at) == '等') {
            at += at + 1 < end && plain.charAt(at + 1) == '等' ? 2 : 1;
            int length = words.list("unit-tail").at(plain, at, end);
            return length == 0 ? at : role(at + length);
        }
        return at + words.list("unit-tail").at(plain, at, end);
    }

    private int joined(int from) {
        int at = Plain.pastBlanks(plain, from, end);
        if (at + 2 <= end && plain.startsWith("以及", at)) {
            return at + 2;
        }
        return at < end && JOINS.indexOf(plain.charAt(at)) >= 0 ? at + 1 : from;
    }

    private int aside(int from) {
        if (from < end && plain.charAt(from) == '（') {
            int close = plain.indexOf('）', from, Math.min(end, from + LONGEST_ASIDE));
            return close > 0 ? close + 1 : from;
        }
        return from;
    }
}
