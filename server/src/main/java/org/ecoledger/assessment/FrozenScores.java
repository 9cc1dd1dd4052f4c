package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Freezes a county's score from the bottom up, so that the frozen total opens to frozen items. */
@Component
class FrozenScores {
    /** Asked for late: {@link Figures} itself is made of the sources that use this. */
    private final ObjectProvider<Figures> figures;

    FrozenScores(ObjectProvider<Figures> figures) {
        this.figures = figures;
    }

    /** The score with the addresses of its frozen figures. */
    Score freeze(Actor actor, Assessed assessed, Score score) {
        String subject = "score:" + assessed.table().period().code() + "/" + score.county();
        List<Figure> items = frozen(
                actor,
                subject,
                score,
                score.items().stream()
                        .map(item -> assessed.itemFigure(score, item))
                        .toList());
        Figure total = frozen(actor, subject, score, List.of(assessed.totalFigure(score, items)))
                .getFirst();
        String gapRef = score.gap() == null
                ? null
                : frozen(actor, subject, score, List.of(assessed.gapFigure(score, total)))
                        .getFirst()
                        .ref();
        var kept = new ArrayList<ItemScore>();
        for (int i = 0; i < items.size(); i++) {
            kept.add(at(score.items().get(i), items.get(i).ref()));
        }
        return new Score(
                score.county(),
                score.countyName(),
                score.total(),
                score.text(),
                score.place(),
                score.places(),
                score.gap(),
                score.gapText(),
                score.note(),
                total.ref(),
                gapRef,
                kept);
    }

    Optional<Figure> open(String ref, Jurisdiction jurisdiction) {
        return figures.getObject().find(ref, jurisdiction);
    }

    private List<Figure> frozen(Actor actor, String subject, Score score, List<Figure> live) {
        return figures.getObject().freeze(actor, subject, score.county(), live);
    }

    private static ItemScore at(ItemScore item, String ref) {
        return new ItemScore(
                item.item(),
                item.name(),
                item.english(),
                item.points(),
                item.value(),
                item.valueText(),
                item.unit(),
                item.marks(),
                item.marksText(),
                item.note(),
                ref);
    }
}
