package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.WaterEvaluation;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.WaterBody;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("Water in: what enters, what is refused, what is kept")
class WaterImportTest {
    private static final String REALTIME = "water_sections_realtime/sections_202511_open.csv.gz";
    private static final String SNAPSHOT = "water_sections_20260204/sections_open.csv.gz";
    private static final String HEAD = "断面编码,监测时间,水质类别,pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L)";
    private static final Instant EIGHT = Instant.parse("2026-09-20T00:00:00Z");

    @Autowired
    WaterFiles files;

    @Autowired
    AirFiles rows;

    @Autowired
    WaterReadings readings;

    @Autowired
    WaterSections sections;

    @Autowired
    ChangedWaterMonths changed;

    @Autowired
    WaterEvaluation evaluation;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    private String section;

    @BeforeEach
    void aSectionOfItsOwn() {
        section = files.elsewhere().code();
    }

    @Test
    void aGoodRowEntersWithItsPlaceInTheFile() {
        Import done = files.take(HEAD, row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
        SectionReading reading = readings.find(section, EIGHT).orElseThrow();
        assertThat(value(reading, WaterItem.TP)).isEqualByComparingTo("0.086");
        assertThat(reading.publishedClass()).isEqualTo(2);
        assertThat(imports.row(reading.importId(), reading.line()).orElseThrow())
                .satisfies(raw -> {
                    assertThat(raw.text()).isEqualTo(row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
                    assertThat(raw.line()).isEqualTo(2);
                    assertThat(raw.sha256()).isEqualTo(done.sha256());
                });
    }

    @Test
    void nothingFoundIsKeptWithItsLimitAndAMark() {
        files.take(HEAD, row("2026-09-20 08:00", "Ⅱ,7.9,8.2,未检出,<0.025,0.01L"));
        SectionReading reading = readings.find(section, EIGHT).orElseThrow();
        assertThat(value(reading, WaterItem.NH3N)).isEqualByComparingTo("0.025");
        assertThat(value(reading, WaterItem.TP)).isEqualByComparingTo("0.01");
        assertThat(reading.values()).doesNotContainKey(WaterQuantity.of(WaterItem.CODMN));
        assertThat(reading.marks())
                .containsOnly(
                        Map.entry(WaterQuantity.of(WaterItem.CODMN), "L"),
                        Map.entry(WaterQuantity.of(WaterItem.NH3N), "L"),
                        Map.entry(WaterQuantity.of(WaterItem.TP), "L"));
        assertThat(reading.isValid(WaterQuantity.of(WaterItem.TP))).isTrue();
    }

    @Test
    void whatIsNotMeasuredIsMissing() {
        files.take(HEAD, row("2026-09-20 08:00", "--,*,--,,7.1(D),0"));
        SectionReading reading = readings.find(section, EIGHT).orElseThrow();
        assertThat(reading.publishedClass()).isNull();
        assertThat(reading.values()).containsOnlyKeys(WaterQuantity.of(WaterItem.NH3N), WaterQuantity.of(WaterItem.TP));
        assertThat(reading.isValid(WaterQuantity.of(WaterItem.NH3N))).isFalse();
    }

    @Test
    void theUnitIsTakenFromTheHeading() {
        files.take("断面编码,监测时间,总磷(μg/L),叶绿素a(μg/L),透明度(cm),藻密度(万个/L)", section + ",2026-09-20 08:00,86,12.5,80,120");
        files.take("section_code,time,chla_mgL,cond_uScm", section + ",2026-09-20 12:00,0.0125,465.1");
        SectionReading reading = readings.find(section, EIGHT).orElseThrow();
        assertThat(value(reading, WaterItem.TP)).isEqualByComparingTo("0.086");
        assertThat(value(reading, WaterItem.CHLOROPHYLL_A)).isEqualByComparingTo("12.5");
        assertThat(value(reading, WaterItem.TRANSPARENCY)).isEqualByComparingTo("0.8");
        assertThat(reading.values().get(WaterQuantity.find("algae").orElseThrow()))
                .isEqualByComparingTo("1200000");
        SectionReading noon =
                readings.find(section, EIGHT.plusSeconds(4 * 3600)).orElseThrow();
        assertThat(value(noon, WaterItem.CHLOROPHYLL_A)).isEqualByComparingTo("12.5");
    }

    @Test
    void badRowsAreRefusedWithLineAndReason() {
        refuses("nowhere,2026-09-20 08:00,Ⅱ,7.9,8.2,2.9,0.21,0.086", "monitoring.unknown-section");
        refuses(row("2026-09-20 08:00", "Ⅱ,abc,8.2,2.9,0.21,0.086"), "monitoring.not-a-number");
        refuses(row("2026-09-20 08:00", "Ⅱ,7.9,-8.2,2.9,0.21,0.086"), "monitoring.negative");
        refuses(row("2026-09-20 08:00", "Ⅱ,79,8.2,2.9,0.21,0.086"), "monitoring.implausible-in-water");
        refuses(row("2026-09-20 08:00", "Ⅶ,7.9,8.2,2.9,0.21,0.086"), "monitoring.not-a-class");
        refuses(row("2026-09-20 25:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.no-such-time");
        refuses(row("2026-02-30", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.no-such-day");
        refuses(row("2027-01-01 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.future");
        refuses(row("1999-01-01 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.too-early-for-water");
        refuses(row("09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.no-year");
        refuses(row("", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), "monitoring.no-sample-time");
    }

    @Test
    void theYearIsSaidForAFileWithoutYears() {
        files.take(Map.of("year", "2026"), HEAD, row("09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
        assertThat(readings.find(section, EIGHT)).isPresent();
    }

    @Test
    void monthlySamplesMayNameTheDayOrTheMonth() {
        files.take("断面编码,年,月,日,总磷", section + ",2026,8,5,0.1");
        files.take(HEAD, row("2026-07", "Ⅱ,7.9,8.2,2.9,0.21,0.086"), row("2026年6月3日", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
        assertThat(readings.between(section, Instant.EPOCH, EIGHT))
                .extracting(reading -> CityTime.at(reading.at()).toLocalDate().toString())
                .containsExactly("2026-06-03", "2026-07-01", "2026-08-05");
    }

    @Test
    void aStationUnderMaintenanceIsPassedByWithAWord() {
        Import done =
                files.take(HEAD, row("", "--,--,--,--,--,--"), row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
        assertThat(done.rowsRefused()).isZero();
        assertThat(done.rowsTaken()).isEqualTo(1);
        assertThat(imports.remarksOf(done)).anySatisfy(remark -> {
            assertThat(remark.code()).isEqualTo("monitoring.without-time");
            assertThat(remark.arguments()).containsExactly("1");
        });
    }

    @Test
    void aCorrectionIsANewVersionAndTheSameValueNone() {
        Import first = files.take(HEAD, row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"));
        files.take(HEAD, row("2026-09-20 08:00", "Ⅱ,7.90,8.20,2.9,0.21,0.086"));
        assertThat(readings.versions(section, EIGHT)).hasSize(1);
        Import second = files.take("断面编码,监测时间,总磷", section + ",2026-09-20 08:00,0.12");
        assertThat(readings.versions(section, EIGHT))
                .extracting(SectionReading::version, SectionReading::importId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, first.id()),
                        org.assertj.core.groups.Tuple.tuple(2, second.id()));
        SectionReading now = readings.find(section, EIGHT).orElseThrow();
        assertThat(value(now, WaterItem.DO)).isEqualByComparingTo("8.2");
        assertThat(readings.origin(section, EIGHT, WaterQuantity.of(WaterItem.DO))
                        .orElseThrow()
                        .importId())
                .isEqualTo(first.id());
        assertThat(readings.origin(section, EIGHT, WaterQuantity.of(WaterItem.TP))
                        .orElseThrow()
                        .importId())
                .isEqualTo(second.id());
    }

    @Test
    void twoRowsOfOneTimeThatDifferAreNotBothTaken() {
        Import done = files.take(
                HEAD,
                row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.086"),
                row("2026-09-20 08:00", "Ⅱ,7.9,8.2,2.9,0.21,0.087"));
        assertThat(rows.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("monitoring.same-reading-twice");
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.arguments()).containsExactly("2");
        });
    }

    @Test
    void whatARicherFileTellsCompletesASectionThatWasAdded() {
        Map<String, String> adding = Map.of("unknownSections", "add");
        files.take(adding, "省份,断面名称,监测时间,总磷", "某某省,补全断面,2026-08-01 08:00,0.04");
        WaterSection before = sections.find(null, "某某省", "补全断面").orElseThrow();
        files.take(
                adding,
                "省份,城市,断面名称,水体类型,监测时间,总磷",
                "某某省,某某市,补全断面,湖库,2026-08-01 12:00,0.04",
                "某某省,另一市,补全断面,河流,2026-08-01 12:00,0.04");
        WaterSection after = sections.find(before.code()).orElseThrow();
        assertThat(after.city()).isEqualTo("某某市");
        assertThat(after.body()).isEqualTo(Body.LAKE);
        assertThat(readings.between(before.code(), Instant.EPOCH, EIGHT)).hasSize(2);
        assertThat(sections.find("另一市", null, "补全断面").orElseThrow().code()).isNotEqualTo(before.code());
    }

    @Test
    void aCountysAnalystBringsInReadingsOfTheOwnCountyOnly() {
        Actor analyst = accounts.open(
                        Actor.system("test"), "water-county", "县分析员", TestCity.PASSWORD, Set.of(Role.BUREAU_ANALYST))
                .asActor();
        posts.assign(Actor.system("test"), analyst.account(), "county1", "县监测站站长", null);
        String mine = files.section("990101", Body.RIVER, null, null).code();
        String theirs = files.section("990102", Body.RIVER, null, null).code();
        String text = HEAD + "\n" + mine + ",2025-01-05,Ⅱ,7.9,8.2,2.9,0.21,0.086\n" + theirs
                + ",2025-01-05,Ⅱ,7.9,8.2,2.9,0.21,0.086\n新断面,2025-01-05,Ⅱ,7.9,8.2,2.9,0.21,0.086\n";
        Import done = files.take(
                analyst,
                "water",
                "county.csv",
                text.replace("断面编码", "断面名称")
                        .replace(mine, name(mine))
                        .replace(theirs, name(theirs))
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("unknownSections", "add"));
        assertThat(rows.refused(done))
                .extracting(AirFiles.Refused::line, AirFiles.Refused::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "monitoring.section-out-of-reach"),
                        org.assertj.core.groups.Tuple.tuple(4L, "monitoring.section-out-of-reach"));
        assertThat(readings.newest(List.of(mine, theirs))).containsOnlyKeys(mine);
    }

    @Test
    @DisplayName("GB 3838-2002, 环办〔2011〕22号: every classified row of the national platform gets the published class")
    void theNationalPlatformsReadingsEnterAndHaveTheirClass() {
        byte[] file = RealFiles.bytes(REALTIME);
        List<String> lines = RealFiles.lines(file);
        Map<String, String> adding = Map.of("unknownSections", "add");
        Import done = files.take("water", "sections_202511_open.csv.gz", file, adding);
        assertThat(done.rowsRead()).isEqualTo(5_302);
        // Some section-times stand in two snapshots with other values; the second row is left to the sender.
        List<AirFiles.Refused> refused = rows.refused(done);
        assertThat(refused).allMatch(one -> one.code().equals("monitoring.same-reading-twice"));
        assertThat(done.rowsTaken() + refused.size()).isEqualTo(5_302 - 628);
        Set<Integer> left = refused.stream().map(one -> (int) one.line() - 2).collect(Collectors.toSet());
        List<String[]> cells =
                lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        List<String[]> first = IntStream.range(0, cells.size())
                .filter(line -> !left.contains(line))
                .mapToObj(cells::get)
                .toList();
        int judged = judged(first);

        evaluation.refresh();
        Import again = files.take(
                "water", "again.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), adding);
        assertThat(imports.remarksOf(again))
                .filteredOn(remark -> remark.code().equals("monitoring.merged-readings"))
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.arguments().subList(0, 2)).containsExactly("0", "0"));
        assertThat(changed.count()).isZero();

        String corrections = lines.getFirst() + "\n"
                + left.stream().sorted().map(line -> lines.get(line + 1)).collect(Collectors.joining("\n"));
        files.take("water", "corrections.csv", corrections.getBytes(StandardCharsets.UTF_8), adding);
        int corrected = judged(left.stream().sorted().map(cells::get).toList());
        assertThat(judged + corrected)
                .isEqualTo((int) cells.stream().filter(row -> !row[6].isEmpty()).count());
    }

    @Test
    void aPageWithoutYearAndCityEntersToo() {
        byte[] file = RealFiles.bytes(SNAPSHOT);
        Import done =
                files.take("water", "sections_open.csv.gz", file, Map.of("unknownSections", "add", "year", "2026"));
        assertThat(done.rowsRead()).isEqualTo(544 + 1);
        assertThat(rows.refused(done)).isEmpty();
        assertThat(imports.remarksOf(done)).anyMatch(remark -> remark.code().equals("monitoring.merged-readings"));
    }

    /** Asserts the published class of each classified row, and counts them. */
    private int judged(List<String[]> rows) {
        SectionIndex index = new SectionIndex(sections.all(Jurisdiction.everything()));
        int count = 0;
        for (String[] row : rows) {
            if (row[5].isEmpty() || row[6].isEmpty()) {
                continue;
            }
            WaterSection known = index.find(row[2], row[4]);
            Instant at = LocalDateTime.parse(row[5].replace(' ', 'T'))
                    .atZone(CityTime.ZONE)
                    .toInstant();
            SectionReading reading = readings.find(known.code(), at).orElseThrow();
            WaterClass computed = SurfaceWater.judge(
                            judgeable(reading),
                            known.body() == Body.LAKE ? WaterBody.LAKE : WaterBody.RIVER,
                            CityTime.at(at).toLocalDate())
                    .waterClass();
            assertThat(computed)
                    .as(String.join(",", row))
                    .isEqualTo(WaterClass.find(row[6]).orElseThrow());
            assertThat(reading.publishedClass()).isEqualTo(computed.number());
            count++;
        }
        return count;
    }

    private static Map<WaterItem, BigDecimal> judgeable(SectionReading reading) {
        return reading.values().entrySet().stream()
                .filter(entry ->
                        reading.isValid(entry.getKey()) && entry.getKey().item().isPresent())
                .collect(Collectors.toMap(entry -> entry.getKey().item().orElseThrow(), Map.Entry::getValue));
    }

    private record SectionIndex(Map<String, WaterSection> byCityAndName) {
        SectionIndex(List<WaterSection> all) {
            this(all.stream()
                    .filter(one -> one.city() != null)
                    .collect(Collectors.toMap(one -> one.city() + "/" + one.name(), one -> one, (one, _) -> one)));
        }

        WaterSection find(String city, String name) {
            return byCityAndName.get(city + "/" + name);
        }
    }

    private String name(String code) {
        return sections.find(code).orElseThrow().name();
    }

    private static BigDecimal value(SectionReading reading, WaterItem item) {
        return reading.values().get(WaterQuantity.of(item));
    }

    private void refuses(String row, String code) {
        Import done = files.take(HEAD, row);
        assertThat(rows.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.line()).isEqualTo(2);
        });
        assertThat(readings.find(section, EIGHT)).isEmpty();
    }

    private String row(String time, String values) {
        return section + "," + time + "," + values;
    }
}
