package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.Score.Distance;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/** The scores of an outcome as they are kept and shown, each number under the address of its figure. */
final class ScoreMaking {

    private ScoreMaking() {}

    /** @param address from a figure's live address to the one under which it is kept */
    static List<Score> of(ScoreProof proof, UnaryOperator<String> address) {
        Set<String> last = AmongLast.of(proof.outcome());
        return proof.outcome().results().stream()
                .map(result -> score(proof, result, last, address))
                .toList();
    }

    private static Score score(ScoreProof proof, Result result, Set<String> last, UnaryOperator<String> address) {
        ScoreRefs refs = proof.refs();
        String code = result.subject().code();
        return new Score(
                result.subject(),
                result.total(),
                result.text(),
                result.place(),
                result.places(),
                last.contains(code),
                distance(proof.gap(result), address),
                distance(proof.lead(result), address),
                result.note(),
                address.apply(refs.total(code)),
                result.items().stream()
                        .map(marks -> new ItemScore(
                                marks.item().code(),
                                marks.value(),
                                marks.valueText(),
                                marks.unit(),
                                marks.marks(),
                                marks.text(),
                                marks.note(),
                                address.apply(refs.item(code, marks.item().code()))))
                        .toList(),
                losses(proof, result, address));
    }

    private static List<ScoreLoss> losses(ScoreProof proof, Result result, UnaryOperator<String> address) {
        var losses = new ArrayList<ScoreLoss>();
        for (int i = 0; i < result.losses().size(); i++) {
            Outcome.Lost lost = result.losses().get(i);
            losses.add(new ScoreLoss(
                    lost.code(),
                    lost.name(),
                    lost.points(),
                    proof.outcome().rules().text(lost.points()),
                    address.apply(proof.refs().loss(result.subject().code(), i + 1))));
        }
        return losses;
    }

    private static @Nullable Distance distance(@Nullable Figure figure, UnaryOperator<String> address) {
        return figure == null || figure.value() == null
                ? null
                : new Distance(figure.value(), figure.text(), address.apply(figure.ref()));
    }
}
