package org.ecoledger.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.organisation.Region.Level;
import org.jspecify.annotations.Nullable;

/** Finds the city's counties and townships as people write them: by code, by name, without the form of it (青河 for 青河县). */
public final class RegionNames {
    private static final Pattern FORM = Pattern.compile("(?:自治县|街道办事处|街道|[县区市镇乡])$");
    private static final int SHORTEST_STEM = 2;

    private final List<Region> regions;

    private RegionNames(List<Region> regions) {
        this.regions = regions;
    }

    /** @param all the whole tree, the city among it */
    public static RegionNames of(List<Region> all) {
        return new RegionNames(List.copyOf(all));
    }

    /** A county, and the township in it where one is named. */
    public record Place(Region county, @Nullable Region township) {}

    /** One region of this level as a cell names it, inside the one above where that is known. */
    public Optional<Region> find(String written, Level level, @Nullable String above) {
        List<Region> candidates = regions.stream()
                .filter(region -> region.level() == level && (above == null || above.equals(region.parent())))
                .toList();
        return candidates.stream()
                .filter(region -> region.code().equals(written) || region.name().equals(written))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(region -> stem(region).equals(written))
                        .findFirst());
    }

    /** The place that a cell names: 青河县, 绿川市青河县青石镇, 青河, 青石镇; where it names several, the first. */
    public Optional<Place> read(String written) {
        String plain = withoutCity(written.replaceAll("[\\s　]", ""));
        for (Region county : of(Level.COUNTY)) {
            for (String name : List.of(county.name(), stem(county))) {
                if (plain.startsWith(name)) {
                    return Optional.of(new Place(county, township(plain.substring(name.length()), county)));
                }
            }
        }
        return of(Level.TOWNSHIP).stream()
                .filter(township -> plain.startsWith(township.name()))
                .findFirst()
                .flatMap(this::placeOf);
    }

    /** The places that a text names in full, in its order. */
    public List<Place> in(String text) {
        record Found(int at, Place place) {}
        List<Found> found = new ArrayList<>();
        for (Region region : regions) {
            int at = text.indexOf(region.name());
            if (at >= 0 && region.level() == Level.COUNTY) {
                found.add(new Found(at, new Place(region, null)));
            } else if (at >= 0 && region.level() == Level.TOWNSHIP) {
                placeOf(region).ifPresent(place -> found.add(new Found(at, place)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .map(Found::place)
                .toList();
    }

    /** Whether the cell names the city itself and nothing inside it: 绿川市, 市本级, 市直. */
    public boolean isCity(String written) {
        String plain = written.replaceAll("[\\s　]", "");
        return withoutCity(plain).isEmpty() || plain.matches("(?:全市|市本级|市级|市直|市辖区)");
    }

    /** All counties, for people who have to choose one. */
    public String countyNames() {
        return of(Level.COUNTY).stream().map(Region::name).collect(Collectors.joining("、"));
    }

    private String withoutCity(String plain) {
        for (Region region : regions) {
            boolean above = region.level() == Level.CITY || region.level() == Level.PROVINCE;
            if (above && plain.startsWith(region.name())) {
                return withoutCity(plain.substring(region.name().length()));
            }
        }
        return plain;
    }

    private @Nullable Region township(String rest, Region county) {
        return of(Level.TOWNSHIP).stream()
                .filter(township -> county.code().equals(township.parent()))
                .filter(township -> rest.startsWith(township.name()) || rest.equals(stem(township)))
                .findFirst()
                .orElse(null);
    }

    private Optional<Place> placeOf(Region township) {
        return of(Level.COUNTY).stream()
                .filter(county -> county.code().equals(township.parent()))
                .findFirst()
                .map(county -> new Place(county, township));
    }

    private List<Region> of(Level level) {
        return regions.stream().filter(region -> region.level() == level).toList();
    }

    private static String stem(Region region) {
        String stem = FORM.matcher(region.name()).replaceFirst("");
        return stem.length() < SHORTEST_STEM ? region.name() : stem;
    }
}
