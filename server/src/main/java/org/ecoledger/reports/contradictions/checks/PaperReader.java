package org.ecoledger.reports.contradictions.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ecoledger.intake.EncodedText;
import org.ecoledger.intake.OldOffice;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.checks.Submitted.Form;

/** Reads what somebody hands in: a Word document, a workbook, a text file, or pasted words. Its kind is told by what is in it. */
final class PaperReader {
    static final long LARGEST = 20L << 20;

    private static final String LARGEST_WORDS = "20 MB";
    private static final int MOST_PARTS = 10_000;
    private static final String PASTED = "粘贴的文字";
    private static final int LONGEST_NAME = 200;

    private PaperReader() {}

    private static final Pattern OFFICE = Pattern.compile("(?i)[.](docx|xlsx)$");

    static Problem tooLarge() {
        return Problem.tooLarge("checks.text.file-too-large", LARGEST_WORDS);
    }

    /** @param name what the person calls it; blank where nothing is said */
    static Submitted pasted(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf(0) >= 0) {
            throw Problem.unacceptable("checks.text.not-text");
        }
        return plain(Form.PASTED, name.isBlank() ? PASTED : cleaned(name), text, bytes);
    }

    static Submitted file(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw Problem.unacceptable("checks.text.nothing-to-read");
        }
        if (OldOffice.isOne(content)) {
            throw Problem.unacceptable(
                    switch (OldOffice.of(content)) {
                        case WITH_PASSWORD -> "checks.text.with-password";
                        case WORD -> "checks.text.old-word";
                        case EXCEL -> "checks.text.old-excel";
                    });
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return packed(cleaned(name), content);
        }
        return textFile(cleaned(name), content);
    }

    private static Submitted textFile(String name, byte[] content) {
        if (startsWith(content, "%PDF") || startsWith(content, "{\\rtf")) {
            throw Problem.unacceptable("checks.text.other-format");
        }
        String text = EncodedText.decode(content).orElseThrow(() -> Problem.unacceptable("checks.text.not-text"));
        boolean isTable = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        if (isTable || text.indexOf(0) >= 0 || text.stripLeading().startsWith("<")) {
            throw Problem.unacceptable(isTable ? "checks.text.separated-values" : "checks.text.not-text");
        }
        Submitted read = plain(Form.TXT, name, text, content);
        // An office's file that is none inside was cut off or renamed: to call it without contradictions would mislead.
        if (OFFICE.matcher(name).find()) {
            throw Problem.unacceptable("checks.text.broken");
        }
        return read;
    }

    private static Submitted plain(Form form, String name, String text, byte[] content) {
        var pieces = new Pieces();
        new PlainReader(pieces).read(text);
        return new Submitted(form, pieces.text(name), pieces.spots(), sha256(content), content.length);
    }

    private static Submitted packed(String name, byte[] content) {
        try {
            Path file = Files.createTempFile("ecoledger-check", ".received");
            try {
                Files.write(file, content);
                var pieces = new Pieces();
                Form form = read(file, pieces);
                return new Submitted(form, pieces.text(name), pieces.spots(), sha256(content), content.length);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ZipException _) {
            throw Problem.unacceptable("checks.text.broken");
        } catch (IOException e) {
            throw new UncheckedIOException("A file to be checked cannot be read", e);
        }
    }

    private static Form read(Path file, Pieces pieces) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw Unpacking.tooLarge();
            }
            if (archive.stream().anyMatch(part -> part.getName().endsWith("/vbaProject.bin"))) {
                throw Problem.unacceptable("checks.text.with-macro");
            }
            if (DocumentReader.isDocument(archive)) {
                new DocumentReader(archive).read(pieces);
                return Form.DOCX;
            }
            if (!SheetReader.isWorkbook(archive)) {
                throw Problem.unacceptable("checks.text.not-a-document");
            }
            SheetReader.checkParts(archive);
            new SheetReader(file).read(pieces);
            return Form.XLSX;
        }
    }

    private static boolean startsWith(byte[] content, String magic) {
        return new String(content, 0, Math.min(content.length, magic.length()), StandardCharsets.ISO_8859_1)
                .equals(magic);
    }

    private static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String known = last.isEmpty() ? "文件" : last;
        return known.substring(0, Math.min(known.length(), LONGEST_NAME));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
