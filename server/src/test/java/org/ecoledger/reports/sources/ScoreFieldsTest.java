package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
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
@DisplayName("C20, M19-07: places, gaps, who must speak and what is named, as review meetings ask for them")
class ScoreFieldsTest {
    @Autowired
    Fields fields;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private FieldStage stage;

    @BeforeAll
    void twoClosedQuarters() {
        stage = new FieldStage(fields, figures, regions, clock, "990189");
        List<String> towns = List.of("990189001", "990189002", "990189003");
        for (String town : towns) {
            regions.put(FieldStage.BUILDER, town, "990189", "试" + town.substring(8) + "镇", Level.TOWNSHIP);
        }
        long first = run("2005-Q1");
        score(first, towns.get(0), "90.00", 1, null, false);
        score(first, towns.get(1), "85.50", 2, "4.50", false);
        score(first, towns.get(2), "80.00", 3, "5.50", true);
        long second = run("2005-Q2");
        score(second, towns.get(1), "91.20", 1, null, false);
        score(second, towns.get(0), "88.00", 2, "3.20", false);
        score(second, towns.get(2), "79.00", 3, "9.00", true);
        finding(towns.get(2));
    }

    private long run(String period) {
        return db.sql("""
                        insert into assessment.runs (period, rule_set, rule_version, rule_hash, input_hash, closed_at, closed_by, subjects,
                                                     within, version)
                        values (?, 'test-fields', '1', repeat('a', 64), repeat('b', 64), '2005-07-05T09:00+08', '周明', 'TOWNSHIP', '990189', 1)
                        returning id
                        """).param(period).query((row, _) -> row.getLong(1)).single();
    }

    private void score(long run, String town, String total, int place, @Nullable String gap, boolean last) {
        Region region = regions.get(town);
        db.sql("""
                        insert into assessment.scores (run, subject, kind, name, region, path, total, text, place, of_places, among_last, gap,
                                                       gap_text, gap_ref, ref)
                        values (:run, :town, 'TOWNSHIP', :name, :town, :path, :total, :text, :place, 3, :last, :gap, :gapText, :gapRef, :ref)
                        """)
                .param("run", run)
                .param("town", town)
                .param("name", region.name())
                .param("path", region.path())
                .param("total", new BigDecimal(total))
                .param("text", total)
                .param("place", place)
                .param("last", last)
                .param("gap", gap == null ? null : new BigDecimal(gap))
                .param("gapText", gap)
                .param("gapRef", gap == null ? null : frozen(region.name() + "与前一名差距", gap))
                .param("ref", frozen(region.name() + "得分", total))
                .update();
    }

    private String frozen(String label, String value) {
        Figure figure = Figure.of(
                "score:test",
                label,
                new BigDecimal(value),
                value,
                "分",
                null,
                null,
                "试验",
                List.of(),
                Instant.EPOCH,
                null);
        return figures.freeze(FieldStage.BUILDER, "test-fields", "990189", List.of(figure))
                .getFirst()
                .ref();
    }

    private void finding(String town) {
        Actor checker = accounts.find("office").map(Account::asActor).orElseThrow();
        UUID photo = evidence.receive(checker, "a.jpg", EvidenceRole.SITE, TestPhotos.jpeg())
                .id();
        long check = db.sql("""
                        insert into assessment.check_checks (period, rule_set, rule_version, township, kind, full_marks, objection_days, done_on,
                                                             done_at, done_by, done_by_name)
                        values ('2005-Q2', 'test-fields', '1', ?, 'finding', 100, 3, '2005-05-01', '2005-05-01T09:00+08', 1, '周明') returning id
                        """).param(town).query((row, _) -> row.getLong(1)).single();
        db.sql("""
                        insert into assessment.check_findings (number, check_id, township, period, kind, name, scene, deduction, photo_needed,
                                found_on, found_at, place, words, procedure_version, state, recorded_by, recorded_by_name, recorded_at)
                        values ('JC-2005-890001', :check, :town, '2005-Q2', 'pool-burning', '焚烧垃圾池', 'village', 0.5, false, '2005-05-01',
                                '2005-05-01T09:00+08', '柳河村西头公路边', '', '1', 'recorded', 1, '周明', '2005-05-01T09:00+08')
                        """).param("check", check).param("town", town).update();
        evidence.attach(checker, photo, "check-finding:JC-2005-890001");
    }

