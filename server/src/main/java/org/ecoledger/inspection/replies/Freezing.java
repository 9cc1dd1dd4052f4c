package org.ecoledger.inspection.replies;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.replies.OtherReply.Decision;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings;
import org.ecoledger.matters.MatterFindings.Difference;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Signature;
import org.ecoledger.matters.Signatures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Freezes the signed reply as a document in the transaction in which it is reported; before that shows what it would be. */
@Component
class Freezing {
    private static final Actor ARCHIVE = Actor.system("reply-archive");
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Cases cases;
    private final Inspections inspections;
    private final Matters matters;
    private final MatterFindings findings;
    private final Signatures signatures;
    private final Replies replies;
    private final Gathering gathering;
    private final FrozenReplies frozen;
    private final ReplyDocument document;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Freezing(
            Cases cases,
            Inspections inspections,
            Matters matters,
            MatterFindings findings,
            Signatures signatures,
            Replies replies,
            Gathering gathering,
            FrozenReplies frozen,
            ReplyDocument document,
            Units units,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.inspections = inspections;
        this.matters = matters;
        this.findings = findings;
        this.signatures = signatures;
        this.replies = replies;
        this.gathering = gathering;
        this.frozen = frozen;
        this.document = document;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Within the step's own transaction: what is reported is frozen, or it is not reported. */
    @EventListener
    public void moved(MatterMoved moved) {
        if (!moved.toState().equals("reported") || moved.fromState().equals("reported")) {
            return;
        }
        cases.find(moved.number())
                .ifPresent(handed -> replies.latest(moved.number()).ifPresent(reply -> freeze(handed, reply)));
    }

    private void freeze(Case handed, Reply reply) {
        Matter matter = matters.find(reply.matter(), Jurisdiction.everything()).orElseThrow();
        String title = ReplyDocument.title(handed);
        var kept = frozen.add(reply, title, document.write(head(handed, matter, reply, false), reply));
        audit.record(
                ARCHIVE, "reply.frozen", matter.subject(), "version " + reply.version() + " sha256=" + kept.sha256());
    }

    /** What would be frozen now, marked as a draft. */
    byte[] preview(Case handed, Matter matter, Reply reply) {
        return document.write(head(handed, matter, reply, true), reply);
    }

    private ReplyDocument.Head head(Case handed, Matter matter, Reply reply, boolean draft) {
        String owner = matter.owner();
        List<Signature> holding = signatures.of(matter.number()).stream()
                .filter(Signature::holds)
                .filter(signature -> signature.sha256().equals(reply.sha256()))
                .toList();
        boolean sealed =
                holding.stream().anyMatch(signature -> signature.capacity().equals("seal"));
        return new ReplyDocument.Head(
                handed,
                inspections.find(handed.inspection()).map(Inspection::group).orElse(""),
                owner == null ? "" : units.find(owner).map(Unit::name).orElse(owner),
                CityTime.today(clock),
                holding,
                sealed ? findings.given(matter.number(), "seal", "seal").orElse(null) : null,
                differences(handed, matter, reply),
                draft);
    }

    /** What the office reports as it is, each side with its word. */
    private List<String> differences(Case handed, Matter matter, Reply reply) {
        Examined examined = gathering.gather(handed, matter, reply.content(), CHINESE);
        Stream<String> facts = examined.differences().stream()
                .filter(Difference::reported)
                .map(difference -> difference.name() + "："
                        + String.join(
                                "；",
                                difference.said().stream()
                                        .map(said -> said.unit() + "答复“" + said.value() + "”")
                                        .toList())
                        + "。");
        Stream<String> others = examined.others().stream()
                .filter(other -> other.contradicts(reply.truth()))
                .filter(other -> isReported(other.decision()))
                .map(other -> other.ownerName() + "对" + other.acceptance() + "号件答复“"
                        + Named.truth(other.truth()).in(CHINESE) + "”，本件答复“"
                        + Named.truth(Objects.requireNonNull(reply.truth())).in(CHINESE) + "”。"
                        + Objects.requireNonNull(other.decision()).reason());
        return Stream.concat(facts, others).toList();
    }

    private static boolean isReported(@org.jspecify.annotations.Nullable Decision decision) {
        return decision != null && decision.kind().equals("reported");
    }
}
