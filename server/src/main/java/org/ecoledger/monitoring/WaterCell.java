package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.standards.water.WaterClass;

/** What the cells of tables of water say, beyond what those of air do: nothing found, and classes. */
final class WaterCell {
    private static final Pattern BELOW_LIMIT =
            Pattern.compile("[<＜](?<after>[0-9]{1,9}(\\.[0-9]{0,9})?)|(?<before>[0-9]{1,9}(\\.[0-9]{0,9})?)\\s*[Ll]");
    private static final Set<String> NOT_FOUND = Set.of("未检出", "ND", "N.D.", "未检");
    private static final Set<String> NO_CLASS = Set.of("", "-", "--", "—", "——", "/", "*", "无");
    private static final String NOT_MEASURED = "*";
    private static final Map<String, WaterClass> SPOKEN = Map.of(
            "一", WaterClass.I,
            "二", WaterClass.II,
            "三", WaterClass.III,
            "四", WaterClass.IV,
            "五", WaterClass.V,
            "劣五", WaterClass.WORSE_THAN_V,
            "劣V", WaterClass.WORSE_THAN_V);

    private WaterCell() {}

    /**
     * A number, a mark, both, or nothing. {@code <0.01}, {@code 0.01L} and 未检出 say that nothing was found; the limit is
     * kept where it is said.
     */
    static Reading reading(String cell, String heading, boolean zeroIsMissing) {
        String text = cell.strip();
        if (text.equals(NOT_MEASURED)) {
            return Reading.NOTHING;
        }
        if (NOT_FOUND.contains(text.toUpperCase(Locale.ROOT))) {
            return new Reading(null, SectionReading.BELOW);
        }
        Matcher below = BELOW_LIMIT.matcher(text);
        if (below.matches()) {
            String limit = below.group("after") == null ? below.group("before") : below.group("after");
            return new Reading(new BigDecimal(limit), SectionReading.BELOW);
        }
        return Reading.of(text, heading, zeroIsMissing);
    }

    /** Number of the class, 1 to 6, written Ⅲ, III, 3 or 三, with or without 类; empty where the cell says that there is none. */
    static Optional<Integer> classNumber(String cell) {
        String text = cell.strip();
        if (NO_CLASS.contains(text)) {
            return Optional.empty();
        }
        String bare = text.endsWith("类") ? text.substring(0, text.length() - 1) : text;
        if (bare.matches("[1-6]")) {
            return Optional.of(Integer.parseInt(bare));
        }
        return Optional.of(WaterClass.find(bare)
                .or(() -> Optional.ofNullable(SPOKEN.get(bare)))
                .map(WaterClass::number)
                .orElseThrow(() -> new RowRefused("monitoring.not-a-class", text)));
    }
}