    @Test
    @DisplayName("the ranking: place, score, gap to the next, what changed; score and gap open to their figures")
    void ranking() {
        var rows = stage.rows("乡镇考核排名", stage.over("2005-Q2"));
        assertThat(rows).hasSize(3);
        Map<String, FieldValue> first = rows.getFirst();
        assertThat(stage.cell(first, "单位")).isEqualTo("试2镇");
        assertThat(stage.cell(first, "名次")).isEqualTo("1");
        assertThat(stage.cell(first, "得分")).isEqualTo("91.20分");
        assertThat(stage.cell(first, "与前一名差距")).isEqualTo("—");
        assertThat(stage.cell(first, "名次变化")).isEqualTo("上升1位");
        assertThat(stage.cell(rows.get(1), "与前一名差距")).isEqualTo("3.20分");
        assertThat(stage.cell(rows.get(1), "名次变化")).isEqualTo("下降1位");
        assertThat(stage.cell(rows.get(2), "名次变化")).isEqualTo("持平");
        assertThat(((FieldValue.Number) first.get("得分")).figure().ref()).startsWith("frozen:");
        assertThat(stage.rows("乡镇后三位", stage.over("2005-Q2"))).hasSize(1);
        assertThat(stage.said("乡镇名次变化", stage.over("2005-Q2"))).isEqualTo("试2镇（上升1位）、试1镇（下降1位）");
    }

    @Test
    @DisplayName("the first speaks of experience, the last of what it will do")
    void speakers() {
        var rows = stage.rows("乡镇表态发言", stage.over("2005-Q2"));
        assertThat(rows.stream().map(row -> stage.cell(row, "单位") + stage.cell(row, "发言类型")))
                .containsExactly("试2镇经验发言", "试3镇表态发言");
    }

    @Test
    @DisplayName("a stretch of days takes the period that was closed last; a quarter that is not closed has no ranking")
    void whichPeriod() {
        assertThat(stage.rows("乡镇考核排名", stage.over("2005-01-01..2005-04-15")))
                .extracting(row -> stage.cell(row, "单位"))
                .first()
                .isEqualTo("试1镇");
        assertThat(stage.said("乡镇有排名", stage.over("2005-Q3"))).isEqualTo("否");
        assertThat(stage.rows("乡镇考核排名", stage.over("2005-Q3"))).isEmpty();
    }

    @Test
    @DisplayName("M19-07: what a check found is named with village and road, what it costs, who answers, and its photo")
    void named() {
        Scope quarter = stage.over("2005-Q2");
        var rows = stage.rows("点名问题", quarter);
        assertThat(rows).hasSize(1);
        Map<String, FieldValue> row = rows.getFirst();
        assertThat(stage.cell(row, "地点")).isEqualTo("柳河村西头公路边");
        assertThat(stage.cell(row, "问题")).isEqualTo("焚烧垃圾池");
        assertThat(stage.cell(row, "扣分")).isEqualTo("0.5分");
        assertThat(stage.cell(row, "责任单位")).isEqualTo("试3镇");
        assertThat(row.get("照片")).isInstanceOfSatisfying(FieldValue.Picture.class, picture -> {
            assertThat(picture.bytes()).startsWith(0xff, 0xd8);
            assertThat(picture.description()).contains("柳河村");
        });
        assertThat(stage.said("点名问题数", quarter)).isEqualTo("1个");
    }

    @Test
    @DisplayName("a county sees nothing of another's ranking")
    void jurisdiction() {
        Region other = regions.get("990101");
        var seen = new Scope(
                stage.county(),
                Period.of("2005-Q2").orElseThrow(),
                null,
                stage.now().today(),
                new Jurisdiction(other.path() + "%", java.util.Set.of(), false));
        assertThat(stage.value("乡镇考核排名", seen)).isInstanceOf(FieldValue.Missing.class);
    }
}
