package org.ecoledger.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.ecoledger.intake.papers.Paper.Form;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A PDF with text is read in paragraphs; one without, a protected one, one too long is refused with its own reason")
class PdfReaderTest {
    @Test
    @DisplayName("lines that fill the page go on, set in ones begin; numbers of pages are no words")
    void paragraphs() throws IOException {
        byte[] file = file(
                List.of("  一、提高认识", "  各县区要在十一月底之前完成秸秆综", "合利用任务，确保优良天数达到二百九十天", "以上。", "  市农委牵头抓落实，年底前报市政府，", "— 1 —"),
                List.of("并抄送市环保局。", "— 2 —"));
        Paper paper = PaperReader.file("讲话.pdf", file);
        assertThat(paper.form()).isEqualTo(Form.PDF);
        assertThat(paper.pieces().stream().map(Paper.Piece::text).toList())
                .containsExactly("一、提高认识", "各县区要在十一月底之前完成秸秆综合利用任务，确保优良天数达到二百九十天以上。", "市农委牵头抓落实，年底前报市政府，并抄送市环保局。");
        assertThat(paper.pieces().getLast().spot()).isEqualTo(Spot.in(Spot.Kind.PARAGRAPH, 3));
        assertThat(paper.repairs()).isEmpty();
    }

    @Test
    @DisplayName("what cannot be read is refused")
    void refusals() throws IOException {
        refuses("paper.pdf-without-text", file(List.of()));
        refuses("paper.pdf-protected", locked());
        refuses("paper.pdf-too-many-pages", pages(PdfReader.MOST_PAGES + 1));
        refuses("paper.pdf-broken", "%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8));
        refuses("paper.unpacks-too-large", bomb());
    }

    @Test
    @DisplayName(
            "what to do about it can be done: a broken one is saved anew, the text of a scan recognised first, or words are pasted")
    void mends() {
        Sentences sentences = new Sentences();
        assertThat(sentences.say("paper.pdf-broken.mend", List.of(), Locale.SIMPLIFIED_CHINESE))
                .contains("用PDF软件打开后另存", "粘贴")
                .doesNotContain("docx");
        assertThat(sentences.say("paper.pdf-broken.mend", List.of(), Locale.ENGLISH))
                .contains("PDF program", "paste")
                .doesNotContain("docx");
        assertThat(sentences.say("paper.pdf-without-text.mend", List.of(), Locale.SIMPLIFIED_CHINESE))
                .contains("先用文字识别", "粘贴");
        assertThat(sentences.say("paper.pdf-without-text.mend", List.of(), Locale.ENGLISH))
                .contains("recognised first", "paste");
    }

    private static void refuses(String code, byte[] content) {
        assertThatThrownBy(() -> PaperReader.file("a.pdf", content))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Pages of lines in a font that every reader of PDF knows; two blanks before a line set it in. */
    @SafeVarargs
    private static byte[] file(List<String>... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (List<String> lines : pages) {
                page(document, lines);
            }
            return bytes(document);
        }
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F1"), Fonts.song());
        var words = new StringBuilder("BT /F1 16 Tf ");
        int y = 700;
        for (String line : lines) {
            int x = line.startsWith("  ") ? 104 : 72;
            words.append("1 0 0 1 %d %d Tm <%s> Tj "
                    .formatted(x, y, HexFormat.of().formatHex(line.strip().getBytes(StandardCharsets.UTF_16BE))));
            y -= 28;
        }
        var content = new PDStream(document);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(words.append("ET").toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
    }

    private static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (var document = Loader.loadPDF(file(List.of("保密")))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A page whose 80 MB of blanks are packed into little. */
    private static byte[] bomb() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int megabyte = 0; megabyte < 80; megabyte++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A Chinese font that is named and not embedded. */
    private static final class Fonts {
        static PDFont song() throws IOException {
            var dictionary = new COSDictionary();
            dictionary.setItem(COSName.TYPE, COSName.FONT);
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
            dictionary.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
            dictionary.setName(COSName.ENCODING, "UniGB-UTF16-H");
            var system = new COSDictionary();
            system.setString(COSName.REGISTRY, "Adobe");
            system.setString(COSName.ORDERING, "GB1");
            system.setInt(COSName.SUPPLEMENT, 4);
            var descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, "STSong-Light");
            descriptor.setInt(COSName.FLAGS, 4);
            var descendant = new COSDictionary();
            descendant.setItem(COSName.TYPE, COSName.FONT);
            descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            descendant.setName(COSName.BASE_FONT, "STSong-Light");
            descendant.setItem(COSName.CIDSYSTEMINFO, system);
            descendant.setItem(COSName.FONT_DESC, descriptor);
            descendant.setInt(COSName.DW, 1000);
            var descendants = new COSArray();
            descendants.add(descendant);
            dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
            return PDFontFactory.createFont(dictionary);
        }
    }
}
