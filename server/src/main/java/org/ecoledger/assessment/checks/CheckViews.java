package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.Annulment;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and findings as pages show them. */
@Component
class CheckViews {
    private final CheckViewers viewers;
    private final ClosedPeriods closed;
    private final FindingSteps steps;
    private final FindingObjections objections;
    private final CheckFindingRows rows;
    private final EvidenceFiles evidence;

    CheckViews(
            CheckViewers viewers,
            ClosedPeriods closed,
            FindingSteps steps,
            FindingObjections objections,
            CheckFindingRows rows,
            EvidenceFiles evidence) {
        this.viewers = viewers;
        this.closed = closed;
        this.steps = steps;
        this.objections = objections;
        this.rows = rows;
        this.evidence = evidence;
    }

    /**
     * @param marks null for those who may not know them before the period is closed (ruling 6)
     * @param mine whether the reader is to do it
     */
    record CheckView(
            long id,
            String period,
            String kind,
            String township,
            String townshipName,
            String countyName,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable Long account,
            @Nullable String checker,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            TownshipCheck.Four words,
            BigDecimal full,
            @Nullable BigDecimal marks,
            int findings,
            boolean mine) {}

    record PhotoView(
            UUID id,
            String url,
            @Nullable String thumbnailUrl,
            String name,
            String role,
            @Nullable Instant takenAt,
            String sha256,
            String uploader,
            @Nullable AnnulmentView annulment) {}

    record AnnulmentView(Instant at, String by, String reason) {}

    record StepView(
            String code,
            String action,
            String state,
            String who,
            @Nullable String unit,
            Instant at,
            String note,
            List<PhotoView> files) {}

    record ActionView(String code, String name, boolean proof) {}

    record FindingLine(
            String number,
            long check,
            String checkKind,
            String period,
            String kind,
            String name,
            String township,
            String townshipName,
            String countyName,
            String place,
            Instant foundAt,
            BigDecimal deduction,
            @Nullable String responsibleName,
            String state,
            String stateName,
            @Nullable LocalDate objectUntil,
            @Nullable String withdrawReason) {}

    /** @param samePhotoIn other findings with the same photo: a doubt, for the office (ruling 3) */
    record FindingFile(
            FindingLine head,
            String scene,
            String words,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            String recordedBy,
            Instant recordedAt,
            boolean counts,
            List<String> samePhotoIn,
            List<PhotoView> photos,
            List<StepView> story,
            List<ActionView> actions) {}

    CheckView check(Actor actor, TownshipCheck check) {
        CheckViewer viewer = viewers.of(actor);
        boolean knows = viewer.office() || viewer.mayDo(check) || closed.isClosed(check.period());
        return new CheckView(
                check.id(),
                check.period(),
                check.kind().name(),
                check.township(),
                check.townshipName(),
                check.countyName(),
                viewer.office() ? check.unit() : null,
                knows ? check.unitName() : null,
                viewer.office() ? check.account() : null,
                knows ? check.checker() : null,
                check.due(),
                check.doneOn(),
                check.doneBy(),
                check.words(),
                check.full(),
                knows ? check.marks() : null,
                check.findings(),
                !check.isDone() && viewer.mayDo(check));
    }

    FindingLine line(CheckFinding finding, Locale locale) {
        Procedure procedure = objections.procedure(finding);
        return new FindingLine(
                finding.number(),
                finding.check(),
                finding.checkKind().name(),
                finding.period(),
                finding.kind(),
                finding.name(),
                finding.township(),
                finding.townshipName(),
                finding.countyName(),
                finding.place(),
                finding.foundAt(),
                finding.deduction(),
                finding.responsibleName(),
                finding.state(),
                procedure.stateName(finding.state(), locale),
                finding.objectUntil(),
                finding.withdrawReason());
    }

    FindingFile file(Actor actor, CheckFinding finding, Locale locale) {
        Procedure procedure = objections.procedure(finding);
        List<FindingSteps.Told> story = steps.of(finding.number());
        Map<UUID, PhotoView> files = files(Stream.concat(
                        finding.photos().stream().map(CheckFinding.Photo::file),
                        story.stream().flatMap(step -> step.files().stream()))
                .toList());
        return new FindingFile(
                line(finding, locale),
                finding.scene(),
                finding.words(),
                finding.lon(),
                finding.lat(),
                finding.datum(),
                finding.recordedByName(),
                finding.recordedAt(),
                !finding.isAnnulled() && finding.withdrawReason() == null,
                viewers.of(actor).office() ? rows.withSamePhotos(finding) : List.of(),
                of(finding.photos().stream().map(CheckFinding.Photo::file).toList(), files),
                story.stream()
                        .map(step -> new StepView(
                                step.action(),
                                procedure.actionName(step.action(), locale),
                                procedure.stateName(step.state(), locale),
                                step.actorName(),
                                step.unitName(),
                                step.at(),
                                step.note(),
                                of(step.files(), files)))
                        .toList(),
                objections.open(actor, finding).stream()
                        .map(row -> new ActionView(
                                row.action(), procedure.actionName(row.action(), locale), row.demands("document")))
                        .toList());
    }

    private static List<PhotoView> of(List<UUID> ids, Map<UUID, PhotoView> files) {
        return ids.stream().flatMap(id -> Stream.ofNullable(files.get(id))).toList();
    }

    Map<UUID, PhotoView> files(List<UUID> ids) {
        var files = new HashMap<UUID, PhotoView>();
        evidence.all(ids).forEach(file -> files.put(file.id(), photo(file)));
        return files;
    }

    private static PhotoView photo(EvidenceFile file) {
        String url = "/api/v1/evidence/" + file.id();
        Annulment annulment = file.annulment();
        return new PhotoView(
                file.id(),
                file.isImage() ? url + "/preview" : url,
                file.isImage() ? url + "/thumbnail" : null,
                file.name(),
                file.role().name(),
                file.takenAt(),
                file.sha256(),
                file.uploaderName(),
                annulment == null ? null : new AnnulmentView(annulment.at(), annulment.byName(), annulment.reason()));
    }
}
