package org.ecoledger.speeches.extraction;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of one list; of several that stand at one place the longest counts. */
final class WordSet {
    private static final int LONGEST = 12;

    private static final int BUCKETS = 1024;

    private final String[][] longestFirst = new String[BUCKETS][];
    private final Set<String> all;

    WordSet(Collection<String> words) {
        this.all = new HashSet<>(words);
        all.stream()
                .collect(Collectors.groupingBy(word -> bucket(word.charAt(0))))
                .forEach((bucket, same) -> longestFirst[bucket] = same.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toArray(String[]::new));
    }

    private static int bucket(char first) {
        return first % BUCKETS;
    }

    boolean holds(String word) {
        return all.contains(word);
    }

    /** Length of the longest word that begins here and ends before the end; 0 for none. */
    int at(String text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        String[] words = longestFirst[bucket(text.charAt(at))];
        if (words == null) {
            return 0;
        }
        for (String word : words) {
            if (at + word.length() <= end && text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether a text ends with a word of the list. */
    boolean endsWith(String text) {
        for (int at = Math.max(0, text.length() - LONGEST); at < text.length(); at++) {
            if (all.contains(text.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /** Where the first word of the list stands; -1 for none. */
    int find(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (at(text, at, end) > 0) {
                return at;
            }
        }
        return -1;
    }

    boolean in(String text, int from, int end) {
        return find(text, from, end) >= 0;
    }

    /** The first word of the list in this stretch; empty for none. */
    String first(String text, int from, int end) {
        int at = find(text, from, end);
        return at < 0 ? "" : text.substring(at, at + at(text, at, end));
    }
}
