package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.PastMatters;
import org.ecoledger.matters.PastMatters.End;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("M19: the file that a notice, a letter or a reply is about")
class SubjectFieldsTest {
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
    Matters matters;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private FieldStage stage;

    @BeforeAll
    void aCounty() {
        stage = new FieldStage(fields, figures, regions, clock, "990101");
    }

    private Scope about(String kind, String key) {
        return stage.now().about(new Scope.Subject(kind, key));
    }

    private void step(String matter, String action, String note) {
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, unit_name, at, note)
                        values (:matter, 1, :action, '', '', 1, '王强', 'county1', '青河县人民政府', '2006-03-05T09:00+08', :note)
                        """)
                .param("matter", matter)
                .param("action", action)
                .param("note", note)
                .update();
    }

    @Test
    @DisplayName("an acceptance certificate: place, what was found, what was done, who accepted it, both photos")
    void matter() {
        var past = new PastMatters(db);
        String number = "2006-890001";
        LocalDate day = LocalDate.of(2006, 3, 1);
        past.add(number, "990101", "dust", day, new End(day.plusDays(9), true, "true", "done", "handle", true));
        step(number, "open", "来电人张三，电话13800000000");
        step(number, "dispatch", "请核查");
        step(number, "confirm", "现场堆土未覆盖");
        step(number, "rectify", "堆土已全部覆盖并洒水");
        step(number, "verify", "现场核验，整改到位");
        step(number, "close", "");
        Actor handler = accounts.find("county1").map(Account::asActor).orElseThrow();
        evidence.attach(
                handler,
                evidence.receive(handler, "a.jpg", EvidenceRole.AFTER, TestPhotos.jpeg())
                        .id(),
                "matter:" + number);
        Scope scope = about("matter", number);
        assertThat(stage.said("编号", scope)).isEqualTo(number);
        assertThat(stage.said("责任单位", scope)).isEqualTo("青河县人民政府");
        assertThat(stage.said("核查情况", scope)).isEqualTo("现场堆土未覆盖");
        assertThat(stage.said("整改措施", scope)).isEqualTo("堆土已全部覆盖并洒水");
        assertThat(stage.said("验收意见", scope)).isEqualTo("现场核验，整改到位");
        assertThat(stage.said("验收人", scope)).isEqualTo("王强");
        assertThat(stage.said("销号日期", scope)).isEqualTo("2006年3月10日");
        assertThat(stage.said("是否按期", scope)).isEqualTo("按期");
        assertThat(stage.said("核查结论", scope)).isEqualTo("属实");
        assertThat(stage.value("整改后照片", scope)).isInstanceOf(FieldValue.Picture.class);
        assertThat(stage.value("整改前照片", scope)).isInstanceOf(FieldValue.Missing.class);
        var story = stage.rows("办理过程", scope);
        assertThat(story).hasSize(6);
        assertThat(story.toString()).as("ruling 7").doesNotContain("13800000000").contains("堆土已全部覆盖");
    }

    @Test
    @DisplayName("without such a file, or outside the jurisdiction, nothing is said")
    void none() {
        assertThat(stage.said("编号", stage.now())).isEqualTo(Figure.MISSING);
        assertThat(stage.said("编号", about("matter", "2006-000000"))).isEqualTo(Figure.MISSING);
        assertThat(stage.said("编号", about("letter", "ZR1"))).isEqualTo(Figure.MISSING);
    }

    @Test
    @DisplayName("C13: an interview letter says why, by what ground, by whose power, with its chain of evidence")
    void consequence() {
        db.sql("""
                        insert into assessment.consequence_files (number, kind, origin, period, subject_kind, subject, subject_name, region, path,
                                unit, sentence, basis, amount, chain, appeal_days, procedure, state, proposed_at, proposed_by, proposed_by_name)
                        select '2006-8901', 'interview', 'person', '2006-Q1', 'COUNTY', '990101', '青河县', '990101', r.path, 'county1',
                               '青河县连续两季排名末位。', '市环委会约谈工作规定', 2.5,
                               '[{"label": "得分", "text": "70.00分，第3名", "ref": ""}]', 5, '2026-1', 'proposed', '2006-04-05T09:00+08', 1, '周明'
                        from organisation.pub_regions r where r.code = '990101'
                        """).update();
        Scope scope = about("consequence", "2006-8901");
        assertThat(stage.said("处理方式", scope)).isEqualTo("约谈");
        assertThat(stage.said("对象", scope)).isEqualTo("青河县");
        assertThat(stage.said("事由", scope)).isEqualTo("青河县连续两季排名末位。");
        assertThat(stage.said("权限", scope)).contains("上级政府");
        assertThat(stage.said("申诉期限", scope)).isEqualTo("5个工作日");
        assertThat(stage.said("处理数额", scope)).isEqualTo("2.5分");
        assertThat(stage.said("已决定", scope)).isEqualTo("否");
        assertThat(stage.rows("证据链", scope)).singleElement().satisfies(row -> assertThat(stage.cell(row, "详情"))
                .isEqualTo("得分：70.00分，第3名"));
        var own = new Jurisdiction(stage.county().path() + "%", Set.of("county1"), false);
        var seen = new Scope(scope.region(), scope.period(), scope.subject(), scope.today(), own);
        assertThat(stage.value("事由", seen))
                .as("what is only proposed of a unit is not for it")
                .isInstanceOf(FieldValue.Missing.class);
    }

    @Test
    @DisplayName("a letter of responsibility: both sides, what is promised, what is to be done; a draft is not signed")
    void letter() {
        long id = db.sql("""
                        insert into targets.letters (number, version, title, year, giver, giver_name, giver_region, taker, taker_name, taker_region,
                                                     level, state, drafted_at, drafted_by, taker_signs)
                        values ('ZR2006-890', 1, '2006年度责任书', 2006, 'office', '绿川市环委办', '990100', 'county1', '青河县人民政府', '990101',
                                'county', 'draft', '2006-01-05T09:00+08', '周明', 'PRINCIPAL_LEADER')
                        returning id
                        """).query((row, _) -> row.getLong(1)).single();
        db.sql("insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to) values (?, 1, 'reduction-projects', '990101', 12, '2026-01-01', '2026-12-31')")
                .param(id)
                .update();
        db.sql("insert into targets.letter_lines (letter, line, kind, text, due_on) values (?, 2, 'task', '完成清河行动', '2026-06-30')")
                .param(id)
                .update();
        Scope scope = about("letter", "ZR2006-890");
        assertThat(stage.said("甲方", scope)).isEqualTo("绿川市环委办");
        assertThat(stage.said("乙方", scope)).isEqualTo("青河县人民政府");
        assertThat(stage.said("已签订", scope)).isEqualTo("否");
        assertThat(stage.said("签订日期", scope)).isEqualTo(Figure.MISSING);
        assertThat(stage.rows("责任目标", scope)).singleElement().satisfies(row -> {
            assertThat(stage.cell(row, "指标")).isEqualTo("完成减排项目数");
            assertThat(stage.cell(row, "要求")).isEqualTo("不低于");
            assertThat(stage.cell(row, "目标值")).contains("12");
        });
        assertThat(stage.rows("责任任务", scope)).singleElement().satisfies(row -> assertThat(stage.cell(row, "任务"))
                .isEqualTo("完成清河行动"));
        assertThat(stage.rows("签字", scope)).hasSize(2);
    }

    @Test
    @DisplayName("P1: a hand-over reply: what was reported, found, done, who was held to account; unsigned it has no chain")
    void inspectionCase() {
        var cases =
                new ReportedCases(matters, accounts, db, LocalDate.parse("2006-06-01"), LocalDate.parse("2006-06-30"));
        cases.batch(1, "2006-06-03T21:40:00+08:00");
        String number = cases.open(1, "county1", "噪声", "夜间噪声扰民");
        Scope scope = about("inspection-case", number);
        assertThat(stage.said("反映情况", scope)).isEqualTo("夜间噪声扰民");
        assertThat(stage.said("调查核实", scope)).isEqualTo(Figure.MISSING);
        cases.report(
                number,
                "true",
                "done",
                "夜间厂界噪声超标",
                "已加装隔声屏",
                "2006-06-05T10:00:00+08:00",
                "2006-06-06T10:00:00+08:00");
        assertThat(stage.said("调查核实", scope)).isEqualTo("夜间是否生产（属实）：夜间厂界噪声超标");
        assertThat(stage.said("处理", scope)).isEqualTo("已加装隔声屏");
        assertThat(stage.said("是否属实", scope)).isEqualTo("属实");
        assertThat(stage.said("上报时间", scope)).isEqualTo("2006年6月5日10时00分");
        assertThat(stage.rows("签批链", scope)).isEmpty();
        assertThat(stage.said("收到交办件数", stage.over("2006-06"))).isEqualTo("1件");
        assertThat(stage.said("交办件属实率", stage.over("2006-06"))).isEqualTo("100.0%");
    }
}
