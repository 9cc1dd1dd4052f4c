package org.ecoledger.matters.sameness;

import java.util.Map;

/**
 * How much a shared word says: little where half of all reports use it, much where hardly any does.
 *
 * @param shares part of all reports in which a word stands; a word that is not there is rare
 */
record WordWeights(Map<String, Double> shares) {
    private static final double RARE = 0.001;

    double of(String word) {
        return -Math.log(Math.clamp(shares.getOrDefault(word, RARE), RARE, 1));
    }
}
