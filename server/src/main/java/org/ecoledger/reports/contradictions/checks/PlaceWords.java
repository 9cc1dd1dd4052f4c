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
 * @param own region of whoever hands the text in, or of which it speaks
 * @param isStated whether the person says that the text speaks of {@code own}: then it does so where it names no place
 */
record PlaceWords(List<Region> all, Region own, boolean isStated) {
    private static final Pattern OF_ONES_OWN = Pattern.compile("^(?:全|我|本|我们)([市县区镇乡])域?$");
    private static final Pattern FORM = Pattern.compile("(?:自治县|街道办事处|街道|[县区市镇乡])$");
    /** What may stand before a name without changing what it names: 今年以来全市, but not 南阳市全市. */
    private static final Pattern OTHER_PLACE = Pattern.compile("[省市县区州旗镇乡]");

    private static final int SHORTEST_STEM = 2;
    private static final int LENGTH_OF_ONES_OWN = 2;
    private static final Map<String, Level> LEVELS =
            Map.of("市", Level.CITY, "县", Level.COUNTY, "区", Level.COUNTY, "镇", Level.TOWNSHIP, "乡", Level.TOWNSHIP);

    PlaceWords {
        all = List.copyOf(all);
    }

    /** Empty where no region or more than one fits. */
    Optional<Region> read(String written) {
        String words = written.replaceAll("[\\s　的]", "");
        if (words.isEmpty()) {
            return isStated ? Optional.of(own) : Optional.empty();
        }
        String last = words.substring(Math.max(0, words.length() - LENGTH_OF_ONES_OWN));
        var ones = OF_ONES_OWN.matcher(last);
        if (ones.matches()) {
            return namesNothing(words, last) ? ofOnesOwn(ones.group(1)) : Optional.empty();
        }
        return named(words);
    }

    private static boolean namesNothing(String words, String last) {
        return !OTHER_PLACE
                .matcher(words.substring(0, words.length() - last.length()))
                .find();
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

    /** Its name alone, behind those of the regions above it, or behind words that name no place. */
    private boolean fits(String words, Region region) {
        if (!words.endsWith(region.name())) {
            return false;
        }
        String before = words.substring(0, words.length() - region.name().length());
        return !OTHER_PLACE.matcher(before).find()
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
