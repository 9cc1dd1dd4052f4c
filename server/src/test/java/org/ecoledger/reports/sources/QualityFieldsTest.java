package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Asked;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Said;
import org.ecoledger.reports.fields.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("C4: air, water and targets come into a document by name")
class QualityFieldsTest {
    private static final Actor BUILDER = Actor.system("test");
    private static final String CITY = "997800";
    private static final String COUNTY = "997801";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final Set<String> OURS = Set.of("air", "water", "targets");

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

    private final Set<String> opened = new HashSet<>();
    private Region county;

    /** Good three days of four in 2025, four of five in 2026; PM2.5 at 40 and then at 35; one heavily polluted day. */
    @BeforeEach
    void aCounty() {
        if (regions.find(COUNTY).isEmpty()) {
            regions.put(BUILDER, CITY, null, "成文市", Level.CITY);
            regions.put(BUILDER, COUNTY, CITY, "甲县", Level.COUNTY);
            regions.put(BUILDER, "997802", CITY, "乙县", Level.COUNTY);
            stations.station("成文市", COUNTY, true);
            stations.station("成文市", "997802", true);
            air(COUNTY, "2025-01-01", "2025-12-31", 4, 40);
            air(COUNTY, "2026-01-01", "2026-09-29", 5, 35);
            air("997802", "2026-01-01", "2026-09-29", 2, 50);
            db.sql("update evaluation.air_days set aqi = 210, category = 5 where place = ? and day = '2026-01-05'")
                    .param(COUNTY)
                    .update();
            promise("good-days", "290");
            promise("pm25-annual-mean", "30");
            water();
        }
        county = regions.get(COUNTY);
    }

    @Test
    @DisplayName("N70: good days, rate, points and PM2.5 of nine months against the same months")
    void theSentenceOfTheWorkReport() {
        // 273 days of 2025 with 68 bad ones; 272 days of 2026 (today is not over) with 54 bad ones
        assertThat(said("优良天数", "2026-01-01..2026-09-30")).isEqualTo("218天");
        assertThat(said("有效天数", "2026-01-01..2026-09-30")).isEqualTo("272天");
        assertThat(said("优良率", "2026-01-01..2026-09-30")).isEqualTo("80.1%");
        assertThat(said("优良率.同比", "2026-01-01..2026-09-30")).isEqualTo("提高5.1个百分点");
        assertThat(said("优良天数.同比", "2026-01-01..2026-09-30")).isEqualTo("增加14天");
        assertThat(said("优良率.分子", "2026-01-01..2026-09-30")).isEqualTo("218天");
        assertThat(said("优良率.分母", "2026-01-01..2026-09-30")).isEqualTo("272天");
        assertThat(said("PM25浓度", "2026-01-01..2026-09-30")).isEqualTo("35微克/立方米");
        assertThat(said("PM25浓度.同比", "2026-01-01..2026-09-30")).isEqualTo("下降12.5%");
        assertThat(said("重污染天数", "2026-01-01..2026-09-30")).isEqualTo("1天");
        assertThat(said("污染天数", "2026-01-01..2026-09-30")).isEqualTo("54天");
        assertThat(said("PM25浓度.去年", "2026-09")).isEqualTo("40微克/立方米");
        assertThat(said("PM25浓度.累计同比", "2026-09")).isEqualTo("下降12.5%");
    }

    @Test
    @DisplayName("N16: the year with the new standard against the year before says that the standards differ")
    void otherStandards() {
        Said change = answer("优良率.同比", "2026-01-01..2026-09-30");
        assertThat(change.figures().getFirst().note()).contains("两期执行标准不同");
        assertThat(said("优良率.说明", "2026-01-01..2026-09-30")).contains("未经审核", "两期执行标准不同");
    }

    @Test
    @DisplayName("a day that is long past, or to come, or a place without air, is 暂无数据 and no zero")
    void missing() {
        assertThat(said("优良天数", "2018")).isEqualTo("暂无数据");
        assertThat(said("优良天数", "2026-11")).isEqualTo("暂无数据");
        assertThat(said("优良天数.同比", "2026-11")).isEqualTo("暂无数据");
        var town = new Scope(
                regions.get("990101001"), Period.year(2025), null, TODAY, Jurisdiction.everything());
        assertThat(fields.said(asked("优良天数"), town).text()).isEqualTo("暂无数据");
    }

    @Test
    @DisplayName("counties stand in the order of their air, the best first, and each row speaks of its county")
    void countiesInOrder() {
        Scope city = scope("2026-08").in(regions.get(CITY));
        var rows = (FieldValue.Rows) fields.value(fields.find("各县优良率").orElseThrow(), city);
        assertThat(rows.rows().stream().map(row -> fields.said(row.own().get("县名"), Facet.VALUE).text()))
                .containsExactly("甲县", "乙县");
        assertThat(rows.rows().stream().map(row -> fields.said(row.own().get("名次"), Facet.VALUE).text()))
                .containsExactly("1", "2");
        assertThat(fields.said(asked("优良率"), rows.rows().getFirst().scope()).text()).isEqualTo("80.6%");
    }

