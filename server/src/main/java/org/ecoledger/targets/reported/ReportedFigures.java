package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicators;
import org.springframework.stereotype.Component;

/** Opens reported values: {@code reported:{id}}, with numerator and denominator and the document that proves them. */
@Component
class ReportedFigures implements FigureSource {
    private final ReportedRows rows;
    private final Indicators indicators;

    ReportedFigures(ReportedRows rows, Indicators indicators) {
        this.rows = rows;
        this.indicators = indicators;
    }

    @Override
    public String kind() {
        return Reported.SUBJECT;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return key.matches("[0-9]{1,18}")
                ? rows.find(Long.parseLong(key), jurisdiction).map(this::figure)
                : Optional.empty();
    }

    static String text(Reported reported) {
        return reported.value().toPlainString();
    }

    private Figure figure(Reported reported) {
        Indicator indicator = indicators.get(reported.indicator(), reported.to());
        String page = "/reported?id=" + reported.id();
        List<Input> inputs = new ArrayList<>();
        BigDecimal numerator = reported.numerator();
        BigDecimal denominator = reported.denominator();
        if (numerator != null && denominator != null) {
            inputs.add(new Input.Fact(indicator.numerator(), numerator.toPlainString(), "", page));
            inputs.add(new Input.Fact(indicator.denominator(), denominator.toPlainString(), "", page));
        }
        inputs.add(new Input.Fact("证明材料（SHA-256）", reported.sha256(), "", page));
        inputs.add(new Input.Fact("申报", reported.holderName() + " " + reported.reportedBy(), "", page));
        return Figure.of(
                reported.ref(),
                reported.regionName() + indicator.name() + "申报（" + reported.from() + "至" + reported.to() + "）",
                reported.value(),
                text(reported),
                indicator.unit(),
                reported.standard(),
                indicator.clause(),
                numerator == null ? "凭证明申报" : indicator.numerator() + "÷" + indicator.denominator() + "×100%",
                inputs,
                reported.reportedAt(),
                note(reported));
    }

    private static String note(Reported reported) {
        Reported.Annulment annulment = reported.annulment();
        if (annulment != null) {
            return "已作废，不再计入：" + annulment.reason();
        }
        return reported.proofAnnulled() ? "证明材料已作废，不再计入" : "申报数据，可被抽查核实";
    }
}
