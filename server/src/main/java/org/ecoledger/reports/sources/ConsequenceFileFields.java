package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.util.Map;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.consequences.Consequence;
import org.ecoledger.assessment.consequences.ConsequencePapers;
import org.ecoledger.assessment.consequences.ConsequencePapers.Paper;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.springframework.stereotype.Component;

/** The consequence of which an interview letter, a criticism or a supervision letter speaks (M15, C13). */
@Component
class ConsequenceFileFields implements FieldSource {
    private final ConsequencePapers papers;
    private final Units units;
    private final Figures figures;

    ConsequenceFileFields(ConsequencePapers papers, Units units, Figures figures) {
        this.papers = papers;
        this.units = units;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "consequence-file";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject == null) {
            return new Missing("文书没有针对后果处理");
        }
        return papers.find(subject.key(), scope.seenBy())
                .map(paper -> value(field, paper, scope))
                .orElseGet(() -> new Missing("没有这件后果处理，或您无权查看"));
    }

    private FieldValue value(Field field, Paper paper, Scope scope) {
        Consequence file = paper.file();
        String page = file.page();
        return switch (field.item()) {
            case "number" -> Answers.words(file.number(), page);
            case "kind" -> Answers.words(paper.kind(), page);
            case "subject" -> Answers.words(file.subject().name(), page);
            case "unit" -> Answers.words(unit(file), page);
            case "ground" -> Answers.words(file.sentence(), page);
            case "basis" -> Answers.words(file.basis(), page);
            case "power" -> Answers.words(paper.power(), page);
            case "period" -> Answers.words(file.period().title(), page);
            case "decided" -> Answers.day(file.decidedAt(), page);
            case "decider" -> Answers.words(file.decidedByName(), page);
            case "state" -> Answers.words(paper.state(), page);
            case "reply-due" -> Answers.day(file.dueAt(), page);
            case "appeal" ->
                file.appealDays() == 0 ? new Missing("这种处理不设申诉") : Answers.words(file.appealDays() + "个工作日", page);
            case "amount" -> amount(file, scope);
            case "chain" -> chain(file, scope);
            case "is-decided" -> new Flag(file.decidedAt() != null);
            case "appealable" -> new Flag(file.appealDays() > 0);
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private String unit(Consequence file) {
        String code = file.unit();
        return code == null
                ? file.subject().name()
                : units.find(code).map(Unit::name).orElse(file.subject().name());
    }

    private FieldValue amount(Consequence file, Scope scope) {
        BigDecimal amount = file.amount();
        return amount == null
                ? new Missing("这种处理没有数额")
                : figures.find(ConsequenceAmounts.ref(file), scope.seenBy())
                        .<FieldValue>map(figure -> Answers.number(figure, Better.LESS, false))
                        .orElseGet(() -> new Missing("这种处理没有数额"));
    }

    private static FieldValue chain(Consequence file, Scope scope) {
        var turns = new Turns();
        for (Ground.Link link : file.chain()) {
            String ref = link.ref().isEmpty() ? file.page() : link.ref();
            turns.add(
                    scope,
                    Map.of(
                            "内容", Answers.words(link.label(), ref),
                            "详情", Answers.words(link.label() + "：" + link.text(), ref),
                            "数值", Answers.words(link.text(), ref),
                            "证据地址", Answers.words(ref, ref)));
        }
        return turns.rows();
    }
}
