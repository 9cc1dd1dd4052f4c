package org.ecoledger.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.ecoledger.problems.Problem;

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

    /** @throws Problem 422 or 413 in words for whoever sent it */
    static MediaType received(String name, EvidenceRole role, byte[] content) {
        if (content.length == 0) {
            throw Problem.unacceptable("evidence.empty", name);
        }
        if (content.length > EvidenceFiles.LARGEST) {
            throw Problem.tooLarge("evidence.too-large");
        }
        MediaType type = of(content).orElseThrow(() -> refused(name, content));
        if (role.isPhoto() && !type.isImage()) {
            throw Problem.unacceptable("evidence.photo-wanted", name);
        }
        return type;
    }

    /** Browsers or this server cannot show these; their makers' telephones can store the photo otherwise. */
    private static Problem refused(String name, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        String brand = start.length() < 12 ? "" : start.substring(4);
        if (brand.startsWith("ftyphe") || brand.equals("ftypmif1") || brand.startsWith("ftypavi")) {
            return Problem.unacceptable("evidence.heic", name);
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
            return Problem.unacceptable("evidence.webp", name);
        }
        if (start.startsWith("GIF8")) {
            return Problem.unacceptable("evidence.animated", name);
        }
        return brand.startsWith("ftyp")
                ? Problem.unacceptable("evidence.video", name)
                : Problem.unacceptable("evidence.not-a-photo", name);
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