    @Test
    @DisplayName("C1: promised days and concentration, how far away they are, and the pace in a sentence")
    void promises() {
        assertThat(said("优良天数目标", "2026")).isEqualTo("290天");
        assertThat(said("优良天数目标现状", "2026")).isEqualTo("218天");
        assertThat(said("优良天数目标现状.差距", "2026")).isEqualTo("差72天");
        assertThat(said("优良天数控制值", "2026")).isEqualTo("72天");
        assertThat(said("优良天数目标进度", "2026")).contains("优良218天", "72天优良");
        assertThat(said("PM25浓度.差距", "2026")).isEqualTo("高于目标5微克/立方米");
        assertThat(said("目标数", "2026")).isEqualTo("2项");
        var rows = (FieldValue.Rows) fields.value(fields.find("各项目标").orElseThrow(), scope("2026"));
        assertThat(rows.rows().stream().map(row -> fields.said(asked("目标名称"), row.scope()).text()))
                .containsExactlyInAnyOrder("优良天数", "PM2.5年均浓度");
        assertThat(rows.rows()).allSatisfy(row -> {
            assertThat(fields.said(asked("目标值"), row.scope()).text()).isNotEqualTo("暂无数据");
            assertThat(fields.said(asked("目标进度"), row.scope()).text()).isNotEqualTo("暂无数据");
            assertThat(fields.said(asked("目标状态"), row.scope()).text()).isNotEqualTo("暂无数据");
        });
    }

    @Test
    @DisplayName("N17: a compliance rate over months keeps its numerator, its denominator and its method")
    void complianceOverMonths() {
        Said rate = answer("断面达标率", "2026-01-01..2026-08-31");
        assertThat(rate.text()).isEqualTo("87.5%");
        assertThat(rate.figures().getFirst().method()).contains("（14/16）", "逐月评价");
        assertThat(said("断面达标率.分子", "2026-01-01..2026-08-31")).isEqualTo("14个次");
        assertThat(said("断面达标率.分母", "2026-01-01..2026-08-31")).isEqualTo("16个次");
        assertThat(said("断面达标率.同比", "2026-01-01..2026-08-31")).isEqualTo("提高12.5个百分点");
        assertThat(said("断面达标率.同比", "2026")).isEqualTo("提高12.5个百分点");
        assertThat(said("优良断面比例", "2026-01-01..2026-08-31")).isEqualTo("100%".replace("100", "100.0"));
        assertThat(said("断面达标率", "2026-W30")).isEqualTo("暂无数据");
        var rows = (FieldValue.Rows) fields.value(fields.find("各断面").orElseThrow(), scope("2026-08"));
        assertThat(rows.rows()).hasSize(2);
        assertThat(fields.said(asked("断面水质目标"), rows.rows().getFirst().scope()).text()).isEqualTo("Ⅱ类");
        var rivers = (FieldValue.Rows) fields.value(fields.find("各河流").orElseThrow(), scope("2026-08"));
        assertThat(rivers.rows()).hasSize(1);
        assertThat(fields.said(rivers.rows().getFirst().own().get("河流"), Facet.VALUE).text())
                .isEqualTo("成文河");
        assertThat(fields.said(rivers.rows().getFirst().own().get("河流水质"), Facet.VALUE).text())
                .isEqualTo("优");
    }

