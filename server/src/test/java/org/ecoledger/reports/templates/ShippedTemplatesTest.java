package org.ecoledger.reports.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.ServerTest;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.fields.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@ServerTest
@DisplayName("C4: the templates that are shipped can be used as they are")
class ShippedTemplatesTest {
    private static final String FOLDER = "reports/templates/";

    @Autowired
    Fields fields;

    @Test
    @DisplayName("every kind of document that officials live by is there (M19, C20, N70)")
    void allKinds() {
        assertThat(rows().stream().map(row -> row.get("code")))
                .doesNotHaveDuplicates()
                .contains(
                        "annual-report",
                        "half-year-report",
                        "quarter-report",
                        "progress-speech",
                        "monthly-air",
                        "monthly-water",
                        "weekly-bulletin",
                        "ranking-notice",
                        "problem-notice",
                        "interview-letter",
                        "supervision-letter",
                        "handover-reply",
                        "review-package",
                        "acceptance",
                        "responsibility-letter");
    }

    @Test
    @DisplayName("each is accepted: no unknown field, no broken loop, nothing dangerous")
    void accepted() {
        var refused = new ArrayList<String>();
        for (CSVRecord row : rows()) {
            try {
                assertThat(TemplateFile.read(bytes(row), fields).slots())
                        .as(row.get("file"))
                        .isNotEmpty();
            } catch (Problem problem) {
                refused.add(row.get("file") + ": " + problem.objections());
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName("ruling 16: the pages of each are set by GB/T 9704-2012, so nothing is remarked")
    void layout() {
        assertThat(rows())
                .allSatisfy(
                        row -> assertThat(TemplateFile.read(bytes(row), fields).remarks())
                                .as(row.get("file"))
                                .isEmpty());
    }

    @Test
    @DisplayName("each names its faces and carries none, and says that the system holds no secrets (ruling 17)")
    void facesAndSecrecy() {
        assertThat(rows()).allSatisfy(row -> {
            List<String> parts = parts(bytes(row));
            assertThat(parts)
                    .contains("word/styles.xml", "word/fontTable.xml")
                    .noneMatch(part -> part.contains("fonts/"));
            TemplateFile file = TemplateFile.read(bytes(row), fields);
            assertThat(file.face()).as(row.get("file")).isEqualTo("仿宋_GB2312");
            assertThat(file.slots())
                    .as(row.get("file"))
                    .anyMatch(slot -> slot.tag().equals(Standing.SECRECY.chinese()));
        });
    }

    @Test
    @DisplayName("what every document has is explained in the catalogue, and no other name is hidden behind it")
    void standing() {
        for (Standing standing : Standing.values()) {
            assertThat(standing.meaning()).as(standing.chinese()).isNotBlank();
            assertThat(fields.find(standing.chinese())).as(standing.chinese()).isEmpty();
        }
        assertThat(fields.find("事项标题")).isPresent();
    }

    private static List<CSVRecord> rows() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var reader = new InputStreamReader(
                new ClassPathResource(FOLDER + "templates.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(CSVRecord row) {
        try {
            return new ClassPathResource(FOLDER + row.get("file")).getContentAsByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> parts(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            var names = Stream.<String>builder();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            return names.build().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
