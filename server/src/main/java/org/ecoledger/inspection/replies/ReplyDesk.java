package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes replies, version by version, and checks them. */
@Service
public class ReplyDesk {
    private static final Set<String> WRITABLE = Set.of("accepted", "checked");
    private static final int LONGEST_REASON = 1000;

    private final Matters matters;
    private final MatterFindings findings;
    private final Cases cases;
    private final Replies replies;
    private final OtherReplies others;
    private final Gathering gathering;
    private final Prefill prefill;
    private final EvidenceFiles evidence;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Units units;
    private final Audit audit;

    ReplyDesk(
            Matters matters,
            MatterFindings findings,
            Cases cases,
            Replies replies,
            OtherReplies others,
            Gathering gathering,
            Prefill prefill,
            EvidenceFiles evidence,
            Jurisdictions jurisdictions,
            Posts posts,
            Units units,
            Audit audit) {
        this.matters = matters;
        this.findings = findings;
        this.cases = cases;
        this.replies = replies;
        this.others = others;
        this.gathering = gathering;
        this.prefill = prefill;
        this.evidence = evidence;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.units = units;
        this.audit = audit;
    }

    /** A case with its matter, as one person may see it. */
    record Opened(Case handed, Matter matter) {}

    /** @throws Problem 404 where the person sees no such matter, or it was not handed over */
    Opened open(Actor actor, String number) {
        Matter matter = matters.find(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
        return new Opened(caseOf(number), matter);
    }

    /** What a new reply to this case begins with. */
    public Content draft(Actor actor, String number) {
        Opened opened = open(actor, number);
        return prefill.of(opened.handed(), opened.matter());
    }

    Examined examine(Opened opened, Content content, Locale locale) {
        return gathering.gather(opened.handed(), opened.matter(), content, locale);
    }

    boolean mayWrite(Actor actor, Matter matter) {
        return WRITABLE.contains(matter.state()) && isWriter(actor, matter);
    }

    /**
     * Writes the next version; where nothing has changed, none.
     *
     * @param seen version on which the person worked; 0 where there was none
     * @throws Problem 404 outside the jurisdiction; 403 where it is others' to write; 409 when somebody else has written
     *     meanwhile, or the reply was submitted; 422 with all objections to what even a draft must keep to
     */
    @Transactional
    public Reply write(Actor actor, String number, int seen, Content content) {
        Matter matter = findings.hold(number, jurisdictions.of(actor));
        Case handed = caseOf(number);
        refuse(actor, matter);
        Reply latest = replies.latest(number).orElse(null);
        refuseStale(latest, seen);
        Content kept = asHandedOver(content, handed);
        List<Objection> objections = ReplyBounds.objections(kept);
        if (!objections.isEmpty()) {
            throw Problem.objections("replies.refused", objections);
        }
        if (latest != null && latest.content().equals(kept)) {
            return latest;
        }
        attach(actor, matter, kept);
        Reply written = replies.add(actor, posts.unitOf(actor).map(Unit::code).orElse(""), number, seen + 1, kept);
        audit.record(actor, "reply.written", matter.subject(), "version " + written.version() + " " + written.sha256());
        return written;
    }

    /**
     * The office's word on two replies that contradict each other: settled citing evidence, or reported as it is (ruling 9).
     *
     * @throws Problem 404, 422 as {@link #write}
     */
    @Transactional
    public void decide(Actor actor, String number, Deciding deciding) {
        Matter matter = findings.hold(number, jurisdictions.of(actor));
        Opened opened = new Opened(caseOf(number), matter);
        boolean settled = deciding.kind().equals("settled");
        Reply latest = replies.latest(number).orElseThrow(() -> Problem.conflict("replies.nothing-written"));
        OtherReply other = examine(opened, latest.content(), Locale.SIMPLIFIED_CHINESE).others().stream()
                .filter(one -> one.matter().equals(deciding.other()) && one.contradicts(latest.truth()))
                .findFirst()
                .orElseThrow(() -> Problem.unacceptable("replies.nothing-to-decide", deciding.other()));
        List<Objection> objections = deciding.objections();
        if (!objections.isEmpty()) {
            throw Problem.objections("replies.decision-refused", objections);
        }
        if (settled) {
            attach(actor, matter, Objects.requireNonNull(deciding.document()));
        }
        others.decide(
                actor,
                number,
                other.matter(),
                deciding.kind(),
                settled ? deciding.truth() : null,
                deciding.reason(),
                settled ? deciding.document() : null);
        audit.record(
                actor,
                settled ? "reply.difference-settled" : "reply.difference-reported",
                matter.subject(),
                other.matter() + " " + deciding.reason());
    }

    /**
     * The office's word on a contradiction.
     *
     * @param other number of the other case
     * @param kind settled or reported
     * @param truth which holds; for what is settled
     * @param document that shows it; for what is settled
     */
    public record Deciding(
            String other,
            String kind,
            @Nullable String truth,
            String reason,
            @Nullable UUID document) {
        List<Objection> objections() {
            var found = new java.util.ArrayList<Objection>();
            boolean settled = kind.equals("settled");
            if (!settled && !kind.equals("reported")) {
                found.add(Objection.to("kind", "replies.decision-kind"));
            }
            if (settled && (truth == null || !OverallTruth.VALUES.contains(truth))) {
                found.add(Objection.to("truth", "replies.decided-truth-wanted"));
            }
            if (settled && document == null) {
                found.add(Objection.to("document", "replies.decision-evidence-wanted"));
            }
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                found.add(Objection.to("reason", "replies.decision-reason", String.valueOf(LONGEST_REASON)));
            }
            return List.copyOf(found);
        }
    }

