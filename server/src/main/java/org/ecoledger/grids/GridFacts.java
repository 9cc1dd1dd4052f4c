package org.ecoledger.grids;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.grids.PaperGrids.Judged;
import org.springframework.stereotype.Component;

/**
 * The cells that were built by the question's last day, each good unless it was a paper grid then (P9): one fact of each
 * county and township in which it lies, the township's in the township alone so that within the county a cell is counted
 * once. Who held it and what was done there is taken as of that day; which objects lie in it
 * and whether a holder has left is known for today only.
 */
@Component
class GridFacts implements FactSource {
    private final CellStandings standings;
    private final PaperGrids grids;

    GridFacts(CellStandings standings, PaperGrids grids) {
        this.standings = standings;
        this.grids = grids;
    }

    @Override
    public String source() {
        return "grid";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        LocalDate day = question.to();
        List<Subject> areas = question.subjects().stream()
                .filter(subject -> subject.kind() != SubjectKind.DEPARTMENT)
                .toList();
        return standings.on(day).stream()
                .map(standing -> grids.judged(standing, day))
                .flatMap(judged -> areas.stream()
                        .filter(area -> judged.standing().regionPath().startsWith(area.path()))
                        .map(area -> fact(question, area, judged)))
                .toList();
    }

    private Fact fact(FactQuestion question, Subject area, Judged judged) {
        CellStanding standing = judged.standing();
        Cell cell = standing.cell();
        String holders = standing.holders();
        String faults = judged.faults().stream().map(Fault::label).collect(Collectors.joining("、"));
        return new Fact(
                source(),
                cell.code(),
                area.code(),
                area.kind() == SubjectKind.COUNTY ? area.path() : area.code() + "/",
                "grid",
                question.to(),
                null,
                null,
                !judged.isPaper(),
                cell.code() + " " + cell.name(),
                judged.isPaper() ? faults : "正常",
                "",
                "/grids/" + cell.code(),
                null,
                List.of(),
                holders == null ? "无责任人" : holders,
                question.end());
    }
}
