package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A reward fund split by places (N60): equals share what their places bring together, exact to the cent, so that the parts
 * sum to what the occupied places bring.
 */
public final class RewardSplit {
    private static final int CENTS = 2;

    private RewardSplit() {}

    /**
     * @param shares yuan for each place, from the first
     * @param places place of each subject, from 1; equal ones have the same
     * @return yuan by subject, in the order of places; who gets nothing is not in it
     */
    public static Map<String, BigDecimal> of(List<BigDecimal> shares, Map<String, Integer> places) {
        var byPlace = new TreeMap<Integer, TreeSet<String>>();
        places.forEach((subject, place) ->
                byPlace.computeIfAbsent(place, _ -> new TreeSet<>()).add(subject));
        var parts = new LinkedHashMap<String, BigDecimal>();
        int taken = 0;
        for (TreeSet<String> equals : byPlace.values()) {
            BigDecimal sum = sum(shares, taken, taken + equals.size());
            taken += equals.size();
            if (sum.signum() > 0) {
                parts.putAll(split(sum, equals));
            }
        }
        return parts;
    }

    /** What the places from {@code first} up to {@code end} (counted from 0) bring. */
    private static BigDecimal sum(List<BigDecimal> shares, int first, int end) {
        return shares.subList(Math.min(first, shares.size()), Math.min(end, shares.size())).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    /** Cents that do not divide go one each to the first by code. */
    private static Map<String, BigDecimal> split(BigDecimal sum, TreeSet<String> equals) {
        long cents = sum.movePointRight(CENTS).longValueExact();
        long each = cents / equals.size();
        long left = cents % equals.size();
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (String subject : equals) {
            long part = each + (left > 0 ? 1 : 0);
            left--;
            parts.put(subject, BigDecimal.valueOf(part, CENTS));
        }
        return parts;
    }
}
