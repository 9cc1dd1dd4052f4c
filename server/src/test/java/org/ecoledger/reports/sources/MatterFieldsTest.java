package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.matters.PastMatters;
import org.ecoledger.matters.PastMatters.End;
import org.ecoledger.organisation.Jurisdictions;
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
@DisplayName("C4, N70: matters and fires as documents ask for them")
class MatterFieldsTest {
    @Autowired
    Fields fields;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private FieldStage stage;

    @BeforeAll
    void aSpringAndTheOneBefore() {
        stage = new FieldStage(fields, figures, regions, clock, "990187");
        var past = new PastMatters(db);
        LocalDate day = LocalDate.of(2015, 3, 2);
        past.add("2015-870001", "990187", "dust", day, new End(day.plusDays(8), true, "true", "done", "handle", true));
        past.add(
                "2015-870002",
                "990187",
                "dust",
                day,
                new End(day.plusDays(9), false, "true", "staged", "handle", false));
        past.add("2015-870003", "990187", "burning", day.plusDays(3), null);
        past.add("2014-870001", "990187", "dust", LocalDate.of(2014, 3, 9), null);
        db.sql(
                        "update matters.matters set due_at = '2015-03-20T00:00+08', overdue_since = '2015-03-20T00:00+08' where number = '2015-870003'")
                .update();
        fire("F2014-8701", "2014-05-20T10:00:00+08:00", "closed", true);
        fire("F2015-8701", "2015-05-20T10:00:00+08:00", "put-out", true);
        fire("F2015-8702", "2015-05-21T10:00:00+08:00", "closed", true);
        fire("F2015-8703", "2015-06-21T10:00:00+08:00", "reduced", false);
        fire("F2015-8704", "2015-06-22T10:00:00+08:00", "opened", false);
    }

    private void fire(String number, String seen, String state, boolean putOut) {
        OffsetDateTime at = OffsetDateTime.parse(seen);
        db.sql("""
                        insert into fires.fires (number, first_seen, last_seen, lon, lat, county, region, state, received_at, put_out_at)
                        values (:number, :at, :at, 111.5, 32.1, '990187', '990187', :state, :at, :out)
                        """)
                .param("number", number)
                .param("at", at)
                .param("state", state)
                .param("out", putOut ? at.plusHours(2) : null)
                .update();
    }

    @Test
    @DisplayName(
            "received, settled, in time: each says its figure, which opens to its matters, and its rate to both counts")
    void counted() {
        Scope march = stage.over("2015-03");
        assertThat(stage.said("收到问题数", march)).isEqualTo("3件");
        assertThat(stage.said("收到问题数.去年", march)).isEqualTo("1件");
        assertThat(stage.said("收到问题数.同比", march)).contains("200");
        assertThat(stage.said("办结率", march)).isEqualTo("66.67%");
        assertThat(stage.said("按期办结率", march)).isEqualTo("50.00%");
        assertThat(stage.said("按期办结率.分子", march)).isEqualTo("1件次");
        assertThat(stage.said("按期办结率.分母", march)).isEqualTo("2件次");
        assertThat(stage.said("露天焚烧问题数", march)).isEqualTo("1件");
        assertThat(stage.said("投诉举报数", march)).isEqualTo("3件");
        Figure opened = stage.asked("新增问题数", march).figures().getFirst();
        assertThat(opened.inputs()).hasSize(3);
        assertThat(opened.inputs().getFirst()).isInstanceOf(Figure.Input.Fact.class);
    }

    @Test
    @DisplayName("what is open at a period's end is counted as it stood then, not as it stands now")
    void atTheEnd() {
        assertThat(stage.said("在办问题数", stage.over("2015-03-05"))).isEqualTo("4件");
        assertThat(stage.said("在办问题数", stage.over("2015-03"))).isEqualTo("2件");
        assertThat(stage.said("逾期未办结问题数", stage.over("2014-03"))).isEqualTo("0件");
        assertThat(stage.said("逾期未办结问题数", stage.now())).isEqualTo("1件");
        assertThat(stage.rows("逾期问题清单", stage.now()))
                .singleElement()
                .satisfies(row -> assertThat(stage.cell(row, "编号")).isEqualTo("2015-870003"));
    }

