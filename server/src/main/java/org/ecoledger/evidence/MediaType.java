package org.ecoledger.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that are taken into custody, known by their first bytes. */
enum MediaType {
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}),
    PNG("image/png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
    PDF("application/pdf", new int[] {'%', 'P', 'D', 'F', '-'});

    private final String name;
    private final int[] start;

    MediaType(String name, int[] start) {
        this.name = name;
        this.start = start;
    }

    String code() {
        return name;
    }

    boolean isImage() {
        return this != PDF;
    }

    static Optional<MediaType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    /** Photos of newer telephones in a form that browsers and this server cannot show. */
    static boolean isHeic(byte[] content) {
        if (content.length < 12) {
            return false;
        }
        String brand = new String(content, 4, 8, StandardCharsets.ISO_8859_1);
        return brand.startsWith("ftyphe") || brand.equals("ftypmif1");
    }

    private boolean begins(byte[] content) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