    @Test
    @DisplayName("every field answers in every kind of period, and every figure that proves it opens to the same text")
    void everyFieldAnswersAndOpens() {
        var wrong = new ArrayList<String>();
        for (String period : List.of("2026-09-28", "2026-08")) {
            ours().forEach(field -> check(field, scope(period), wrong));
        }
        ours().forEach(field -> check(field, scope("2026-09").in(regions.get(CITY)), wrong));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("N70: at least 35 fields, and numbers of the air are known where the air is measured")
    void theCatalogueIsRealized() {
        List<Field> air = fields.all().stream()
                .filter(field -> field.source().equals("air") && field.shape() == Shape.NUMBER)
                .toList();
        assertThat(fields.all().stream().filter(field -> OURS.contains(field.source())))
                .hasSizeGreaterThan(35);
        assertThat(air).allSatisfy(field -> assertThat(fields.value(field, scope("2026-08")))
                .as(field.name())
                .isInstanceOf(FieldValue.Number.class));
    }

    @Test
    @DisplayName("nobody reads of a place outside the own jurisdiction")
    void otherPlacesAreClosed() {
        Jurisdiction other = new Jurisdiction("990100/990101/%", Set.of(), false);
        var scope = new Scope(county, Period.year(2025), null, TODAY, other);
        assertThat(fields.said(asked("优良天数"), scope).text()).isEqualTo("暂无数据");
        assertThat(fields.said(asked("优良天数.同比"), scope).text()).isEqualTo("暂无数据");
        assertThat(figures.find("field:优良天数/" + COUNTY + "/2025/year-on-year", other)).isEmpty();
        assertThat(figures.find("water-span:" + COUNTY + "/2026-01..2026-08/compliant", other)).isEmpty();
    }

    private List<Field> ours() {
        return fields.all().stream()
                .filter(field -> OURS.contains(field.source()))
                .toList();
    }

    private void check(Field field, Scope scope, List<String> wrong) {
        List<Facet> facets = field.shape() == Shape.NUMBER ? List.of(Facet.values()) : List.of(Facet.VALUE);
        for (Facet facet : facets) {
            if (field.shape() == Shape.ROWS) {
                fields.value(field, scope);
                continue;
            }
            Said said = fields.said(new Asked(field, facet), scope);
            for (Figure figure : said.figures()) {
                if (!opened.add(figure.ref() + figure.text())) {
                    continue;
                }
                String text = figures.find(figure.ref(), Jurisdiction.everything())
                        .map(Figure::text)
                        .orElse("closed");
                boolean silent = figure.ref().startsWith("field:") && figure.value() == null && figure.note() == null;
                if (!text.equals(figure.text()) || silent) {
                    wrong.add(field.name() + "." + facet + " " + figure.ref() + ": " + figure.text() + " ≠ " + text);
                }
            }
        }
    }

    private String said(String tag, String period) {
        return answer(tag, period).text();
    }

    private Said answer(String tag, String period) {
        return fields.said(asked(tag), scope(period));
    }

    private Asked asked(String tag) {
        return fields.parse(tag).orElseThrow(() -> new AssertionError(tag));
    }

    private Scope scope(String period) {
        return new Scope(county, Period.of(period).orElseThrow(), null, TODAY, Jurisdiction.everything());
    }

    /** Every so many days is lightly polluted. */
    private void air(String place, String from, String to, int each, int pm25) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed,
                             co, co_inputs, co_needed, o3, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed,
                             pm25, pm25_inputs, pm25_needed, aqi, category, primary_pollutants, complete, edition, as_of, computed_at)
                        select :place, 'county', d::date, 8, 24, 20, 20, 24, 20, 0.6, 24, 20, 80, 24, 20, 60, 24, 20,
                               :pm25, 24, 20,
                               case when extract(doy from d)::int % :each = 0 then 120 else 80 end,
                               case when extract(doy from d)::int % :each = 0 then 3 else 2 end,
                               '{PM25}', true, 'HJ 633-2012', d, d
                        from generate_series(:from::date, :to::date, interval '1 day') d
                        """)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .param("each", each)
                .param("pm25", pm25)
                .update();
    }

    private void promise(String indicator, String value) {
        long letter = db.sql("""
                        insert into targets.letters (number, version, title, year, giver, giver_name, taker, taker_name,
                                                     taker_region, level, state, drafted_at, drafted_by)
                        values (:number, 1, '年度责任书', 2026, 'bureau', '市生态环境局', 'county2', '甲县', '997801', 'county',
                                'draft', '2026-01-02', '林静')
                        returning id
                        """)
                .param("number", "CW-" + indicator.length())
                .query((row, _) -> row.getLong("id"))
                .single();
        db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to)
                        values (:letter, 1, :indicator, '997801', :value, '2026-01-01', '2026-12-31')
                        """)
                .param("letter", letter)
                .param("indicator", indicator)
                .param("value", new BigDecimal(value))
                .update();
        db.sql("update targets.letters set state = 'signed', signed_at = '2026-01-03', signed_by = '市长' where id = ?")
                .param(letter)
                .update();
    }

    /** Two sections; one misses its target in two of eight months of 2026 and in four of 2025. */
    private void water() {
        for (String code : List.of("CW1", "CW2")) {
            sections.put(
                    BUILDER,
                    new WaterSection(
                            code,
                            "成文断面" + code,
                            WaterSection.Kind.SECTION,
                            WaterSection.Body.RIVER,
                            "成文河",
                            "长江流域",
                            null,
                            "成文市",
                            COUNTY,
                            null,
                            null,
                            null,
                            WaterSection.Grade.PROVINCIAL,
                            2,
                            null,
                            true));
            for (int year : List.of(2025, 2026)) {
                int failing = code.equals("CW2") ? 0 : year == 2025 ? 4 : 2;
                db.sql("""
                                insert into evaluation.water_months (section, month, means, readings, class, worst, main_pollutants,
                                    target, compliant, failing, edition, clause, as_of, computed_at)
                                select :section, make_date(:year, m, 1),
                                       jsonb_build_object('tp', jsonb_build_object('mean', case when m <= :failing then '3/20' else '1/20' end,
                                                          'count', 1, 'below', 0, 'decimals', 2)),
                                       1, case when m <= :failing then 3 else 2 end, '{}', '{}', 2, m > :failing, '{}', 'GB 3838-2002',
                                       '单因子评价法', make_date(:year, m, 28), make_date(:year, m, 28)
                                from generate_series(1, 8) m
                                """)
                        .param("section", code)
                        .param("year", year)
                        .param("failing", failing)
                        .update();
            }
        }
    }
}
