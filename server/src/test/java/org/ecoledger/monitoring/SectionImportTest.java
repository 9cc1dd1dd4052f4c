package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.intake.Import;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Grade;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("Lists of water sections and drinking water sources")
class SectionImportTest {
    private static final String REALTIME = "water_sections_realtime/sections_202511_open.csv.gz";

    @Autowired
    WaterFiles files;

    @Autowired
    AirFiles rows;

    @Autowired
    WaterSections sections;

    @Autowired
    JdbcClient db;

    @Test
    void sectionsAndSourcesEnterWithTargetAndIntake() {
        Import done = take("""
                断面编码,断面名称,类别,水体类型,河流名称,流域,城市,县区,乡镇,经度,纬度,级别,水质目标,月取水量(万m³),考核断面
                SI01,一号桥,断面,河流,甲河,长江流域,绿川市,青河县,青石镇,112.1,31.9,省控,Ⅲ类,,是
                SI02,二号水源,水源,地下水,,长江流域,绿川市,990102,,,,市控,III,120.50,否
                990101,错号,断面,河流,,,绿川市,,,,,,,,
                SI03,错目标,断面,河流,,,绿川市,,,,,,七类,,
                SI04,错水体,断面,海洋,,,绿川市,,,,,,,,
                SI05,错县,断面,河流,,,绿川市,无此县,,,,,,,
                """);
        assertThat(rows.refused(done))
                .extracting(AirFiles.Refused::code)
                .containsExactly(
                        "monitoring.section-code",
                        "monitoring.not-a-class",
                        "monitoring.no-such-body",
                        "monitoring.no-such-county");
        WaterSection section = sections.find("SI01").orElseThrow();
        assertThat(section.target()).isEqualTo(3);
        assertThat(section.grade()).isEqualTo(Grade.PROVINCIAL);
        assertThat(section.township()).isEqualTo("990101001");
        assertThat(section.assessed()).isTrue();
        WaterSection source = sections.find("SI02").orElseThrow();
        assertThat(source.kind()).isEqualTo(Kind.SOURCE);
        assertThat(source.body()).isEqualTo(Body.GROUND);
        assertThat(source.intake()).isEqualByComparingTo("120.5");
        assertThat(source.county()).isEqualTo("990102");
    }

    @Test
    void whatALaterListDoesNotSayStays() {
        WaterSection before = files.section("990101", Body.LAKE, "甲湖", 2);
        take("断面编码,断面名称,水质目标\n" + before.code() + "," + before.name() + ",Ⅳ\n");
        WaterSection after = sections.find(before.code()).orElseThrow();
        assertThat(after.target()).isEqualTo(4);
        assertThat(after.body()).isEqualTo(Body.LAKE);
        assertThat(after.county()).isEqualTo("990101");
    }

    @Test
    void aSectionWithoutACodeHasTheSameOneAtEveryImport() {
        take("断面名称,城市\n无码断面,别处市\n");
        WaterSection made = sections.find("别处", null, "无码 断面").orElseThrow();
        assertThat(made.code()).matches("W[0-9A-F]{10}");
        take("断面名称,城市,水质目标\n无码断面,别处,Ⅱ\n");
        assertThat(sections.find(made.code()).orElseThrow().target()).isEqualTo(2);
    }

    @Test
    void aNameOfAnotherSectionIsNotTaken() {
        WaterSection other = files.elsewhere();
        Import done = take("断面编码,断面名称,城市\nSI09," + other.name() + ",别处市\n");
        assertThat(rows.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("monitoring.section-taken");
            assertThat(refused.line()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("a file of readings is a list of sections, each of which enters once")
    void theNationalPlatformsFileIsAList() {
        byte[] file = RealFiles.bytes(REALTIME);
        Import done = files.take("sections", "list.csv.gz", file, Map.of());
        assertThat(rows.refused(done)).isEmpty();
        assertThat(sections.all(Jurisdiction.everything()).stream()
                        .filter(section -> section.province() != null && section.city() != null)
                        .map(WaterSection::code)
                        .distinct())
                .hasSize(960);
        assertThat(sections.find("武汉市", "湖北省", "沐家泾")).isPresent();
        long entries = audited();
        files.take(
                "sections",
                "list-again.csv",
                RealFiles.lines(file).stream()
                        .collect(java.util.stream.Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(audited() - entries).as("sections written again").isZero();
    }

    private long audited() {
        return db.sql("select count(*) from access.audit_entries where action = 'section.put'")
                .query(Long.class)
                .single();
    }

    private Import take(String text) {
        return files.take("sections", "sections.csv", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
