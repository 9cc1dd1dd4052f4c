package org.ecoledger.assessment.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw that anybody can repeat with nothing but a SHA-256 program: the candidates stand in the order of the hash of
 * {@code <seed>|<what>|<candidate>} and the first so many are drawn (N64).
 */
public final class TownshipDraw {

    private TownshipDraw() {}

    /**
     * One candidate in the order of the draw.
     *
     * @param place from 1
     * @param digest the hash by which it stands there
     */
    public record Place(String candidate, int place, String digest, boolean drawn) {}

    /** The candidates in the order of the draw, whatever order they come in. */
    public static List<Place> of(String seed, String what, Collection<String> candidates, int count) {
        List<Place> hashed = candidates.stream()
                .distinct()
                .map(candidate -> new Place(candidate, 0, sha256(seed + "|" + what + "|" + candidate), false))
                .sorted(Comparator.comparing(Place::digest).thenComparing(Place::candidate))
                .toList();
        var places = new ArrayList<Place>();
        for (int i = 0; i < hashed.size(); i++) {
            Place one = hashed.get(i);
            places.add(new Place(one.candidate(), i + 1, one.digest(), i < count));
        }
        return List.copyOf(places);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
