package org.ecoledger.matters.sameness;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a report is compared with others.
 *
 * @param words as the segmenter finds them
 * @param names firms, places and house numbers that it names
 * @param topics of what it tells: {@code matters/sameness/topics.csv}
 * @param text all of it, to look for the other's names
 */
record Fingerprint(Told told, Set<String> words, Names names, Set<String> topics, String text) {

    /** Names by which others that name the same are found, within the county. */
    Set<String> keys() {
        return Stream.concat(names.firms().stream(), names.places().stream())
                .map(name -> told.county() + ":" + name)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
