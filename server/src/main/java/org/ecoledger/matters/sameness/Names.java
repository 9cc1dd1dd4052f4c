package org.ecoledger.matters.sameness;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * What a text names: firms by the two characters before their trade (宏达 of 宏达塑料厂 and of 宏达塑业有限公司), villages and
 * estates by those before their form (北河 of 北河村, for people leave the form out), streets with it (人民东路), and house
 * numbers. Trades, forms and words that are no names are {@code matters/sameness/naming.csv}.
 */
record Names(Set<String> firms, Set<String> places, Set<String> numbers) {
    private static final int STEM = 2;
    private static final List<CSVRecord> TABLE = Tables.read("sameness/naming");
    private static final List<String> TRADES = list("trade");
    private static final List<String> NO_NAMES = list("none");
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:股份|集团)?(?:有限|责任)*公司");
    private static final Pattern REGION = Pattern.compile("\\p{IsHan}{2}(?:自治县|街道办事处|街道|[县区市乡镇])(?!\\p{IsHan}?[路街])");
    private static final Pattern TRADE = anyOf(TRADES);
    private static final Pattern STREET = anyOf(list("street"));
    private static final Pattern PLACE = anyOf(list("place"));
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])([0-9]{1,4})号(?![线楼桥])");

    static Names in(String text) {
        String even = ChineseWords.even(text).replaceAll("\\s", "");
        String local = REGION.matcher(even).replaceAll("。");
        var places = new LinkedHashSet<>(named(PLACE, local, false));
        places.addAll(named(STREET, local, true));
        var firms = named(TRADE, LEGAL_FORM.matcher(local).replaceAll(""), false);
        firms.removeIf(firm -> TRADES.stream().anyMatch(trade -> trade.contains(firm))
                || places.stream().anyMatch(place -> place.startsWith(firm)));
        var numbers = new LinkedHashSet<String>();
        NUMBER.matcher(even).results().map(found -> found.group(1)).forEach(numbers::add);
        return new Names(firms, places, numbers);
    }

    private static Set<String> named(Pattern ending, String text, boolean whole) {
        var names = new LinkedHashSet<String>();
        ending.matcher(text).results().forEach(found -> {
            int from = found.start() - STEM;
            if (from >= 0 && text.substring(from, found.start()).codePoints().allMatch(Character::isIdeographic)) {
                String full = text.substring(from, found.end());
                if (NO_NAMES.stream().noneMatch(full::contains)) {
                    names.add(whole ? full : full.substring(0, STEM));
                }
            }
        });
        return names;
    }

    /** The longest first: of 采石场 and 石场 the text means the former. */
    private static Pattern anyOf(List<String> endings) {
        return Pattern.compile("(?:" + String.join("|", endings) + ")");
    }

    private static List<String> list(String list) {
        return TABLE.stream()
                .filter(row -> row.get("list").equals(list))
                .map(row -> row.get("word"))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
