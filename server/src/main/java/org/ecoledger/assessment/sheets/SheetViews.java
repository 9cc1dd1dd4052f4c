package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sheets as pages show them. */
@Component
class SheetViews {
    private final Sheets sheets;
    private final SheetRows rows;
    private final SelfReportRows drawn;
    private final CheckViewers viewers;
    private final EvidenceFiles evidence;

    SheetViews(Sheets sheets, SheetRows rows, SelfReportRows drawn, CheckViewers viewers, EvidenceFiles evidence) {
        this.sheets = sheets;
        this.rows = rows;
        this.drawn = drawn;
        this.viewers = viewers;
        this.evidence = evidence;
    }

    record KindView(
            String code,
            String name,
            String english,
            String assessor,
            BigDecimal full,
            String subjects,
            boolean self,
            String basis) {}

    record SheetLine(
            long id, KindView kind, String period, String unit, String unitName, String state, int given, int of) {}

    record LineView(String subject, String name, @Nullable BigDecimal marks, String reason) {}

    record ProofView(
            UUID id,
            String name,
            String url,
            @Nullable String thumbnailUrl,
            String sha256,
            boolean verdict,
            boolean annulled) {}

    record SheetFile(
            SheetLine head,
            boolean locked,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable String returnReason,
            List<LineView> lines,
            List<ProofView> proofs,
            List<SheetRows.Step> story,
            @Nullable SelfReport check,
            List<String> actions) {}

    /** @throws Problem 404 for those who may not see it */
    SheetFile file(long id, Actor actor) {
        Sheet sheet = sheets.find(actor, id).orElseThrow(() -> Problem.notFound("assessment.sheet.no-such-sheet"));
        CheckViewer viewer = viewers.of(actor);
        Unit unit = viewer.unit();
        SelfReport check = drawn.find(id)
                .filter(one -> one.drawn()
                        && (viewer.office()
                                || one.verdict() != null
                                || unit != null && unit.code().equals(one.unit())))
                .orElse(null);
        return new SheetFile(
                line(sheet),
                sheets.isLocked(sheet),
                sheet.submittedName(),
                sheet.submittedAt(),
                sheet.signedName(),
                sheet.signedAt(),
                sheet.returnReason(),
                sheet.lines().stream()
                        .map(line -> new LineView(line.subject(), line.name(), line.marks(), line.reason()))
                        .toList(),
                proofs(sheet),
                rows.steps(id),
                check,
                actions(actor, sheet, check, viewer));
    }

    private List<String> actions(Actor actor, Sheet sheet, @Nullable SelfReport check, CheckViewer viewer) {
        var actions = new ArrayList<>(sheets.open(actor, sheet));
        if (check == null) {
            return actions;
        }
        Unit unit = viewer.unit();
        boolean decided = check.verdict() != null;
        if (viewer.office()) {
            actions.add(decided ? "reopen" : "assign");
        }
        if (!decided && unit != null && unit.code().equals(check.unit())) {
            actions.add("decide");
        }
        return actions;
    }

    private List<ProofView> proofs(Sheet sheet) {
        List<EvidenceFile> files =
                evidence.all(sheet.proofs().stream().map(Sheet.Proof::file).toList());
        return sheet.proofs().stream()
                .flatMap(proof -> files.stream()
                        .filter(file -> file.id().equals(proof.file()))
                        .map(file -> view(proof, file)))
                .toList();
    }

    private static ProofView view(Sheet.Proof proof, EvidenceFile file) {
        String url = "/api/v1/evidence/" + file.id();
        return new ProofView(
                file.id(),
                file.name(),
                file.isImage() ? url + "/preview" : url,
                file.isImage() ? url + "/thumbnail" : null,
                file.sha256(),
                proof.verdict(),
                file.annulled());
    }

    static SheetLine line(Sheet sheet) {
        long given = sheet.lines().stream().filter(line -> line.marks() != null).count();
        return new SheetLine(
                sheet.id(),
                view(sheet.kind()),
                sheet.period(),
                sheet.unit(),
                sheet.unitName(),
                sheet.state().name(),
                Math.toIntExact(given),
                sheet.lines().size());
    }

    static KindView view(SheetKind kind) {
        return new KindView(
                kind.code(),
                kind.name(),
                kind.english(),
                kind.assessor(),
                kind.full(),
                kind.subjects().name(),
                kind.self(),
                kind.basis());
    }
}
