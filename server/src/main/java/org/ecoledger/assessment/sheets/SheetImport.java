package org.ecoledger.assessment.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.sheets.Sheets.Mark;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.springframework.stereotype.Component;

/** A sheet's marks as a list: subject, marks, reason. Every bad cell is told; the good rows stand in the unit's draft. */
@Component
class SheetImport implements ImportKind {
    private final SheetKinds kinds;
    private final Sheets sheets;
    private final SheetRows rows;

    SheetImport(SheetKinds kinds, Sheets sheets, SheetRows rows) {
        this.kinds = kinds;
        this.sheets = sheets;
        this.rows = rows;
    }

    @Override
    public String code() {
        return "sheet-marks";
    }

    @Override
    public Title title() {
        return new Title("考核打分表", "Sheet of marks");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER);
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        "sheet",
                        new Title("打分表种类", "Kind of sheet"),
                        null,
                        kinds.all().stream().map(SheetKind::code).toList()),
                new Option("period", new Title("考核期（2026-Q3或2026）", "Period (2026-Q3 or 2026)"), null, List.of()));
    }

    @Override
    public RowWriter open(ImportRun run) {
        long id = sheets.open(
                run.actor(),
                run.option("sheet").orElse(""),
                run.option("period").orElse(""));
        return new MarkRows(run, rows.find(id).orElseThrow());
    }

    private final class MarkRows implements RowWriter {
        private final ImportRun run;
        private final Sheet sheet;
        private final List<Mark> marks = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        MarkRows(ImportRun run, Sheet sheet) {
            this.run = run;
            this.sheet = sheet;
        }

        @Override
        public void take(ImportRow row) {
            for (String field : List.of("subject", "marks", "reason")) {
                if (row.isSpanning(field)) {
                    throw new RowRefused("assessment.sheet.merged", row.heading(field));
                }
            }
            String written = row.get("subject");
            String subject = subject(written);
            String number = row.findNumber("marks")
                    .map(value -> value.stripTrailingZeros().toPlainString())
                    .orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("marks")));
            Sheets.fault(sheet.kind(), number).ifPresent(code -> {
                throw new RowRefused(code, number, sheet.kind().full().toPlainString());
            });
            if (!seen.add(subject)) {
                throw new RowRefused("assessment.sheet.twice", written);
            }
            marks.add(new Mark(subject, number, row.find("reason").orElse("")));
        }

        @Override
        public void finish() {
            if (!marks.isEmpty()) {
                sheets.enter(run.actor(), sheet.id(), marks, List.of());
                run.remark(
                        "assessment.sheet.imported",
                        sheet.id(),
                        marks.size(),
                        sheet.lines().size());
            }
        }

        /** By code or name. */
        private String subject(String written) {
            List<Sheet.Line> named = sheet.lines().stream()
                    .filter(line ->
                            line.subject().equals(written) || line.name().equals(written))
                    .toList();
            if (named.size() != 1) {
                throw new RowRefused(
                        named.isEmpty() ? "assessment.sheet.no-such-subject" : "assessment.sheet.subject-unclear",
                        written);
            }
            return named.getFirst().subject();
        }
    }
}
