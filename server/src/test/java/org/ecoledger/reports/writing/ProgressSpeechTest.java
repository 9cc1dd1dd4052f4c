package org.ecoledger.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.ServerTest;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.TemplateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Run with {@code -Decoledger.write=true} to write the golden file anew; look at the difference before it is committed. */
@ServerTest
@DisplayName("N70: the report whose numbers were blanked writes itself")
class ProgressSpeechTest {
    private static final Path GOLDEN = Path.of("src/test/resources/reports/progress-speech.txt");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    @Autowired
    DocumentWriter writer;

    @Autowired
    Fields fields;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    WaterSections sections;

    @Autowired
    AirFiles stations;

    @Autowired
    JdbcClient db;

    private ProgressCity city;
    private Scope scope;

    @BeforeEach
    void aCounty() {
        city = new ProgressCity(regions, sections, stations, db);
        scope = new Scope(city.county(), Period.of("2026-H1").orElseThrow(), null, TODAY, Jurisdiction.everything());
    }

    @Test
    @DisplayName("every blank slot of source 001 is filled from data or says 暂无数据 (golden file)")
    void golden() throws IOException {
        String text = text();
        if (Boolean.getBoolean("ecoledger.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN)).doesNotContain("{{", "同比同比", "。。");
    }

    @Test
    @DisplayName("each number in it is a figure that opens to the same text")
    void everyFigureOpens() {
        List<Figure> found = resolution().figures();
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found)
                .allSatisfy(figure -> assertThat(figures.find(figure.ref(), Jurisdiction.everything())
                                .map(Figure::text))
                        .as(figure.ref())
                        .contains(figure.text()));
    }

    @Test
    @DisplayName("C4: one more fire changes exactly the sentence of the fires")
    void oneDatumOneSentence() {
        List<String> before = sentences(text());
        city.fire("HD-997799", "2026-06-01");
        try {
            List<String> after = sentences(text());
            var changed = new ArrayList<>(after);
            changed.removeAll(before);
            assertThat(after).hasSameSizeAs(before);
            assertThat(changed).singleElement().asString().contains("扑灭火点7个", "同比下降12.5%");
        } finally {
            city.forgetFire("HD-997799");
        }
    }

    private Resolution resolution() {
        try {
            byte[] docx = new ClassPathResource("reports/templates/progress-speech.docx").getContentAsByteArray();
            return writer.resolve(TemplateFile.read(docx, fields), scope, Map.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String text() {
        return resolution().text().pieces().stream().map(Piece::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(text.split("[。\n]"));
    }
}
