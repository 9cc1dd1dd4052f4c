package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.sheets.SheetFactRows.Marked;
import org.springframework.stereotype.Component;

/** Source {@code sheet}: the marks of each subject on sheets in force; a false self-report counts zero (DU30, DU31, L22). */
@Component
class SheetFacts implements FactSource {
    private final SheetFactRows rows;
    private final SheetKinds kinds;

    SheetFacts(SheetFactRows rows, SheetKinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    @Override
    public String source() {
        return "sheet";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return rows.of(question).stream().map(this::fact).toList();
    }

    private Fact fact(Marked marked) {
        BigDecimal value = marked.refuted() ? BigDecimal.ZERO : marked.marks();
        String text = marked.refuted() ? "0（虚报）" : value.toPlainString();
        String reason = marked.reason().isBlank() ? "" : "（" + marked.reason() + "）";
        return new Fact(
                "sheet",
                marked.sheet() + "/" + marked.subject(),
                marked.subject(),
                marked.path(),
                marked.kind(),
                marked.day(),
                null,
                value,
                null,
                kinds.get(marked.kind()).name() + " " + marked.subjectName() + reason,
                text,
                "分",
                "/sheets/" + marked.sheet(),
                null,
                Stream.concat(
                                marked.proofs().stream(),
                                marked.refuted() ? marked.verdictProofs().stream() : Stream.empty())
                        .toList(),
                marked.by(),
                marked.at());
    }
}
