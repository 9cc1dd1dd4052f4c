package org.ecoledger.inspection.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.replies.ReplyDesk.Opened;
import org.ecoledger.matters.MatterFindings;
import org.ecoledger.matters.MatterFindings.Difference;
import org.ecoledger.matters.MatterFindings.Finding;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Signature;
import org.ecoledger.matters.Signatures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a reply what its page shows, in the reader's language. */
@Component
class ReplyViews {
    private static final Map<String, String> BASES =
            ReplyRules.ALL.stream().collect(Collectors.toUnmodifiableMap(ReplyRule::id, ReplyRule::basis));

    private final ReplyDesk desk;
    private final Replies replies;
    private final FrozenReplies frozen;
    private final MatterFindings findings;
    private final Signatures signatures;
    private final Inspections inspections;
    private final Matters matters;
    private final EvidenceFiles evidence;
    private final Jurisdictions jurisdictions;
    private final Units units;
    private final Sentences sentences;

    ReplyViews(
            ReplyDesk desk,
            Replies replies,
            FrozenReplies frozen,
            MatterFindings findings,
            Signatures signatures,
            Inspections inspections,
            Matters matters,
            EvidenceFiles evidence,
            Jurisdictions jurisdictions,
            Units units,
            Sentences sentences) {
        this.desk = desk;
        this.replies = replies;
        this.frozen = frozen;
        this.findings = findings;
        this.signatures = signatures;
        this.inspections = inspections;
        this.matters = matters;
        this.evidence = evidence;
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.sentences = sentences;
    }

    /** What the list says of the case. */
    record Handed(
            String inspection,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String district,
            List<String> pollution,
            LocalDate handedOver,
            List<String> points,
            String description,
            @Nullable String owner) {}

    record SectionView(String code, String title, String hint, boolean required) {}

    /** @param explanation what was said to a doubt */
    record RemarkView(
            String rule,
            String basis,
            String weight,
            String field,
            String message,
            String key,
            @Nullable String explanation) {}

    record FileView(
            UUID id,
            String name,
            String role,
            String url,
            @Nullable String thumbnailUrl,
            boolean annulled) {}

    /** What somebody has said in a step already. */
    record Material(
            String action,
            String unit,
            String actor,
            Instant at,
            String note,
            List<MatterFindings.Fact> facts,
            List<FileView> files) {}

    /** @param points null where the reader may not see that case: then only number, unit and finding are told */
    record OtherView(
            String matter,
            String acceptance,
            String unit,
            String truth,
            Instant writtenAt,
            boolean sameSubject,
            @Nullable Long metres,
            boolean anotherUnits,
            boolean contradicts,
            boolean open,
            @Nullable List<Content.PointAnswer> points,
            OtherReply.@Nullable Decision decision) {}

    record VersionView(int version, String author, String unit, Instant writtenAt, String sha256) {}

    record FrozenView(long id, int version, String title, String sha256, Instant frozenAt, String url) {}

    /**
     * @param version newest one; 0 while the content is only proposed
     * @param mayDecide whether the reader decides on contradictions
     */
    record Page(
            String number,
            String state,
            Handed handed,
            List<SectionView> form,
            int version,
            Content content,
            @Nullable String sha256,
            boolean mayWrite,
            boolean mayDecide,
            List<RemarkView> remarks,
            boolean ready,
            List<Material> materials,
            List<FileView> files,
            List<OtherView> others,
            List<Difference> differences,
            List<VersionView> versions,
            List<Signature> signatures,
            List<FrozenView> documents) {}

    /** @param ready whether nothing stands in the way of a submission */
    record Checked(List<RemarkView> remarks, boolean ready) {}

