package org.ecoledger.reports.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of fires in documents: one by one, by month, by county (C17). */
@Repository
class FireListFields implements FieldSource {
    private static final int MOST = 300;

    private final JdbcClient db;
    private final Regions regions;
    private final Procedures procedures;
    private final Figures figures;

    FireListFields(JdbcClient db, Regions regions, Procedures procedures, Figures figures) {
        this.db = db;
        this.regions = regions;
        this.procedures = procedures;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "fires";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.item()) {
            case "list" -> list(scope);
            case "months" -> months(scope);
            case "counties" -> counties(scope);
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private FieldValue months(Scope scope) {
        var turns = new Turns();
        YearMonth last = YearMonth.from(scope.period().to());
        for (YearMonth month = YearMonth.from(scope.period().from());
                !month.isAfter(last) && !month.atDay(1).isAfter(scope.today());
                month = month.plusMonths(1)) {
            Scope in = scope.over(Period.month(month));
            turns.add(
                    in,
                    Map.of(
                            "月份", Answers.words(in.period().title(), null),
                            "火点数量", count("fires", in),
                            "扑灭数量", count("fires-put-out", in)));
        }
        return turns.rows();
    }

    private FieldValue counties(Scope scope) {
        var turns = new Turns();
        for (Region county : regions.childrenOf(scope.region().code())) {
            Scope in = scope.in(county);
            if (!scope.seenBy().covers(county)) {
                continue;
            }
            turns.add(
                    in,
                    Map.of(
                            "县区", Answers.words(county.name(), null),
                            "火点数量", count("fires", in),
                            "扑灭数量", count("fires-put-out", in),
                            "去年同期", count("fires", in.over(in.period().yearBeforeUpTo(scope.today())))));
        }
        return turns.rows();
    }

    private FieldValue count(String code, Scope scope) {
        return Answers.number(
                figures,
                DocumentCounts.KIND + ":" + code + "/" + scope.region().code() + "/"
                        + scope.period().from() + ".." + scope.period().to(),
                scope,
                Better.LESS,
                false);
    }

    private FieldValue list(Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select f.number, f.first_seen, c.name as county, coalesce(t.name, '') as township, f.state, f.put_out_at
                        from fires.pub_fires f
                        join organisation.pub_regions r on r.code = f.region
                        join organisation.pub_regions c on c.code = f.county
                        left join organisation.pub_regions t on t.code = f.township
                        where r.path like :path and f.first_seen >= :from and f.first_seen < :to and f.state <> 'reduced'
                        order by f.first_seen, f.number limit :most
                        """)
                .param("path", scope.region().path() + "%")
                .param("from", time(CityTime.startOf(scope.period().from())))
                .param("to", time(CityTime.startOf(scope.period().to().plusDays(1))))
                .param("most", MOST)
                .query(row -> {
                    String page = "/fires/" + row.getString("number");
                    turns.add(
                            scope,
                            Map.of(
                                    "编号", Answers.words(row.getString("number"), page),
                                    "时间", Answers.moment(instant(row.getObject(2, OffsetDateTime.class)), page),
                                    "县区", Answers.words(row.getString("county"), page),
                                    "乡镇", Answers.words(row.getString("township"), page),
                                    "状态", Answers.words(state(row.getString("state"), scope), page),
                                    "扑灭时间",
                                            Answers.moment(
                                                    instant(row.getObject("put_out_at", OffsetDateTime.class)), page)));
                });
        return turns.rows();
    }

    private String state(String code, Scope scope) {
        return procedures.of("fire", scope.today()).stateName(code, Locale.SIMPLIFIED_CHINESE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
