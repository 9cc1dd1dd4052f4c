package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("N70: lists that go to zero, and what is reported with proof, as documents ask for them")
class ListFieldsTest {
    @Autowired
    Fields fields;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private FieldStage stage;

    @BeforeAll
    void listsOfACounty() {
        stage = new FieldStage(fields, figures, regions, clock, "990188");
        object("SL-880001", "scattered-polluters", "way", "close", "2016-04-01");
        object("SL-880002", "scattered-polluters", "way", "fix", "2016-05-01");
        object("SL-880003", "scattered-polluters", "way", "fix", "2016-05-02");
        object("SL-880004", "scattered-polluters", "way", "fix", null);
        object("KS-880001", "mines", "mineral", "建筑用砂", "2016-06-01");
        object("KS-880002", "mines", "mineral", "石灰岩", "2016-06-02");
        object("PK-880001", "outfalls", "way", "ban", "2016-07-01");
        db.sql("insert into registry.checks (object, at, actor, problem, facts) values ('SL-880004', '2016-05-05T09:00+08', 1, true, '{\"running\": \"yes\"}')")
                .update();
        reported("restored-land", "36.5", "2016-01-01", "2016-03-31");
        reported("restored-land", "12.5", "2016-04-01", "2016-06-30");
    }

    private void object(String number, String list, String fact, String value, @Nullable String removed) {
        db.sql("""
                        insert into registry.objects (number, list, key, name, county, facts, state, registered_at, removed_at)
                        values (:number, :list, :number, :number || '对象', '990188', jsonb_build_object(cast(:fact as text), cast(:value as text)),
                                case when cast(:removed as date) is null then 'in-use' else 'removed' end, '2016-01-05T00:00+08', cast(:removed as date))
                        """)
                .param("number", number)
                .param("list", list)
                .param("fact", fact)
                .param("value", value)
                .param("removed", removed)
                .update();
    }

    private void reported(String indicator, String value, String from, String to) {
        db.sql("""
                        insert into targets.reported (indicator, edition, standard, region, holder, period_from, period_to, value, proof,
                                                      sha256, reported_at, reported_by, account)
                        values (:indicator, '2012-02-29', '统计口径（本市可改）', '990188', 'county1', :from, :to, :value, :proof, repeat('a', 64),
                                :at, '王强', 1)
                        """)
                .param("indicator", indicator)
                .param("value", new BigDecimal(value))
                .param("from", LocalDate.parse(from))
                .param("to", LocalDate.parse(to))
                .param("proof", UUID.randomUUID())
                .param("at", OffsetDateTime.parse("2016-07-01T09:00:00+08:00"))
                .update();
    }

    @Test
    @DisplayName("scattered polluters: those dealt with are those closed, put right and moved; sand yards are mines of sand")
    void dealtWith() {
        Scope year = stage.over("2016");
        assertThat(stage.said("查处散乱污企业数", year)).isEqualTo("3个");
        assertThat(stage.said("关停散乱污企业数", year)).isEqualTo("1个");
        assertThat(stage.said("整改散乱污企业数", year)).isEqualTo("2个");
        assertThat(stage.said("搬迁散乱污企业数", year)).isEqualTo("0个");
        assertThat(stage.said("排查散乱污企业数", year)).isEqualTo("1个");
        assertThat(stage.said("取缔砂场数", year)).isEqualTo("1个");
        assertThat(stage.said("整治排污口数", year)).isEqualTo("1个");
        assertThat(stage.said("取缔排污口数", year)).isEqualTo("1个");
    }

    @Test
    @DisplayName("C16: at a period's end so many are gone of so many; the share opens to both")
    void atTheEnd() {
        assertThat(stage.said("散乱污企业销号率", stage.over("2016-04"))).isEqualTo("25.0%");
        assertThat(stage.said("散乱污企业剩余数", stage.over("2016-04"))).isEqualTo("3个");
        assertThat(stage.said("散乱污企业销号率", stage.over("2016-05"))).isEqualTo("75.0%");
        assertThat(stage.said("散乱污企业销号率.分子", stage.over("2016-05"))).isEqualTo("3个");
        assertThat(stage.said("散乱污企业销号率.同比", stage.over("2016-05"))).isEqualTo(Figure.MISSING);
        assertThat(stage.rows("清单整治进度", stage.over("2016")))
                .filteredOn(row -> stage.cell(row, "清单").equals("散乱污企业"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(stage.cell(row, "累计销号")).isEqualTo("3个");
                    assertThat(stage.cell(row, "销号比例")).isEqualTo("75.0%");
                });
    }

    @Test
    @DisplayName("land restored is the sum of what was reported with proof in the period; where nothing was, nothing is said")
    void reported() {
        assertThat(stage.said("恢复土地面积", stage.over("2016-H1"))).isEqualTo("49亩");
        assertThat(stage.said("恢复土地面积", stage.over("2016-Q2"))).isEqualTo("12.5亩");
        assertThat(stage.asked("恢复土地面积", stage.over("2016-H1")).figures().getFirst().inputs())
                .allMatch(input -> input instanceof Figure.Input.Derived);
        assertThat(stage.said("清理河道垃圾吨数", stage.over("2016"))).isEqualTo(Figure.MISSING);
    }

    @Test
    @DisplayName("what is known of the present only is not said of another year")
    void ofNow() {
        assertThat(stage.value("网格数", stage.over("2016"))).isInstanceOf(FieldValue.Missing.class);
        assertThat(stage.said("网格数", stage.now())).isEqualTo("0个");
        assertThat(stage.said("网格数.环比", stage.now())).isEqualTo(Figure.MISSING);
    }
}