    Page page(Actor actor, String number, Locale locale) {
        Opened opened = desk.open(actor, number);
        List<Reply> versions = replies.versions(number);
        Reply latest = versions.isEmpty() ? null : versions.getFirst();
        Content content = latest == null ? desk.draft(actor, number) : latest.content();
        Examined examined = desk.examine(opened, content, locale);
        List<Finding> said = findings.of(number, locale);
        return new Page(
                number,
                opened.matter().state(),
                handed(opened, examined),
                examined.form().stream()
                        .map(section -> new SectionView(
                                section.code(), section.title(locale), section.hint(locale), section.required()))
                        .toList(),
                latest == null ? 0 : latest.version(),
                content,
                latest == null ? null : latest.sha256(),
                desk.mayWrite(actor, opened.matter()),
                actor.is(Role.COMMITTEE_OFFICE),
                remarks(examined, locale),
                ReplyRules.againstSubmission(examined).isEmpty(),
                said.stream().map(this::material).toList(),
                files(content),
                others(actor, examined),
                examined.differences(),
                versions.stream().map(this::version).toList(),
                signatures.of(number),
                frozen.of(number).stream().map(ReplyViews::document).toList());
    }

    Checked checked(Examined examined, Locale locale) {
        return new Checked(
                remarks(examined, locale),
                ReplyRules.againstSubmission(examined).isEmpty());
    }

    private List<RemarkView> remarks(Examined examined, Locale locale) {
        return ReplyRules.apply(examined).stream()
                .map(remark -> new RemarkView(
                        remark.rule(),
                        Objects.requireNonNullElse(BASES.get(remark.rule()), ""),
                        remark.weight().name(),
                        remark.objection().field(),
                        sentences.say(
                                remark.objection().code(), remark.objection().arguments(), locale),
                        remark.key(),
                        examined.content().explanations().get(remark.key())))
                .toList();
    }

    private Handed handed(Opened opened, Examined examined) {
        var of = opened.handed();
        String owner = opened.matter().owner();
        return new Handed(
                inspections.find(of.inspection()).map(Inspection::name).orElse(of.inspection()),
                of.batch(),
                of.sequence(),
                of.acceptance(),
                of.starred(),
                of.district(),
                of.pollution(),
                examined.handedOver(),
                of.points(),
                opened.matter().description(),
                owner == null ? null : unitName(owner));
    }

    private Material material(Finding finding) {
        return new Material(
                finding.action(),
                finding.unitName(),
                finding.actor(),
                finding.at(),
                finding.note(),
                finding.facts(),
                evidence.all(finding.photos()).stream().map(ReplyViews::file).toList());
    }

    private List<FileView> files(Content content) {
        return evidence
                .all(content.attachments().stream()
                        .map(Content.Attachment::file)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .map(ReplyViews::file)
                .toList();
    }

    private List<OtherView> others(Actor actor, Examined examined) {
        Jurisdiction seen = jurisdictions.of(actor);
        return examined.others().stream()
                .map(other -> new OtherView(
                        other.matter(),
                        other.acceptance(),
                        other.ownerName(),
                        other.truth(),
                        other.writtenAt(),
                        other.sameSubject(),
                        other.metres(),
                        other.isAnotherUnits(examined.matter().owner()),
                        other.contradicts(examined.content().truth()),
                        StoryRules.isOpen(examined, other),
                        matters.find(other.matter(), seen).isPresent() ? other.points() : null,
                        other.decision()))
                .toList();
    }

    private VersionView version(Reply reply) {
        return new VersionView(
                reply.version(), reply.authorName(), unitName(reply.unit()), reply.writtenAt(), reply.sha256());
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private static FrozenView document(FrozenReplies.Frozen kept) {
        return new FrozenView(
                kept.id(),
                kept.version(),
                kept.title(),
                kept.sha256(),
                kept.frozenAt(),
                "/api/v1/matters/" + kept.matter() + "/reply/documents/" + kept.id());
    }

    private static FileView file(EvidenceFile file) {
        String url = "/api/v1/evidence/" + file.id();
        return new FileView(
                file.id(),
                file.name(),
                file.role().name(),
                url,
                file.isImage() ? url + "/thumbnail" : null,
                file.annulled());
    }
}
