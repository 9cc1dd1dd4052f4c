package org.ecoledger.reports.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figures;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handed-over cases in documents (M12). */
@Repository
class CaseListFields implements FieldSource {
    private static final int MOST = 300;

    private final JdbcClient db;
    private final Inspections inspections;
    private final MatterTypes types;
    private final Figures figures;

    CaseListFields(JdbcClient db, Inspections inspections, MatterTypes types, Figures figures) {
        this.db = db;
        this.inspections = inspections;
        this.types = types;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "inspection";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.item()) {
            case "cases" -> cases(scope);
            case "has-cases" -> new Flag(FigureFields.isSome(received(scope)));
            case "name" -> name(scope);
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private FieldValue received(Scope scope) {
        String ref = DocumentCounts.KIND + ":cases-received/" + scope.region().code() + "/"
                + scope.period().from() + ".." + scope.period().to();
        return Answers.number(figures, ref, scope, Better.NEITHER, false);
    }

    private FieldValue name(Scope scope) {
        LocalDate from = scope.period().from();
        LocalDate to = scope.period().to();
        List<Inspection> stays = inspections.all().stream()
                .filter(stay -> !stay.from().isAfter(to) && !stay.to().isBefore(from))
                .toList();
        return stays.isEmpty()
                ? new Missing("时段内没有督察进驻")
                : Answers.words(stays.stream().map(Inspection::name).collect(Collectors.joining("、")), "/inspection");
    }

    private FieldValue cases(Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select c.matter, c.acceptance, c.batch, c.title, k.name as county, coalesce(u.name, '待交办') as unit, c.truth,
                               c.handling, c.reported_at, c.starred
                        from inspection.pub_case_results c
                        join organisation.pub_regions r on r.code = c.region
                        join organisation.pub_regions k on k.code = c.county
                        left join organisation.pub_units u on u.code = c.owner
                        where r.path like :path and c.handed_over_at >= :from and c.handed_over_at < :to
                        order by c.inspection, c.batch, c.sequence, c.matter limit :most
                        """)
                .param("path", scope.region().path() + "%")
                .param("from", time(scope.period().from()))
                .param("to", time(scope.period().to().plusDays(1)))
                .param("most", MOST)
                .query(row -> {
                    String page = "/matters/" + row.getString("matter");
                    String truth = row.getString("truth");
                    OffsetDateTime reported = row.getObject("reported_at", OffsetDateTime.class);
                    Instant at = reported == null ? null : reported.toInstant();
                    turns.add(
                            scope,
                            Map.of(
                                    "受理号", Answers.words(row.getString("acceptance"), page),
                                    "批次", Answers.words("第" + row.getInt("batch") + "批", page),
                                    "标题", Answers.words(row.getString("title"), page),
                                    "县区", Answers.words(row.getString("county"), page),
                                    "责任单位", Answers.words(row.getString("unit"), page),
                                    "属实情况", Answers.words(truth == null ? "待核实" : name("truth", truth), page),
                                    "办结情况", Answers.words(name("handling", row.getString("handling")), page),
                                    "上报时间", Answers.moment(at, page),
                                    "重点件", Answers.words(row.getBoolean("starred") ? "是" : "否", page)));
                });
        return turns.rows();
    }

    private String name(String list, String code) {
        return types.name(list, code, Locale.SIMPLIFIED_CHINESE);
    }

    private static OffsetDateTime time(LocalDate day) {
        return CityTime.at(CityTime.startOf(day)).toOffsetDateTime();
    }
}
