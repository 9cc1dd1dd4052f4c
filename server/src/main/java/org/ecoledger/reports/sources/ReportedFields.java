package org.ecoledger.reports.sources;

import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicators;
import org.springframework.stereotype.Component;

/** What units report with proof (M02): land restored, rubbish taken from rivers, tonnes cut. The item is the indicator. */
@Component
class ReportedFields implements FieldSource {
    private final Indicators indicators;
    private final Figures figures;

    ReportedFields(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "reported";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return indicators
                .find(field.item(), scope.period().to())
                .filter(indicator -> indicator.source() == Indicator.Source.REPORTED)
                .flatMap(indicator -> figures.find(
                                ReportedTotals.KIND + ":" + indicator.code() + "/"
                                        + scope.region().code() + "/"
                                        + scope.period().from() + ".."
                                        + scope.period().to(),
                                scope.seenBy())
                        .<FieldValue>map(figure -> new FieldValue.Number(
                                figure,
                                indicator.direction() == Direction.AT_LEAST ? Better.MORE : Better.LESS,
                                indicator.unit().equals("%"),
                                false)))
                .orElseGet(() -> new Missing("没有这一项的台账"));
    }
}
