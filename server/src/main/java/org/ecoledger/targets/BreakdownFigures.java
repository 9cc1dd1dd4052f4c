package org.ecoledger.targets;

import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Opens what the parts of a target add up to: {@code target-parts:{id}}. */
@Component
class BreakdownFigures implements FigureSource {
    private final Targets targets;
    private final Breakdowns breakdowns;
    private final Letters letters;

    BreakdownFigures(Targets targets, Breakdowns breakdowns, Letters letters) {
        this.targets = targets;
        this.breakdowns = breakdowns;
        this.letters = letters;
    }

    static String ref(Target whole) {
        return "target-parts:" + whole.id();
    }

    @Override
    public String kind() {
        return "target-parts";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        if (!key.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return targets.find(Long.parseLong(key), jurisdiction)
                .flatMap(target -> breakdowns.of(target, jurisdiction))
                .filter(breakdown -> Breakdown.sums(breakdown.whole()))
                .map(this::figure);
    }

    private Figure figure(Breakdown breakdown) {
        Target whole = breakdown.whole();
        Indicator indicator = whole.indicator();
        List<Input> parts = breakdown.parts().stream()
                .map(part -> (Input) new Input.Derived(
                        part.letter() + " " + part.place(), part.text(), indicator.unit(), part.ref()))
                .toList();
        var asOf = letters.get(whole.letter(), Jurisdiction.everything()).draftedAt();
        return Figure.of(
                ref(whole),
                whole.place() + indicator.name() + "分解合计",
                breakdown.sum(),
                indicator.promised(breakdown.sum()),
                indicator.unit(),
                "责任书" + whole.letter(),
                "第" + whole.line() + "项",
                "各分解任务之和；同一地区或单位只计一次",
                parts,
                asOf,
                null);
    }
}