    private void refuse(Actor actor, Matter matter) {
        if (!isWriter(actor, matter)) {
            throw Problem.forbidden("replies.not-yours");
        }
        if (!WRITABLE.contains(matter.state())) {
            throw Problem.conflict("replies.not-now");
        }
    }

    private static void refuseStale(@Nullable Reply latest, int seen) {
        int newest = latest == null ? 0 : latest.version();
        if (latest != null && newest != seen) {
            var at = CityTime.at(latest.writtenAt());
            throw Problem.conflict(
                    "replies.written-meanwhile",
                    latest.authorName(),
                    "%d月%d日%02d:%02d".formatted(at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute()),
                    String.valueOf(newest));
        }
        if (latest == null && seen != 0) {
            throw Problem.conflict("replies.nothing-written");
        }
    }

    /** The points are the list's; nobody rewords them in the reply. */
    private static Content asHandedOver(Content content, Case handed) {
        var points = new java.util.ArrayList<Content.PointAnswer>();
        for (int place = 0; place < handed.points().size(); place++) {
            Content.PointAnswer given =
                    place < content.points().size() ? content.points().get(place) : null;
            points.add(new Content.PointAnswer(
                    handed.points().get(place),
                    given == null ? null : given.finding(),
                    given == null ? "" : given.facts()));
        }
        return new Content(
                content.form(),
                content.reported(),
                points,
                content.truth(),
                content.handlingText(),
                content.handling(),
                content.disposition(),
                content.milestones(),
                content.accountability(),
                content.attachments(),
                content.explanations());
    }

    /** A handler of the unit that owns the matter, or of one below it. */
    private boolean isWriter(Actor actor, Matter matter) {
        String owner = matter.owner();
        return actor.is(Role.HANDLER)
                && owner != null
                && posts.unitOf(actor)
                        .filter(unit -> unit.code().equals(owner)
                                || units.find(owner)
                                        .filter(above -> unit.kind() != Unit.Kind.ENTERPRISE
                                                && unit.regionPath().startsWith(above.regionPath()))
                                        .isPresent())
                        .isPresent();
    }

    private void attach(Actor actor, Matter matter, Content content) {
        content.attachments().stream()
                .map(Content.Attachment::file)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(file -> attach(actor, matter, file));
    }

    private void attach(Actor actor, Matter matter, UUID id) {
        EvidenceFile file = evidence.find(id).orElse(null);
        boolean own = file != null && file.subject() == null && file.uploadedBy() == actor.account();
        boolean there = file != null && matter.subject().equals(file.subject());
        if (!own && !there) {
            throw Problem.objections("replies.refused", List.of(Objection.to("attachments", "replies.file-not-yours")));
        }
        if (own) {
            evidence.attach(actor, id, matter.subject());
        }
    }

    private Case caseOf(String number) {
        return cases.find(number).orElseThrow(() -> Problem.notFound("replies.no-case", number));
    }
}
