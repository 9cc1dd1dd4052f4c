package org.ecoledger.assessment.sheets;

import java.util.List;
import java.util.Objects;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.sheets.SheetFactRows.Marked;
import org.springframework.stereotype.Component;

/** Source {@code false-report}: each self-report that a check refuted, about the one whose report it was (L22). */
@Component
class FalseReportFacts implements FactSource {
    private final SheetFactRows rows;
    private final SheetKinds kinds;

    FalseReportFacts(SheetFactRows rows, SheetKinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    @Override
    public String source() {
        return "false-report";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return rows.of(question).stream()
                .filter(Marked::refuted)
                .map(this::fact)
                .toList();
    }

    private Fact fact(Marked marked) {
        return new Fact(
                "false-report",
                marked.sheet() + "/" + marked.subject(),
                marked.subject(),
                marked.path(),
                marked.kind(),
                marked.day(),
                null,
                null,
                null,
                kinds.get(marked.kind()).name() + "虚报：" + marked.verdict(),
                "自报" + marked.marks().toPlainString() + "分，核查不实",
                "",
                "/sheets/" + marked.sheet(),
                null,
                marked.verdictProofs(),
                Objects.requireNonNull(marked.checker()),
                Objects.requireNonNull(marked.checkedAt()));
    }
}
