package org.ecoledger.intake.papers;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ecoledger.intake.papers.Spot.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a PDF to paragraphs: a paragraph begins where a line is set in from the left, where the line before did not
 * fill its page, or where letters change their size. Numbers of pages are no words of the text.
 */
final class PdfLines extends PDFTextStripper {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－–·\\s]*(?:第\\s*)?[0-9]{1,4}(?:\\s*页)?[-—－–·\\s]*");
    private static final double SET_IN = 1.2;
    private static final double LEFT_FREE = 1.9;
    private static final double OTHER_SIZE = 1.15;

    private final Pieces pieces;
    private final List<Line> page = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private @Nullable TextPosition first;
    private @Nullable TextPosition last;
    private @Nullable Line before;
    private boolean isBeforeFull;
    private int paragraphs;

    PdfLines(Pieces pieces) {
        this.pieces = pieces;
        setSortByPosition(true);
    }

    private record Line(String text, double from, double to, double size) {
        boolean hasSizeOf(Line other) {
            return size < other.size * OTHER_SIZE && other.size < size * OTHER_SIZE;
        }
    }

    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        endParagraph();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        words.append(text);
        if (!positions.isEmpty()) {
            first = first == null ? positions.getFirst() : first;
            last = positions.getLast();
        }
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
        double left = page.stream().mapToDouble(Line::from).min().orElse(0);
        double right = page.stream().mapToDouble(Line::to).max().orElse(0);
        for (Line line : page) {
            if (!continues(line, left)) {
                endParagraph();
            }
            join(line.text());
            before = line;
            isBeforeFull = line.to() > right - LEFT_FREE * line.size();
        }
        page.clear();
    }

    private boolean continues(Line line, double left) {
        return before != null && isBeforeFull && line.hasSizeOf(before) && line.from() < left + SET_IN * line.size();
    }

    private void endLine() {
        String text = words.toString().strip();
        if (first != null
                && last != null
                && !text.isEmpty()
                && !PAGE_NUMBER.matcher(text).matches()) {
            page.add(new Line(
                    text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getFontSizeInPt()));
        }
        words.setLength(0);
        first = null;
        last = null;
    }

    private void join(String text) {
        if (!paragraph.isEmpty() && isOfWords(paragraph.charAt(paragraph.length() - 1)) && isOfWords(text.charAt(0))) {
            paragraph.append(' ');
        }
        paragraph.append(text);
    }

    /** Whether the character is one of a writing that has blanks between its words. */
    private static boolean isOfWords(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN || ",.;".indexOf(character) >= 0;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            pieces.add(paragraph.toString(), Spot.in(Kind.PARAGRAPH, ++paragraphs));
            paragraph.setLength(0);
        }
    }
}
