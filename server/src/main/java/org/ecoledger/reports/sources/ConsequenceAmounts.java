package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.consequences.Consequence;
import org.ecoledger.assessment.consequences.ConsequencePapers;
import org.ecoledger.assessment.consequences.ConsequencePapers.Paper;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Points or yuan of a consequence: {@code consequence-amount:{number}}, opening to its chain of evidence. */
@Component
class ConsequenceAmounts implements FigureSource {
    private static final String KIND = "consequence-amount";

    private final ConsequencePapers papers;

    ConsequenceAmounts(ConsequencePapers papers) {
        this.papers = papers;
    }

    static String ref(Consequence file) {
        return KIND + ":" + file.number();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return papers.find(key, jurisdiction)
                .flatMap(paper -> Optional.ofNullable(paper.file().amount()).map(amount -> figure(paper, amount)));
    }

    private static Figure figure(Paper paper, BigDecimal amount) {
        Consequence file = paper.file();
        List<Input> inputs =
                file.chain().stream().map(link -> input(link, file)).toList();
        return Figure.of(
                ref(file),
                file.subject().name() + paper.kind() + "数额",
                amount,
                amount.stripTrailingZeros().toPlainString(),
                paper.isMoney() ? "元" : "分",
                file.basis(),
                null,
                file.sentence(),
                inputs,
                file.decidedAt() == null ? file.proposedAt() : file.decidedAt(),
                null);
    }

    private static Input input(Ground.Link link, Consequence file) {
        return new Input.Fact(link.label(), link.text(), "", link.ref().isEmpty() ? file.page() : link.ref());
    }
}
