package org.ecoledger.reports.sources;

import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Region;
import org.ecoledger.registry.ListDeadlines;
import org.ecoledger.registry.Lists;
import org.ecoledger.registry.TypedList;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the lists are that are to reach zero (C16). */
@Component
class ListProgressFields implements FieldSource {
    private final Lists lists;
    private final ListDeadlines deadlines;
    private final Figures figures;

    ListProgressFields(Lists lists, ListDeadlines deadlines, Figures figures) {
        this.lists = lists;
        this.deadlines = deadlines;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "lists";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        var turns = new Turns();
        for (TypedList list : lists.toZero()) {
            LocalDate due = due(list, scope);
            turns.add(
                    scope,
                    Map.of(
                            "清单", Answers.words(list.name().chinese(), "/registry/lists/" + list.code()),
                            "总数", count("listed", list, scope, Better.NEITHER, false),
                            "累计销号", count("removed-till", list, scope, Better.MORE, false),
                            "本期销号", count("removed", list, scope, Better.MORE, false),
                            "剩余", count("remaining", list, scope, Better.LESS, false),
                            "销号比例", count("removed-rate", list, scope, Better.MORE, true),
                            "时限", Answers.day(due, "/registry/zero")));
        }
        return turns.rows();
    }

    /** Of the county itself, or the list's own for more than one. */
    private @Nullable LocalDate due(TypedList list, Scope scope) {
        String county =
                scope.region().level() == Region.Level.COUNTY ? scope.region().code() : "";
        return deadlines.of(list, county).orElse(null);
    }

    private FieldValue count(String code, TypedList list, Scope scope, Better better, boolean share) {
        return Answers.number(
                figures,
                DocumentCounts.KIND + ":" + code + "=" + list.code() + "/"
                        + scope.region().code() + "/" + scope.period().from() + ".."
                        + scope.period().to(),
                scope,
                better,
                share);
    }
}
