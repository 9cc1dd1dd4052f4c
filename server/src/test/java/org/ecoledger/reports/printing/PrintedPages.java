package org.ecoledger.reports.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF shows to a reader.
 *
 * @param missingLetters those for which an embedded face has no shape, so that a box stands in their place
 */
public record PrintedPages(byte[] pdf, int pages, String text, List<Face> faces, List<String> missingLetters) {

    public record Face(String name, boolean embedded) {}

    public static PrintedPages of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var missing = new ArrayList<String>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    for (int code : letter.getCharacterCodes()) {
                        if (isMissing(letter.getFont(), code)) {
                            missing.add(letter.getUnicode());
                        }
                    }
                    super.processTextPosition(letter);
                }
            };
            String text = stripper.getText(document);
            return new PrintedPages(pdf, document.getNumberOfPages(), text, faces(document), List.copyOf(missing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMissing(PDFont font, int code) {
        try {
            return font instanceof PDType0Font composite && composite.codeToGID(code) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Face> faces(PDDocument document) throws IOException {
        Map<String, Face> faces = new LinkedHashMap<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                faces.put(font.getName(), new Face(font.getName(), font.isEmbedded()));
            }
        }
        return List.copyOf(faces.values());
    }

    /** The first pages as PNG, to be looked at. */
    public void render(Path directory, int first) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.createDirectories(directory);
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(first, pages); page++) {
                ImageIO.write(renderer.renderImageWithDPI(page, 80), "png", directory.resolve("page-" + (page + 1) + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
