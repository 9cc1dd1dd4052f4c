package org.ecoledger.reports.sources;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks and campaigns in documents. */
@Repository
class WorkListFields implements FieldSource {
    private static final int MOST = 200;

    private static final String OPEN =
            "t.state not in ('drafted', 'cancelled', 'done', 'paused') and t.reported_on is null";

    private static final Map<String, String> BATTLES = SourceTable.rows("works/lists.csv", row -> row).stream()
            .filter(row -> row.get("list").equals("battle"))
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("zh"), (_, newer) -> newer));

    private final JdbcClient db;

    WorkListFields(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "works";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.item()) {
            case "campaigns" -> campaigns(scope);
            case "late" -> tasks(OPEN + " and t.due_on < :today", scope);
            case "open" -> tasks(OPEN + " and t.due_on >= :today", scope);
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private FieldValue tasks(String condition, Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select t.number, t.title, u.name as unit, t.due_on, t.battle
                        from works.pub_tasks t
                        join organisation.pub_regions r on r.code = t.region
                        join organisation.pub_units u on u.code = t.unit
                        where r.path like :path and\s""" + condition + " order by t.due_on, t.number limit :most")
                .param("path", scope.region().path() + "%")
                .param("today", scope.today())
                .param("most", MOST)
                .query(row -> {
                    String page = "/works/tasks/" + row.getString("number");
                    turns.add(
                            scope,
                            Map.of(
                                    "编号", Answers.words(row.getString("number"), page),
                                    "标题", Answers.words(row.getString("title"), page),
                                    "责任单位", Answers.words(row.getString("unit"), page),
                                    "时限", Answers.day(row.getObject("due_on", LocalDate.class), page),
                                    "攻坚战", Answers.words(battle(row.getString("battle")), page)));
                });
        return turns.rows();
    }

    private FieldValue campaigns(Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select c.number, c.title, u.name as unit, c.battle, c.starts_on, c.ends_on, coalesce(c.result, '') as result
                        from works.pub_campaigns c
                        join organisation.pub_units u on u.code = c.unit
                        where c.state not in ('drafted', 'cancelled') and c.starts_on <= :to and coalesce(c.closed_on, c.ends_on) >= :from
                          and exists (select 1 from organisation.pub_regions r where r.code = any(c.regions) and r.path like :path)
                        order by c.starts_on, c.number limit :most
                        """)
                .param("path", scope.region().path() + "%")
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("most", MOST)
                .query(row -> {
                    String page = "/works/campaigns/" + row.getString("number");
                    LocalDate from = row.getObject("starts_on", LocalDate.class);
                    LocalDate to = row.getObject("ends_on", LocalDate.class);
                    turns.add(
                            scope,
                            Map.of(
                                    "编号", Answers.words(row.getString("number"), page),
                                    "名称", Answers.words(row.getString("title"), page),
                                    "牵头单位", Answers.words(row.getString("unit"), page),
                                    "攻坚战", Answers.words(battle(row.getString("battle")), page),
                                    "起止", Answers.words(from + "至" + to, page),
                                    "结果", Answers.words(row.getString("result"), page)));
                });
        return turns.rows();
    }

    private static String battle(String code) {
        return BATTLES.getOrDefault(code, code);
    }
}
