package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of matters in documents: by kind and source, those overdue, those that rebounded. */
@Repository
class MatterListFields implements FieldSource {
    private static final int MOST = 200;
    private static final String LATE_AT_ITS_END =
            "(m.closed_at is null or m.closed_at >= :till) and " + CountQueries.LATE_AT_THE_END;

    private final JdbcClient db;
    private final MatterTypes types;
    private final Figures figures;

    MatterListFields(JdbcClient db, MatterTypes types, Figures figures) {
        this.db = db;
        this.types = types;
        this.figures = figures;
    }

    /** @param place address in words, empty where none was given */
    record Listed(
            String number,
            String title,
            String kind,
            String county,
            String place,
            String owner,
            @Nullable Instant dueAt,
            int rebounds) {

        String page() {
            return "/matters/" + number;
        }
    }

    @Override
    public String source() {
        return "matters";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.item()) {
            case "kinds" -> shares("kind", scope);
            case "sources" -> shares("source", scope);
            case "overdue" -> overdue(scope);
            case "rebounded" -> rebounded(scope);
            case "has-overdue" -> new Flag(!overdueIn(scope).isEmpty());
            case "has-rebounded" -> new Flag(!reboundedIn(scope).isEmpty());
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    /** Each kind or source that occurred, the most frequent first; their counts open to the statistics' matters. */
    private FieldValue shares(String dimension, Scope scope) {
        String whole = statistic(scope, "all");
        Figure all = figures.find(whole, scope.seenBy()).orElse(null);
        BigDecimal total = all == null ? null : all.value();
        if (total == null || total.signum() == 0) {
            return new FieldValue.Rows(List.of());
        }
        var turns = new Turns();
        List<String> codes = db.sql("select m." + dimension + " as code from matters.pub_matters m" + """
                         join organisation.pub_regions r on r.code = m.region
                        where r.path like :path and m.opened_at >= :from and m.opened_at < :to
                        group by 1 order by count(*) desc, 1
                        """)
                .param("path", scope.region().path() + "%")
                .param("from", time(CityTime.startOf(scope.period().from())))
                .param("to", time(CityTime.startOf(scope.period().to().plusDays(1))))
                .query((row, _) -> row.getString("code"))
                .list();
        for (String code : codes) {
            String ref = statistic(scope, (dimension.equals("kind") ? "type" : dimension) + "=" + code);
            Figure count = figures.find(ref, scope.seenBy()).orElse(null);
            if (count == null || count.value() == null) {
                continue;
            }
            BigDecimal share = count.value().multiply(BigDecimal.valueOf(100)).divide(total, 1, RoundingMode.HALF_EVEN);
            turns.add(
                    scope,
                    Map.of(
                            "类型", Answers.words(types.name(dimension, code, Locale.SIMPLIFIED_CHINESE), ref),
                            "来源", Answers.words(types.name(dimension, code, Locale.SIMPLIFIED_CHINESE), ref),
                            "件数", Answers.number(count, Better.NEITHER, false),
                            "占比", Answers.words(share.toPlainString() + "%", ref)));
        }
        return turns.rows();
    }

    private static String statistic(Scope scope, String row) {
        return "matter-rate:" + scope.region().code() + "/" + scope.period().from() + "/"
                + scope.period().to() + "/all/" + row + "/received";
    }

    private FieldValue overdue(Scope scope) {
        var turns = new Turns();
        Instant now = CityTime.startOf(scope.today().plusDays(1));
        for (Listed matter : overdueIn(scope)) {
            Instant due = matter.dueAt();
            long days = due == null ? 0 : Math.max(0, Duration.between(due, now).toDays());
            turns.add(
                    scope,
                    Map.of(
                            "编号", Answers.words(matter.number(), matter.page()),
                            "标题", Answers.words(matter.title(), matter.page()),
                            "类型", Answers.words(kind(matter), matter.page()),
                            "地点", Answers.words(matter.place(), matter.page()),
                            "责任单位", Answers.words(matter.owner(), matter.page()),
                            "期限", Answers.day(due, matter.page()),
                            "逾期天数", Answers.words(days + "天", matter.page())));
        }
        return turns.rows();
    }

    private FieldValue rebounded(Scope scope) {
        var turns = new Turns();
        for (Listed matter : reboundedIn(scope)) {
            turns.add(
                    scope,
                    Map.of(
                            "编号", Answers.words(matter.number(), matter.page()),
                            "标题", Answers.words(matter.title(), matter.page()),
                            "类型", Answers.words(kind(matter), matter.page()),
                            "地点", Answers.words(matter.place(), matter.page()),
                            "责任单位", Answers.words(matter.owner(), matter.page()),
                            "反弹次数", Answers.words(matter.rebounds() + "次", matter.page())));
        }
        return turns.rows();
    }

    private String kind(Listed matter) {
        return types.name("kind", matter.kind(), Locale.SIMPLIFIED_CHINESE);
    }

    /** Of a period that is over, those that were overdue at its end, as the number of them counts; else those that are now. */
    List<Listed> overdueIn(Scope scope) {
        return open(isOver(scope) ? LATE_AT_ITS_END : "m.overdue and m.closed_at is null", scope);
    }

    List<Listed> reboundedIn(Scope scope) {
        return open("m.closed_at is null and m.rebounds > 0", scope);
    }

    private static boolean isOver(Scope scope) {
        return scope.period().to().isBefore(scope.today());
    }

    private List<Listed> open(String condition, Scope scope) {
        return db.sql("""
                        select m.number, m.title, m.kind, c.name as county, coalesce(p.address, t.name, c.name) as place,
                               coalesce(u.name, '待交办') as owner, m.due_at, m.rebounds
                        from matters.pub_matters m
                        join matters.pub_places p on p.number = m.number
                        join organisation.pub_regions r on r.code = m.region
                        join organisation.pub_regions c on c.code = m.county
                        left join organisation.pub_regions t on t.code = m.township
                        left join organisation.pub_units u on u.code = m.owner
                        where r.path like :path and m.opened_at < :till and m.merged_into is null and\s""" + condition + " order by m.due_at nulls last, m.number limit :most")
                .param("till", time(CityTime.startOf(scope.period().to().plusDays(1))))
                .param("path", scope.region().path() + "%")
                .param("most", MOST)
                .query((row, _) -> {
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return new Listed(
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("kind"),
                            row.getString("county"),
                            row.getString("place"),
                            row.getString("owner"),
                            due == null ? null : due.toInstant(),
                            row.getInt("rebounds"));
                })
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
