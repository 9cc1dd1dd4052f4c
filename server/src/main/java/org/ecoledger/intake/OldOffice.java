package org.ecoledger.intake;

import java.nio.charset.StandardCharsets;

/** What a file of the old office format is; one with a password looks like an old one. */
public enum OldOffice {
    WITH_PASSWORD,
    WORD,
    EXCEL;

    /** So much of a file is looked at. */
    static final int LARGEST = 64 << 20;

    static final int[] FIRST_BYTES = {0xd0, 0xcf, 0x11, 0xe0};

    /** Whether a file that begins so is of the old format. */
    public static boolean isOne(byte[] content) {
        for (int at = 0; at < FIRST_BYTES.length; at++) {
            if (content.length <= at || (content[at] & 0xff) != FIRST_BYTES[at]) {
                return false;
            }
        }
        return true;
    }

    /** The streams of such a file have names in two bytes a letter. */
    public static OldOffice of(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        if (bytes.contains(wide("EncryptedPackage"))) {
            return WITH_PASSWORD;
        }
        return bytes.contains(wide("WordDocument")) ? WORD : EXCEL;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
