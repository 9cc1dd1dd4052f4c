package org.ecoledger.targets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Opens promised values: {@code target:{id}}, made by the letter in which they stand. */
@Component
class TargetFigures implements FigureSource {
    private final Targets targets;
    private final Letters letters;

    TargetFigures(Targets targets, Letters letters) {
        this.targets = targets;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        if (!key.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return targets.find(Long.parseLong(key), jurisdiction).map(this::figure);
    }

    Figure figure(Target target) {
        Letter letter = letters.versions(target.letter(), Jurisdiction.everything()).stream()
                .filter(version -> version.version() == target.version())
                .findFirst()
                .orElseThrow();
        Indicator indicator = target.indicator();
        String side = indicator.direction() == Indicator.Direction.AT_MOST ? "不高于" : "不少于";
        var in = new Input.Fact(
                letter.title() + "（" + letter.giverName() + "→" + letter.takerName() + "）",
                side + target.text(),
                indicator.unit(),
                "/letters/" + letter.number() + "?version=" + letter.version());
        Instant signed = letter.signedAt();
        return Figure.of(
                target.ref(),
                letter.year() + "年" + target.place() + indicator.name() + "目标",
                target.value(),
                target.text(),
                indicator.unit(),
                "责任书" + letter.number() + " 第" + letter.version() + "版",
                "第" + target.line() + "项",
                "责任书中写明的数值",
                List.of(in),
                signed == null ? letter.draftedAt() : signed,
                signed == null ? "责任书尚未签订" : null);
    }
}
