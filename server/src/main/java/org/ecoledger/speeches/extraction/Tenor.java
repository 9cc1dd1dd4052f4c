package org.ecoledger.speeches.extraction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a paragraph on the whole gives orders or tells what was done, since bare verbs do either.
 *
 * @param orders words that ask and days ahead
 * @param past words of the past
 */
record Tenor(int orders, int past) {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final Pattern NO_ASKING = Pattern.compile("要求|重要|主要|需要|纪要|摘要|要点|首要|只要|要素|反应|响应|适应|相应|供应|应急|应对|效应");
    private static final int CLEARLY = 3;

    static Tenor of(String plain) {
        String read = NO_ASKING.matcher(plain).replaceAll("〇〇");
        int end = read.length();
        int orders = 0;
        int past = 0;
        for (int at = 0; at < end; at++) {
            int asks = WORDS.list("must").at(read, at, end);
            int not = WORDS.list("not-past").at(read, at, end);
            var time = TimePhrases.at(read, at, end);
            if (asks > 0) {
                orders++;
                at += asks - 1;
            } else if (not > 0) {
                at += not - 1;
            } else if (WORDS.list("past").at(read, at, end) > 0) {
                past++;
            } else if (time.isPresent()) {
                orders += Place.bounds(time.get().in(read))
                                || Place.near(time.get().in(read))
                        ? 1
                        : 0;
                at = time.get().to() - 1;
            }
        }
        return new Tenor(orders, past);
    }

    static Tenor of(List<String> paragraphs) {
        return paragraphs.stream()
                .map(said -> of(Plain.of(said)))
                .reduce(new Tenor(0, 0), (one, other) -> new Tenor(one.orders + other.orders, one.past + other.past));
    }

    /** Whether a unit with its deed is charged in a sentence of this tenor, whatever its paragraph tells beside. */
    boolean charges() {
        return past == 0 && orders > 0;
    }

    /** Whether bare verbs are orders in this paragraph of a text with that tenor. */
    boolean orders(Tenor whole) {
        return orders > 0 && orders >= past || past == 0 && whole.orders >= CLEARLY * whole.past;
    }
}
