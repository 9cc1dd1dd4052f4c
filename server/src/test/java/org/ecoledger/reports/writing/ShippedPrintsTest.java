package org.ecoledger.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.ecoledger.ServerTest;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.printing.PrintedPages;
import org.ecoledger.reports.printing.Printing;
import org.ecoledger.reports.templates.TemplateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves the pages of each as pictures in {@code target/printed}, to be looked at. */
@ServerTest
@DisplayName("Ruling 16: what the product ships prints in LibreOffice as it stands in Word")
class ShippedPrintsTest {
    private static final Head HEAD = new Head(
            "丁县生态环境保护工作情况",
            "〔2026〕12号",
            "丁县生态环境保护委员会办公室",
            List.of("各乡镇人民政府", "县直有关单位"),
            List.of("县委办公室"),
            LocalDate.of(2026, 7, 10),
            "石坚",
            "印字3号",
            false);

    /** What stands on each page and in no paragraph. */
    private static final String FURNITURE = "—\\d+—|" + Marks.SECRECY;

    @Autowired
    DocumentWriter writer;

    @Autowired
    Fields fields;

    @Autowired
    Printing printing;

    @Autowired
    Regions regions;

    @Autowired
    WaterSections sections;

    @Autowired
    AirFiles stations;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void needsLibreOffice() {
        assumeThat(printing.available())
                .as("LibreOffice on this machine (apt-get install --no-install-recommends libreoffice-writer)")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"half-year-report, 2026-H1", "monthly-air, 2026-05", "ranking-notice, 2026-Q2"})
    @DisplayName("the same words, twice the same pages, every face embedded, no letter missing, no page empty")
    void printed(String template, String period) {
        byte[] docx = written(template, period);
        var prints = Stream.of(printing.pdf(docx), printing.pdf(docx))
                .map(print -> PrintedPages.of(print.join()))
                .toList();
        PrintedPages first = prints.getFirst();
        assertThat(first.pages()).isEqualTo(prints.getLast().pages()).isPositive();
        assertThat(first.text()).isEqualTo(prints.getLast().text());
        List<String> words = words(docx);
        String printed = plain(first.text());
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(printed).contains(paragraph));
        assertThat(letters(printed)).as("not a letter more or less").isEqualTo(letters(String.join("", words)));
        assertThat(first.text()).doesNotContain("\uFFFD", "{{", "}}");
        assertThat(first.missingLetters()).isEmpty();
        assertThat(first.faces())
                .isNotEmpty()
                .allSatisfy(face -> assertThat(face.embedded()).as(face.name()).isTrue());
        first.render(Path.of("target/printed", template), 40);
        assertThat(inkOfPages(first.pdf())).allSatisfy(ink -> assertThat(ink).isGreaterThan(0.002));
    }

    private byte[] written(String template, String period) {
        var city = new ProgressCity(regions, sections, stations, db);
        var scope = new Scope(
                city.county(),
                Period.of(period).orElseThrow(),
                null,
                LocalDate.of(2026, 7, 10),
                Jurisdiction.everything());
        try {
            byte[] docx = new ClassPathResource("reports/templates/" + template + ".docx").getContentAsByteArray();
            return writer.write(writer.resolve(TemplateFile.read(docx, fields), scope, Map.of()), HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs and cells in order, without space. */
    private static List<String> words(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var words = new ArrayList<String>();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    words.add(plain(paragraph.getText()));
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs()
                                            .forEach(paragraph -> words.add(plain(paragraph.getText())))));
                }
            }
            return words.stream().filter(word -> !word.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]", "").replaceAll(FURNITURE, "");
    }

    private static Map<Integer, Long> letters(String text) {
        var letters = new TreeMap<Integer, Long>();
        text.codePoints().forEach(letter -> letters.merge(letter, 1L, Long::sum));
        return letters;
    }

    /** Which share of each page is not white. */
    private static List<Double> inkOfPages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var shares = new ArrayList<Double>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                shares.add(ink(renderer.renderImageWithDPI(page, 30)));
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ink(BufferedImage page) {
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 200 ? 1 : 0;
            }
        }
        return (double) dark / ((long) page.getWidth() * page.getHeight());
    }
}
