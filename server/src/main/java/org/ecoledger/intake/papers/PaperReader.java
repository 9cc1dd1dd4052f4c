package org.ecoledger.intake.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ecoledger.intake.EncodedText;
import org.ecoledger.intake.OldOffice;
import org.ecoledger.intake.papers.Paper.Form;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.problems.Problem;

/**
 * Reads what somebody hands in: a Word document, a workbook, a PDF with text, a text file, or pasted words. Its kind is told by what is in it.
 * Of a text longer than {@value Pieces#MOST_CHARACTERS} characters the begin is read, and the paper says so.
 */
public final class PaperReader {
    /** The largest file that is looked at, in bytes. */
    public static final long LARGEST = 20L << 20;

    private static final String LARGEST_WORDS = "20 MB";
    private static final int MOST_PARTS = 10_000;
    private static final String PASTED = "粘贴的文字";
    private static final int LONGEST_NAME = 200;
    private static final Pattern OFFICE = Pattern.compile("(?i)[.](docx|xlsx)$");
    private static final Pattern PDF = Pattern.compile("(?i)[.]pdf$");

    private PaperReader() {}

    /** What is said of a file above {@link #LARGEST}; for those who know its size before they read it. */
    public static Problem tooLarge() {
        return Problem.tooLarge("paper.file-too-large", LARGEST_WORDS);
    }

    /**
     * Reads pasted words.
     *
     * @param title what the person calls them; blank where nothing is said
     * @throws Problem 422 when there is no text in them
     */
    public static Paper pasted(String title, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        if (text.indexOf(0) >= 0) {
            throw Problem.unacceptable("paper.not-text");
        }
        return plain(Form.PASTED, title.isBlank() ? PASTED : cleaned(title), text, bytes);
    }

    /**
     * Reads a file.
     *
     * @param name as the person's machine calls it; its ending decides nothing
     * @throws Problem 422 with the reason why it cannot be read
     */
    public static Paper file(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw Problem.unacceptable("paper.nothing-to-read");
        }
        if (OldOffice.isOne(content)) {
            throw Problem.unacceptable(
                    switch (OldOffice.of(content)) {
                        case WITH_PASSWORD -> "paper.with-password";
                        case WORD -> "paper.old-word";
                        case EXCEL -> "paper.old-excel";
                    });
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return packed(cleaned(name), content);
        }
        if (PdfReader.isOne(content)) {
            var pieces = new Pieces();
            PdfReader.read(content, pieces);
            return paper(Form.PDF, cleaned(name), pieces, content);
        }
        return textFile(cleaned(name), content);
    }

    private static Paper textFile(String name, byte[] content) {
        if (startsWith(content, "{\\rtf")) {
            throw Problem.unacceptable("paper.other-format");
        }
        String text = EncodedText.decode(content).orElseThrow(() -> Problem.unacceptable("paper.not-text"));
        boolean isTable = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        if (isTable || text.indexOf(0) >= 0 || text.stripLeading().startsWith("<")) {
            throw Problem.unacceptable(isTable ? "paper.separated-values" : "paper.not-text");
        }
        Paper read = plain(Form.TXT, name, text, content);
        // An office's file that is none inside was cut off or renamed: to read its remains as a whole text would
        // mislead.
        if (OFFICE.matcher(name).find()) {
            throw Problem.unacceptable("paper.broken");
        }
        if (PDF.matcher(name).find()) {
            throw Problem.unacceptable("paper.pdf-broken");
        }
        return read;
    }

    private static Paper plain(Form form, String name, String text, byte[] content) {
        var pieces = new Pieces();
        new PlainReader(pieces).read(text);
        return paper(form, name, pieces, content);
    }

    private static Paper packed(String name, byte[] content) {
        try {
            Path file = Files.createTempFile("ecoledger-paper", ".received");
            try {
                Files.write(file, content);
                var pieces = new Pieces();
                Form form = read(file, pieces);
                return paper(form, name, pieces, content);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ZipException _) {
            throw Problem.unacceptable("paper.broken");
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was handed in cannot be read", e);
        }
    }

    private static Form read(Path file, Pieces pieces) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                throw Unpacking.tooLarge();
            }
            if (archive.stream().anyMatch(part -> part.getName().endsWith("/vbaProject.bin"))) {
                throw Problem.unacceptable("paper.with-macro");
            }
            if (DocumentReader.isDocument(archive)) {
                new DocumentReader(archive).read(pieces);
                return Form.DOCX;
            }
            if (!SheetReader.isWorkbook(archive)) {
                throw Problem.unacceptable("paper.not-a-document");
            }
            SheetReader.checkParts(archive);
            new SheetReader(file).read(pieces);
            return Form.XLSX;
        }
    }

    private static Paper paper(Form form, String name, Pieces pieces, byte[] content) {
        var mended = Mending.mend(pieces.all());
        if (mended.pieces().isEmpty()) {
            throw Problem.unacceptable("paper.nothing-to-read");
        }
        int last = mended.pieces().size() - 1;
        List<Repair> repairs = new ArrayList<>(mended.repairs());
        pieces.rest().ifPresent(rest -> repairs.add(new Repair(Repair.Kind.CUT_OFF, last, rest, "")));
        return new Paper(name, form, mended.pieces(), sha256(content), content.length, repairs);
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
