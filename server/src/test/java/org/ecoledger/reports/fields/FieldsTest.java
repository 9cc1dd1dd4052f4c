package org.ecoledger.reports.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("C4: fields are asked by name and facet, and comparisons are figures")
class FieldsTest {
    private static final Region CITY = new Region("990100", null, "绿川市", Region.Level.CITY, "990100/", null, null);
    private static final String HEAD = "name,shape,source,item,columns,subject,english,meaning\n";
    private static final String CATALOGUE = HEAD + """
            优良率,number,plain,rate,,,Share of good days,优良天数÷有效天数
            优良天数,number,plain,days,,,Good days,天数
            PM25浓度,number,plain,pm25,,,PM2.5,均值
            污染,flag,plain,flag,,,Polluted,有无
            首要污染物,words,plain,words,,,Primary pollutant,名称
            各县,rows,plain,rows,县名;名次,,Counties,各县
            函号,words,plain,words,,letter,Number of the letter,只在函中
            """;

    private final Plain source = new Plain();
    private final Fields fields = new Fields(List.of(source), file("plain.csv", CATALOGUE));

    @Test
    void tagsAreReadAsNameAndFacet() {
        assertThat(fields.parse("优良率").orElseThrow().facet()).isEqualTo(Facet.VALUE);
        assertThat(fields.parse(" 优良率.同比 ").orElseThrow().facet()).isEqualTo(Facet.YEAR_ON_YEAR);
        assertThat(fields.parse("优良率.累计同比").orElseThrow().tag()).isEqualTo("优良率.累计同比");
        assertThat(fields.parse("优良率.同比增长")).isEmpty();
        assertThat(fields.parse("首要污染物.同比")).isEmpty();
        assertThat(fields.parse("各县.值")).isPresent();
        assertThat(fields.parse("没有这个.同比")).isEmpty();
        assertThat(fields.all()).hasSize(7);
    }

    @Test
    @DisplayName("N01 and N15: a concentration falls by percent, a share rises by 个百分点, days by days")
    void changes() {
        source.put("rate/2026", "75.6", "%", "HJ 633-2026");
        source.put("rate/2025", "60.0", "%", "HJ 633-2026");
        source.put("days/2026", "276", "天", "HJ 633-2026");
        source.put("days/2025", "258", "天", "HJ 633-2026");
        source.put("pm25/2026", "95", "µg/m³", "HJ 663-2026");
        source.put("pm25/2025", "108", "µg/m³", "HJ 663-2026");
        assertThat(said("优良率.同比")).isEqualTo("提高15.6个百分点");
        assertThat(said("优良天数.同比")).isEqualTo("增加18天");
        assertThat(said("PM25浓度.同比")).isEqualTo("下降12%");
        assertThat(said("PM25浓度")).isEqualTo("95微克/立方米");
        assertThat(said("PM25浓度.数")).isEqualTo("95");
        assertThat(said("PM25浓度.单位")).isEqualTo("微克/立方米");
        assertThat(said("PM25浓度.去年")).isEqualTo("108微克/立方米");
    }

    @Test
    @DisplayName("a comparison opens to its two figures, and both are kept with it")
    void aComparisonIsAFigure() {
        source.put("pm25/2026", "95", "µg/m³", "HJ 663-2026");
        source.put("pm25/2025", "108", "µg/m³", "HJ 663-2026");
        Said said = fields.said(fields.parse("PM25浓度.同比").orElseThrow(), scope("2026"));
        Figure comparison = said.figures().getFirst();
        assertThat(comparison.ref()).isEqualTo("field:PM25浓度/990100/2026/year-on-year");
        assertThat(comparison.value()).isEqualByComparingTo("-12.0");
        assertThat(comparison.inputs()).hasSize(2);
        assertThat(said.figures().stream().map(Figure::ref))
                .containsExactly(comparison.ref(), "plain:pm25/2026", "plain:pm25/2025");
        assertThat(comparison.method()).contains("上年同期");
    }

    @Test
    @DisplayName("N16: two periods judged by different editions are flagged in the note of the figure and in 说明")
    void otherStandardsAreFlagged() {
        source.put("rate/2026", "75.6", "%", "HJ 633-2026");
        source.put("rate/2025", "60.0", "%", "HJ 633-2012");
        Said said = fields.said(fields.parse("优良率.同比").orElseThrow(), scope("2026"));
        assertThat(said.figures().getFirst().note()).contains("两期执行标准不同", "HJ 633-2012", "HJ 633-2026");
        assertThat(said("优良率.说明")).contains("两期执行标准不同");
    }

