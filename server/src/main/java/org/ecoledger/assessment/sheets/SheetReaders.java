package org.ecoledger.assessment.sheets;

import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.ClosedPeriods;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.springframework.stereotype.Component;

/**
 * Who sees a sheet: the office and the unit that gives it, all of it; whoever checks a drawn self-report, that one; others, once
 * the period is closed (ruling 6), the marks of those in their jurisdiction.
 */
@Component
class SheetReaders {
    private final ClosedPeriods closed;
    private final SelfReportRows drawn;

    SheetReaders(ClosedPeriods closed, SelfReportRows drawn) {
        this.closed = closed;
        this.drawn = drawn;
    }

    Optional<Sheet> seen(CheckViewer viewer, Sheet sheet) {
        Unit unit = viewer.unit();
        if (viewer.office()
                || unit != null && (unit.code().equals(sheet.unit()) || drawn.isChecker(sheet.id(), unit.code()))) {
            return Optional.of(sheet);
        }
        if (sheet.state() != Sheet.State.IN_FORCE || !closed.isClosed(sheet.period())) {
            return Optional.empty();
        }
        List<Sheet.Line> lines = sheet.lines().stream()
                .filter(line -> covers(viewer.jurisdiction(), line))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(with(sheet, lines));
    }

    private static boolean covers(Jurisdiction jurisdiction, Sheet.Line line) {
        String path = jurisdiction.path();
        return jurisdiction.units().contains(line.subject())
                || path.endsWith("%") && line.path().startsWith(path.substring(0, path.length() - 1));
    }

    private static Sheet with(Sheet sheet, List<Sheet.Line> lines) {
        return new Sheet(
                sheet.id(),
                sheet.kind(),
                sheet.period(),
                sheet.unit(),
                sheet.unitName(),
                sheet.unitPath(),
                sheet.state(),
                sheet.submittedBy(),
                sheet.submittedName(),
                sheet.submittedAt(),
                sheet.signedName(),
                sheet.signedAt(),
                sheet.returnReason(),
                lines,
                sheet.proofs());
    }
}
