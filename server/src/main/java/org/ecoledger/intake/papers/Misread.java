package org.ecoledger.intake.papers;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.papers.Paper.Repair;

/**
 * Finds where a text was cut between the two bytes of a character by the program that put readings behind characters. Such a
 * program took the second byte of one character and the first of the next for a character of its own, set that one's reading
 * between them, and the rest was read one byte out of step: 在這 became ?cè)谶@. The reading tells the byte that was lost, and
 * with it the rest comes into step again. What remains doubtful is told and left as it is.
 *
 * <p>The bytes are those of GBK, in which such pages are written.
 */
final class Misread {
    private static final String SYLLABLE = Pronunciation.SYLLABLE;
    /** 們?cè)谶@里, 質(zhì)量?jī)?yōu)良: a character, the remains, and what came out of step. */
    private static final Pattern PARTED = Pattern.compile(
            "(\\p{IsHan})(?:\\(" + SYLLABLE + "\\))?\\?(" + SYLLABLE + ")\\)(?:\\?(" + SYLLABLE + ")\\))?");
    /** 畝?h針, 提升;鶎迎h(huán)境: the full stop lost its first byte, so that its second made a sign of its own with the next. */
    private static final Pattern STOPPED = Pattern.compile("(?<=[\\p{IsHan}%])[?;,:!]");

    private static final Pattern LOST = Pattern.compile("\uFFFD+");
    private static final int LONGEST_OUT_OF_STEP = 8;
    private static final int FIRST_BYTE = 0x81;
    private static final int LAST_BYTE = 0xfe;
    private static final int AROUND = 4;

    private Misread() {}

    static void mend(Draft draft, boolean isAnnotated) {
        if (isAnnotated) {
            replace(draft, PARTED, Misread::parted);
            replace(draft, STOPPED, Misread::stopped);
        }
        Matcher lost = LOST.matcher(draft.text());
        while (lost.find()) {
            String around = around(draft.text(), lost.start(), lost.end());
            draft.note(Repair.Kind.LOST, around, around);
        }
    }

    /** What stands for the words from {@code from} to {@code to}. */
    private record Found(int from, int to, String is, boolean isCertain) {}

    @FunctionalInterface
    private interface Finding {
        Optional<Found> at(String text, MatchResult place);
    }

    private static void replace(Draft draft, Pattern pattern, Finding finding) {
        String text = draft.text();
        var mended = new StringBuilder();
        int copied = 0;
        Matcher place = pattern.matcher(text);
        while (place.find()) {
            Optional<Found> found = place.start() < copied ? Optional.empty() : finding.at(text, place);
            if (found.isEmpty()) {
                continue;
            }
            Found one = found.get();
            if (one.isCertain()) {
                mended.append(text, copied, one.from()).append(one.is());
                copied = one.to();
                draft.note(Repair.Kind.LOST, text.substring(one.from(), one.to()), one.is());
            } else {
                String around = around(text, one.from(), one.to());
                draft.note(Repair.Kind.LOST, around, around);
            }
        }
        draft.becomes(mended.append(text, copied, text.length()).toString());
    }

    private static Optional<Found> parted(String text, MatchResult place) {
        byte[] before = place.group(1).getBytes(Characters.GBK);
        if (before.length != 2) {
            return Optional.empty();
        }
        List<Integer> lost = bytesRead(before[1], place.group(2));
        String second = place.group(3);
        List<Found> fitting = new ArrayList<>();
        for (int first : lost) {
            if (second == null) {
                inStep(text, place.end(), first)
                        .map(rest -> new Found(place.start(2) - 1, rest.to(), rest.is(), true))
                        .ifPresent(fitting::add);
            } else {
                for (int last : bytesRead((byte) first, second)) {
                    String is = decoded((byte) first, (byte) last);
                    if (isPlausible(is)) {
                        fitting.add(new Found(place.start(2) - 1, place.end(), is, true));
                    }
                }
            }
        }
        return Optional.of(
                fitting.size() == 1
                        ? fitting.getFirst()
                        : new Found(place.start(2) - 1, place.end(), place.group(), false));
    }

    private static Optional<Found> stopped(String text, MatchResult place) {
        int sign = text.charAt(place.start()) | 0x80;
        return inStep(text, place.end(), sign).map(rest -> new Found(place.start(), rest.to(), "。" + rest.is(), true));
    }

    /** Reads on with the byte that was lost, until a sign of one byte closes the row; empty where nonsense comes out. */
    private static Optional<Found> inStep(String text, int from, int lost) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(lost);
        for (int at = from; at < Math.min(text.length(), from + LONGEST_OUT_OF_STEP); at++) {
            byte[] code = text.substring(at, at + 1).getBytes(Characters.GBK);
            bytes.writeBytes(code);
            if (code.length == 1) {
                String is = bytes.toString(Characters.GBK);
                return isPlausible(is) && is.length() * 2 == bytes.size()
                        ? Optional.of(new Found(from, at + 1, is, true))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(String is) {
        String simplified = Traditional.simplified(is);
        return !is.isEmpty() && simplified.chars().allMatch(one -> Characters.isCommon((char) one));
    }

    /** The second bytes with which this first one makes a character that is read so. */
    private static List<Integer> bytesRead(byte first, String syllable) {
        String reading = Characters.withoutTone(syllable);
        List<Integer> found = new ArrayList<>();
        for (int second = FIRST_BYTE; second <= LAST_BYTE; second++) {
            String character = decoded(first, (byte) second);
            if (character.length() == 1
                    && Characters.reading(character.charAt(0)).equals(reading)) {
                found.add(second);
            }
        }
        return found;
    }

    private static String decoded(byte first, byte second) {
        return new String(new byte[] {first, second}, Characters.GBK);
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND));
    }
}