    @Test
    @DisplayName("what is missing is called 暂无数据, and the comparison says why")
    void missing() {
        assertThat(said("优良率")).isEqualTo("暂无数据");
        assertThat(said("优良率.同比")).isEqualTo("暂无数据");
        assertThat(said("优良率.目标")).isEqualTo("暂无数据");
        source.put("rate/2026", "75.6", "%", "HJ 633-2026");
        Said said = fields.said(fields.parse("优良率.同比").orElseThrow(), scope("2026"));
        assertThat(said.text()).isEqualTo("暂无数据");
        assertThat(said.figures().getFirst().note()).contains("上年同期暂无数据");
    }

    @Test
    @DisplayName("a period that runs is compared with as many days of the year before")
    void asManyDays() {
        source.put("days/2026", "200", "天", "HJ 633-2026");
        source.put("days/2025-01-01..2025-09-29", "190", "天", "HJ 633-2026");
        var scope = new Scope(CITY, Period.year(2026), null, LocalDate.of(2026, 9, 30), Jurisdiction.everything());
        assertThat(fields.said(fields.parse("优良天数.同比").orElseThrow(), scope).text())
                .isEqualTo("增加10天");
    }

    @Test
    @DisplayName("不降反升 where the promise asked for less than the year before")
    void againstThePromise() {
        source.put("pm25/2026", "110", "µg/m³", "HJ 663-2026");
        source.put("pm25/2025", "100", "µg/m³", "HJ 663-2026");
        assertThat(said("PM25浓度.同比")).isEqualTo("上升10%");
        source.put("pm25/target", "95", "µg/m³", "责任书");
        assertThat(said("PM25浓度.同比")).isEqualTo("不降反升10%");
        assertThat(said("PM25浓度.差距")).isEqualTo("高于目标15微克/立方米");
        assertThat(said("PM25浓度.目标")).isEqualTo("95微克/立方米");
    }

    @Test
    @DisplayName("A.6: rows of a catalogue that are wrong are refused at the start, all at once")
    void allObjectionsAtOnce() {
        var broken = file("broken.csv", HEAD + """
                优良率,number,plain,rate,,,Share of good days,一
                优良率,number,plain,rate,,,Share of good days,二
                甲,numbers,plain,rate,,,A,三
                乙,number,nobody,rate,,,B,四
                丙.丁,number,plain,rate,,,C,五
                戊,number,plain,rate,,,,六
                己,number,plain,rate,县名,,D,七
                """);
        assertThatThrownBy(() -> new Fields(List.of(source), broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("优良率", "twice", "numbers", "nobody", "丙.丁", "戊", "only rows have columns");
    }

    @Test
    @DisplayName("a field that speaks of a file has no answer where the document is about none")
    void fieldsOfFiles() {
        assertThat(said("函号")).isEqualTo("暂无数据");
        var scope = scope("2026").about(new Scope.Subject("letter", "7"));
        assertThat(fields.said(fields.parse("函号").orElseThrow(), scope).text()).isEqualTo("词");
    }

    private String said(String tag) {
        return fields.said(fields.parse(tag).orElseThrow(), scope("2026")).text();
    }

    private static Scope scope(String period) {
        return new Scope(
                CITY, Period.of(period).orElseThrow(), null, LocalDate.of(2027, 1, 10), Jurisdiction.everything());
    }

    private static ByteArrayResource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    /** Answers what was put into it. */
    private static final class Plain implements FieldSource {
        private final Map<String, Figure> figures = new HashMap<>();

        void put(String key, String text, String unit, String edition) {
            figures.put(
                    key,
                    Figure.of(
                            "plain:" + key,
                            key,
                            new BigDecimal(text),
                            text,
                            unit,
                            edition,
                            null,
                            "示例",
                            List.of(),
                            Instant.EPOCH,
                            null));
        }

        @Override
        public String source() {
            return "plain";
        }

        @Override
        public LocalDate lastDay(Field field, LocalDate today) {
            return today.minusDays(1);
        }

        @Override
        public FieldValue value(Field field, Scope scope) {
            if (field.shape() != Field.Shape.NUMBER) {
                return new FieldValue.Words("词", null);
            }
            Figure figure = figures.get(field.item() + "/" + scope.period().code());
            return figure == null
                    ? new FieldValue.Missing("没有测")
                    : new FieldValue.Number(
                            figure,
                            field.item().equals("pm25") ? Better.LESS : Better.MORE,
                            field.item().equals("rate"),
                            field.item().equals("days"));
        }

        @Override
        public Optional<Figure> part(Field field, Scope scope, Facet facet) {
            return facet == Facet.TARGET
                    ? Optional.ofNullable(figures.get(field.item() + "/target"))
                    : Optional.empty();
        }
    }
}
