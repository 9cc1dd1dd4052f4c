package org.ecoledger.complaints;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.redaction.Shadow;

/**
 * The code with which a reporter asks what became of a report: three groups of four letters and digits, none of which looks
 * like another. 32 to the power of 12 is 60 bits: nobody finds one by trying.
 */
record LookupCode(String letters) {
    static final int RANDOM_BYTES = 8;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    /** From at least {@link #RANDOM_BYTES} random bytes. */
    static LookupCode of(byte[] random) {
        long bits = ByteBuffer.wrap(random).getLong();
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
            bits >>>= BITS;
        }
        return new LookupCode(letters.toString());
    }

    /** As people type it: with or without dashes and blanks, in any case. Empty when it cannot be a code. */
    static Optional<LookupCode> read(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        String letters = Shadow.of(typed).plain().replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new LookupCode(letters))
                : Optional.empty();
    }

    /** {@code ABCD-EFGH-JKLM}. */
    String written() {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    /** Not in messages: the code opens the report. */
    @Override
    public String toString() {
        return "LookupCode[…]";
    }
}
