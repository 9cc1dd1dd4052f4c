package org.ecoledger.inspection.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.Annulment;
import org.ecoledger.evidence.Claim;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.replies.Content.Accountability;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings.Difference;
import org.ecoledger.matters.MatterFindings.Fact;
import org.ecoledger.matters.MatterFindings.Finding;

/** A complete reply to a case of two points, with what it is checked against; each test spoils one thing of it. */
final class SampleReply {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    static final LocalDate HANDED_OVER = LocalDate.of(2026, 9, 20);
    static final UUID AFTER = UUID.randomUUID();
    static final UUID SITE = UUID.randomUUID();
    static final List<String> POINTS = List.of("夜间加工石材噪声扰民", "切割废水直排青石溪");

    private List<PointAnswer> points = List.of(
            new PointAnswer(POINTS.get(0), "true", "9月25日22时现场检查，厂界噪声58分贝，超过限值。"),
            new PointAnswer(POINTS.get(1), "untrue", "9月25日现场检查，废水经三级沉淀池回用，未见外排口。"));
    private String truth = "partly";
    private String handling = "staged";
    private String handlingText = "9月26日责令停止夜间加工，建设隔声屏20米。";
    private List<Milestone> milestones = List.of(new Milestone("建成隔声屏", "青石镇人民政府 李某", LocalDate.of(2026, 10, 20)));
    private Accountability accountability = new Accountability(0, "");
    private List<Attachment> attachments = List.of(new Attachment("现场查验照片", SITE), new Attachment("整改后照片", AFTER));
    private Map<String, String> explanations = Map.of();
    private List<EvidenceFile> files =
            List.of(file(SITE, EvidenceRole.SITE, false), file(AFTER, EvidenceRole.AFTER, false));
    private Finding site = site("现场有切割机3台。", List.of(), List.of(SITE));
    private List<Difference> differences = List.of();
    private List<OtherReply> others = List.of();

    static SampleReply good() {
        return new SampleReply();
    }

    SampleReply point(int place, String finding, String facts) {
        var changed = new ArrayList<>(points);
        changed.set(place, new PointAnswer(POINTS.get(place), finding, facts));
        points = changed;
        return this;
    }

    SampleReply onlyPoint() {
        points = points.subList(0, 1);
        return this;
    }

    SampleReply truth(String code) {
        truth = code;
        return this;
    }

    SampleReply handled(String code, String text) {
        handling = code;
        handlingText = text;
        return this;
    }

    SampleReply steps(Milestone... all) {
        milestones = List.of(all);
        return this;
    }

    SampleReply accountable(Integer persons, String measures) {
        accountability = new Accountability(persons, measures);
        return this;
    }

    SampleReply attached(Attachment... all) {
        attachments = List.of(all);
        return this;
    }

    SampleReply files(EvidenceFile... all) {
        files = List.of(all);
        return this;
    }

    SampleReply checkedOnSite(Finding finding) {
        site = finding;
        return this;
    }

    SampleReply differing(Difference... all) {
        differences = List.of(all);
        return this;
    }

    SampleReply besides(OtherReply... all) {
        others = List.of(all);
        return this;
    }

    /** Every doubt gets a word. */
    SampleReply explained() {
        var words = new HashMap<String, String>();
        ReplyRules.apply(examined()).stream()
                .filter(remark -> remark.weight() == Remark.Weight.DOUBT)
                .forEach(remark -> words.put(remark.key(), "已复核，情况如此。"));
        explanations = words;
        return this;
    }

    SampleReply with(UnaryOperator<SampleReply> change) {
        return change.apply(this);
    }

    Content content() {
        return new Content(
                "2025-1",
                "石材厂夜间噪声、废水",
                points,
                truth,
                handlingText,
                handling,
                "handle",
                milestones,
                accountability,
                attachments,
                explanations);
    }

    Examined examined() {
        var byId = new HashMap<UUID, EvidenceFile>();
        files.forEach(file -> byId.put(file.id(), file));
        return new Examined(
                handed(),
                matter("2026-000001", "county1"),
                content(),
                new ReplyForm().on(TODAY),
                new ReplyWords(),
                HANDED_OVER,
                TODAY,
                site,
                byId,
                differences,
                others);
    }

    static Case handed() {
        return new Case("2026-000001", "zy-2026", 5, 12, "X3HB202609200012", true, POINTS, "青河县", List.of("噪声", "水"));
    }

    static Finding site(String note, List<Fact> facts, List<UUID> photos) {
        return new Finding(
                "check-site", "county1", "青河县人民政府", "王强", instant(LocalDate.of(2026, 9, 25)), note, facts, photos);
    }

    static OtherReply other(String owner, String truth, boolean sameSubject, OtherReply.Decision decision) {
        return new OtherReply(
                "2026-000077",
                "X3HB202609180077",
                owner,
                "白石县人民政府",
                truth,
                instant(LocalDate.of(2026, 9, 24)),
                List.of(),
                sameSubject,
                true,
                30L,
                decision);
    }

    static EvidenceFile file(UUID id, EvidenceRole role, boolean annulled) {
        return new EvidenceFile(
                id,
                "matter:2026-000001",
                role,
                "现场.jpg",
                "image/jpeg",
                10,
                "ab",
                10,
                10,
                null,
                null,
                null,
                null,
                Claim.NONE,
                1,
                "王强",
                instant(TODAY),
                annulled ? new Annulment(instant(TODAY), 1, "王强", "拍错") : null);
    }

    static Matter matter(String number, String owner) {
        return new Matter(
                number,
                "handover",
                "石材厂扰民",
                "夜间加工",
                "noise",
                "noise",
                "inspection",
                null,
                null,
                null,
                null,
                "990101",
                null,
                null,
                null,
                instant(HANDED_OVER),
                1,
                "周明",
                owner,
                null,
                null,
                "2026-1",
                "checked",
                null,
                "open",
                "handle",
                null,
                null,
                null,
                false,
                null,
                0,
                null,
                false,
                null,
                null,
                null,
                3);
    }

    static Instant instant(LocalDate day) {
        return CityTime.startOf(day).plusSeconds(36_000);
    }
}