    @Test
    @DisplayName(
            "of a period that is over, those overdue at its end are named, as many as the number says, whatever is overdue now")
    void overdueAtTheEnd() {
        var past = new PastMatters(db);
        LocalDate day = LocalDate.of(2012, 3, 2);
        past.add("2012-870001", "990187", "dust", day, new End(day.plusDays(9), false, "true", "done", "handle", true));
        past.add("2012-870002", "990187", "dust", day, new End(day.plusDays(70), true, "true", "done", "handle", true));
        clock("2012-870001", day.plusDays(3), day.plusDays(9));
        clock("2012-870002", day.plusDays(60), day.plusDays(70));
        Scope early = stage.over("2012-03-01..2012-03-06");
        Scope march = stage.over("2012-03");

        assertThat(stage.said("逾期未办结问题数", early)).isEqualTo("1件");
        assertThat(stage.rows("逾期问题清单", early))
                .singleElement()
                .satisfies(row -> assertThat(stage.cell(row, "编号")).isEqualTo("2012-870001"));
        assertThat(stage.said("逾期未办结问题数", march)).isEqualTo("0件");
        assertThat(stage.rows("逾期问题清单", march)).isEmpty();
        assertThat(stage.said("有逾期问题", march)).isEqualTo("否");
    }

    private void clock(String matter, LocalDate due, LocalDate stopped) {
        db.sql("""
                        insert into deadlines.deadlines (subject, code, started_at, due_at, stopped_at, amount, unit, basis)
                        values (:subject, 'handle', '2012-03-02', :due, :stopped, 3, 'NATURAL_DAYS', '')
                        """)
                .param("subject", "matter:" + matter)
                .param("due", due)
                .param("stopped", stopped)
                .update();
    }

    @Test
    @DisplayName("before the first record there is no number, and a base that records hardly cover is none")
    void beforeTheRecords() {
        var never = stage.asked("扑灭火点数", stage.over("1985-05"));
        assertThat(never.text()).isEqualTo(Figure.MISSING);
        assertThat(never.figures().getFirst().note()).contains("起才有记录");
        assertThat(stage.value("企业违法排污案件占比", stage.over("2015"))).isEqualTo(new FieldValue.Missing("没有行政处罚案件的台账"));
    }

    @Test
    @DisplayName("N70: fires put out, with the year before; a fire taken off the count is none")
    void fires() {
        Scope year = stage.over("2015");
        assertThat(stage.said("扑灭火点数", year)).isEqualTo("2个");
        assertThat(stage.said("扑灭火点数.去年", year)).isEqualTo("1个");
        assertThat(stage.said("火点数", year)).isEqualTo("3个");
        assertThat(stage.said("核减火点数", year)).isEqualTo("1个");
        assertThat(stage.rows("各月火点", year)).hasSize(12);
        assertThat(stage.cell(stage.rows("各月火点", year).get(4), "扑灭数量")).isEqualTo("2个");
        assertThat(stage.rows("火点清单", year)).hasSize(3);
    }

    @Test
    @DisplayName("the matters' kinds add up to the whole, the most frequent first")
    void kinds() {
        var rows = stage.rows("问题类型分布", stage.over("2015-03"));
        assertThat(rows).hasSize(2);
        assertThat(stage.cell(rows.getFirst(), "类型")).isEqualTo("扬尘");
        assertThat(stage.cell(rows.getFirst(), "件数")).isEqualTo("2件");
        assertThat(stage.cell(rows.getFirst(), "占比")).isEqualTo("66.7%");
    }

    @Test
    @DisplayName("nothing flows in of a region that the reader may not see")
    void jurisdiction() {
        Scope march = stage.over("2015-03");
        var other =
                jurisdictions.of(accounts.find("county2").map(Account::asActor).orElseThrow());
        var seen = new Scope(march.region(), march.period(), null, march.today(), other);
        assertThat(stage.value("收到问题数", seen)).isInstanceOf(FieldValue.Missing.class);
        assertThat(figures.find("count:matters-opened/990187/2015-03-01..2015-03-31", other))
                .isEmpty();
    }
}
