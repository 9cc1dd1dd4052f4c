package org.ecoledger.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of an inspection of a test's own, with replies as they were reported. */
public final class ReportedCases {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Matters matters;
    private final Accounts accounts;
    private final JdbcClient db;
    private final String inspection;

    public ReportedCases(Matters matters, Accounts accounts, JdbcClient db, LocalDate from, LocalDate to) {
        this.matters = matters;
        this.accounts = accounts;
        this.db = db;
        this.inspection = "t6-" + NEXT.incrementAndGet();
        db.sql("insert into inspection.inspections values (?, '试验督察', 'central', '第七督察组', ?, ?)")
                .params(inspection, from, to)
                .update();
    }

    public String inspection() {
        return inspection;
    }

    public Actor person(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }

    public void batch(int batch, String at) {
        db.sql("insert into inspection.batches (inspection, batch, handed_over_at) values (?, ?, ?)")
                .params(inspection, batch, OffsetDateTime.parse(at))
                .update();
    }

    /** A case that a county's unit has, not answered yet. */
    public String open(int batch, String county, String kind, String description) {
        int sequence = NEXT.incrementAndGet();
        String acceptance = "X" + inspection + "-" + sequence;
        String number = matters.open(
                        person("office"),
                        NewMatter.of(
                                        "交办件 " + acceptance + " " + UUID.randomUUID(),
                                        description,
                                        "noise",
                                        county.equals("county1") ? "990101" : "990102",
                                        null)
                                .from("inspection", acceptance, null))
                .number();
        db.sql("update matters.matters set owner = ? where number = ?")
                .params(county, number)
                .update();
        db.sql("""
                        insert into inspection.cases (matter, inspection, batch, sequence, acceptance, starred, points, district, pollution)
                        values (:matter, :inspection, :batch, :sequence, :acceptance, false, '{夜间是否生产}', :district, array[:kind])
                        """)
                .param("matter", number)
                .param("inspection", inspection)
                .param("batch", batch)
                .param("sequence", sequence)
                .param("acceptance", acceptance)
                .param("district", county.equals("county1") ? "青河县" : "白石县")
                .param("kind", kind)
                .update();
        return number;
    }

    /** The reply of that case, reported at that moment. */
    public void report(
            String matter, String truth, String handling, String facts, String handled, String at, String due) {
        String accountability = "untrue".equals(truth) ? "无" : "1人：对镇干部王小强给予批评教育";
        db.sql("""
                        insert into inspection.reply_versions (matter, version, content, sha256, truth, handling, accountability, author,
                                                               author_name, unit, written_at)
                        values (:matter, 1, jsonb_build_object(
                                    'reported', '夜间噪声扰民',
                                    'points', jsonb_build_array(jsonb_build_object('point', '夜间是否生产', 'finding', cast(:truth as text), 'facts', cast(:facts as text))),
                                    'handlingText', cast(:handled as text),
                                    'milestones', jsonb_build_array(
                                        jsonb_build_object('measure', '安装隔声屏', 'responsible', '青河水泥有限公司', 'by', '2026-10-20'),
                                        jsonb_build_object('measure', '复测厂界噪声', 'responsible', '', 'by', '2026-09-20'))),
                                repeat('a', 64), :truth, :handling, :accountability, 1, '王强', 'county1', :at)
                        """)
                .param("matter", matter)
                .param("truth", truth)
                .param("handling", handling)
                .param("facts", facts)
                .param("handled", handled)
                .param("accountability", accountability)
                .param("at", OffsetDateTime.parse(at))
                .update();
        db.sql("""
                        insert into inspection.frozen_replies (matter, version, title, document, sha256, frozen_at)
                        values (?, 1, '答复', 'frozen reply'::bytea, repeat('b', 64), ?)
                        """).params(matter, OffsetDateTime.parse(at)).update();
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, at, note)
                        values (?, 9, 'report', 'sealed', 'reported', 1, '周明', ?, '')
                        """).params(matter, OffsetDateTime.parse(at)).update();
        db.sql("update matters.matters set state = 'reported', truth = ?, handling = ?, due_at = ? where number = ?")
                .params(truth, handling, OffsetDateTime.parse(due), matter)
                .update();
    }

    public void due(String matter, String at) {
        db.sql("update matters.matters set due_at = :at, overdue_since = :at where number = :matter")
                .param("at", OffsetDateTime.parse(at))
                .param("matter", matter)
                .update();
    }
}
