package org.ecoledger.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many cases a list or a public notice says that a batch has: “移交…第28批信访举报件121件，其中武汉58件、…”. The figures are
 * compared with the rows that are there, and the parts with the whole; lists have been published that say 8 and name 7.
 *
 * @param total of the batch; empty where nothing is said
 * @param regions by the name that was asked for, in the text's order
 */
record StatedCounts(OptionalInt total, Map<String, Integer> regions) {
    private static final List<Pattern> TOTALS = List.of(
            Pattern.compile("(?:交办|移交)[^。；;]{0,24}?([0-9]{1,5})\\s*件"),
            Pattern.compile("(?:共计?|合计|总计)[^。；;0-9]{0,10}([0-9]{1,5})\\s*件"),
            Pattern.compile("转办[^。；;]{0,24}?([0-9]{1,5})\\s*件"));

    /** @param regionNames as the text may write them */
    static StatedCounts in(String text, List<String> regionNames) {
        var regions = new LinkedHashMap<String, Integer>();
        for (String name : regionNames) {
            Matcher counted = Pattern.compile(Pattern.quote(name) + "\\s*[:：]?\\s*([0-9]{1,5})\\s*件")
                    .matcher(text);
            if (counted.find()) {
                regions.put(name, Integer.parseInt(counted.group(1)));
            }
        }
        return new StatedCounts(totalIn(text), regions);
    }

    private static OptionalInt totalIn(String text) {
        return TOTALS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }

    /** What the regions come to together. */
    int sum() {
        return regions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the regions, where any are named, come to the whole. */
    boolean addsUp() {
        return total.isEmpty() || regions.isEmpty() || total.getAsInt() == sum();
    }
}
