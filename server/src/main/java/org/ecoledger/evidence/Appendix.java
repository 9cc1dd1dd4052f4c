package org.ecoledger.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was appended to a picture. Telephones append much themselves (moving pictures, second pictures, depth, padding), and
 * that stays; an archive, a page or a PDF makes the file two things at once, and no camera does that. The marks are long and
 * looked for at the ends only, so that no video contains one by chance.
 */
enum Appendix {
    ARCHIVE,
    PAGE,
    PDF;

    private static final int HEAD = 1024;
    private static final int TAIL = 64 * 1024;
    private static final int ZIP_END = 22;
    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<script", "<?php", "<iframe");

    static Optional<Appendix> of(byte[] content, int pictureEnd) {
        if (pictureEnd >= content.length) {
            return Optional.empty();
        }
        int start = pictureEnd;
        while (start < content.length && (content[start] == 0 || Character.isWhitespace(content[start]))) {
            start++;
        }
        String head = text(content, start, Math.min(content.length, start + HEAD));
        if (head.startsWith("pk\3\4")
                || head.startsWith("rar!\u001a\7")
                || head.startsWith("7z\u00bc\u00af\u0027\u001c")
                || endsAsZip(content, start)) {
            return Optional.of(ARCHIVE);
        }
        if (head.contains("%pdf-1.") || head.contains("%pdf-2.")) {
            return Optional.of(PDF);
        }
        String tail = text(content, Math.max(start, content.length - TAIL), content.length);
        return PAGES.stream().anyMatch(mark -> hasTag(head, mark) || hasTag(tail, mark))
                ? Optional.of(PAGE)
                : Optional.empty();
    }

    /** The record at a ZIP's end, of a single volume, with as many entries in the volume as in all. */
    private static boolean endsAsZip(byte[] content, int start) {
        byte[] mark = {'P', 'K', 5, 6, 0, 0, 0, 0};
        int first = Math.max(start, content.length - TAIL - ZIP_END);
        for (int at = content.length - ZIP_END; at >= first; at--) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)
                    && Arrays.equals(content, at + 8, at + 10, content, at + 10, at + 12)) {
                return true;
            }
        }
        return false;
    }

    /** The mark, and after it what ends a tag's name. */
    private static boolean hasTag(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int next = at + mark.length();
            if (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next))) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
