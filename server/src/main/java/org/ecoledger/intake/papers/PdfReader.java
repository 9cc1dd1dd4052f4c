package org.ecoledger.intake.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ecoledger.problems.Problem;

/** Reads the words of a PDF that has some; their paragraphs are told by the looks of its lines. Pictures are not read. */
final class PdfReader {
    static final int MOST_PAGES = 300;

    private static final String MAGIC = "%PDF-";
    /** A protected file says so in its trailer, which is never packed. */
    private static final Pattern PROTECTED = Pattern.compile("/Encrypt\\s*(?:<<|[0-9]+\\s+[0-9]+\\s+R)");

    private PdfReader() {}

    static boolean isOne(byte[] content) {
        return content.length >= MAGIC.length()
                && new String(content, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    static void read(byte[] content, Pieces pieces) {
        if (PROTECTED.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
            throw Problem.unacceptable("paper.pdf-protected");
        }
        PdfStreams.check(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw Problem.unacceptable(
                        "paper.pdf-too-many-pages", Integer.toString(pages), Integer.toString(MOST_PAGES));
            }
            new PdfLines(pieces).read(document);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            // The library meets broken files with exceptions of all kinds.
            throw Problem.unacceptable("paper.pdf-broken");
        }
        if (pieces.all().isEmpty()) {
            throw Problem.unacceptable("paper.pdf-without-text");
        }
    }
}
