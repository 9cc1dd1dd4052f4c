package org.ecoledger.reports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Row;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Said;
import org.ecoledger.reports.fields.Scope;

/** A county of a test's own, and fields asked in it. */
final class FieldStage {
    static final Actor BUILDER = Actor.system("test");

    private final Fields fields;
    private final Figures figures;
    private final Region county;
    private final LocalDate today;

    FieldStage(Fields fields, Figures figures, Regions regions, Clock clock, String code) {
        this.fields = fields;
        this.figures = figures;
        this.today = CityTime.today(clock);
        this.county = regions.find(code)
                .orElseGet(() -> regions.put(BUILDER, code, "990100", "试" + code + "县", Level.COUNTY));
    }

    Region county() {
        return county;
    }

    Scope over(String period) {
        return new Scope(county, Period.of(period).orElseThrow(), null, today, Jurisdiction.everything());
    }

    /** The month that runs. */
    Scope now() {
        return over(YearMonth.from(today).toString());
    }

    String said(String tag, Scope scope) {
        return asked(tag, scope).text();
    }

    /** What is printed, with every figure opened again at its address. */
    Said asked(String tag, Scope scope) {
        Said said = fields.said(fields.parse(tag).orElseThrow(), scope);
        for (Figure figure : said.figures()) {
            assertThat(figures.find(figure.ref(), scope.seenBy()).map(Figure::text))
                    .as(tag + " opens at " + figure.ref())
                    .contains(figure.text());
        }
        return said;
    }

    FieldValue value(String name, Scope scope) {
        Field field = fields.find(name).orElseThrow();
        return fields.value(field, scope);
    }

    List<Map<String, FieldValue>> rows(String name, Scope scope) {
        return ((FieldValue.Rows) value(name, scope))
                .rows().stream().map(Row::own).toList();
    }

    String cell(Map<String, FieldValue> row, String column) {
        return fields.said(row.get(column), Facet.VALUE).text();
    }
}
