package org.ecoledger.reports.contradictions.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;

/**
 * Which region a text means by 青河县, 全市, 我县: what is named, or one's own.
 *
 * @param all the whole tree
 * @param own region of which the text speaks where it names none
 */
record PlaceWords(List<Region> all, Region own) {
    private static final Pattern OF_ONES_OWN = Pattern.compile("^(?:全|我|本|我们|全域)([市县区镇乡])域?$");
    private static final Pattern FORM = Pattern.compile("(?:自治县|街道办事处|街道|[县区市镇乡])$");
    private static final int SHORTEST_STEM = 2;
    private static final Map<String, Level> LEVELS = Map.of(
            "市", Level.CITY, "县", Level.COUNTY, "区", Level.COUNTY, "镇", Level.TOWNSHIP, "乡", Level.TOWNSHIP);

    PlaceWords {
        all = List.copyOf(all);
    }

    /** Empty where no region or more than one fits. */
    Optional<Region> read(String written) {
        String words = written.replaceAll("[\\s　的]", "");
        if (words.isEmpty()) {
            return Optional.of(own);
        }
        var ones = OF_ONES_OWN.matcher(words);
        return ones.matches() ? ofOnesOwn(ones.group(1)) : named(words);
    }

    /** 我市 of a city within the prefecture is that city itself; 全县 within a township is its county. */
    private Optional<Region> ofOnesOwn(String form) {
        if (own.name().endsWith(form)) {
            return Optional.of(own);
        }
        return all.stream()
                .filter(region -> region.level() == LEVELS.get(form) && region.contains(own))
                .filter(region -> region.name().endsWith(form))
                .findFirst();
    }

    private Optional<Region> named(String words) {
        List<Region> full = all.stream().filter(region -> fits(words, region)).toList();
        if (!full.isEmpty()) {
            return only(full);
        }
        return only(all.stream()
                .filter(region -> region.level() != Level.VILLAGE)
                .filter(region -> stem(region).equals(words))
                .toList());
    }

    /** Its name alone, or behind those of the regions above it. */
    private boolean fits(String words, Region region) {
        if (!words.endsWith(region.name())) {
            return false;
        }
        String before = words.substring(0, words.length() - region.name().length());
        return before.isEmpty()
                || all.stream()
                        .filter(above -> above.contains(region) && !above.equals(region))
                        .anyMatch(above -> fits(before, above));
    }

    private static Optional<Region> only(List<Region> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String stem(Region region) {
        String stem = FORM.matcher(region.name()).replaceFirst("");
        return stem.length() < SHORTEST_STEM ? region.name() : stem;
    }
}
