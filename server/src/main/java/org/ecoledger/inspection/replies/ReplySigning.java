package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.SignedContent;
import org.ecoledger.matters.StepGuard;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Component;

/**
 * What signatures on a handed-over case are put under, and what stands in their way: nothing incomplete is submitted, nothing
 * is signed of which a part is gone, nothing is reported over an undecided difference (M12-07, M12-08, ruling 9).
 */
@Component
class ReplySigning implements SignedContent, StepGuard {
    private static final String SOURCE = "inspection";
    private static final String FIELD = "reply";

    private final Cases cases;
    private final Replies replies;
    private final Gathering gathering;

    ReplySigning(Cases cases, Replies replies, Gathering gathering) {
        this.cases = cases;
        this.replies = replies;
        this.gathering = gathering;
    }

    @Override
    public Optional<Content> of(Matter matter) {
        return isHandedOver(matter)
                ? replies.latest(matter.number())
                        .map(reply -> new Content(reply.ref(), reply.sha256(), reply.truth(), reply.handling()))
                : Optional.empty();
    }

    @Override
    public List<Objection> objections(Asked asked) {
        Matter matter = asked.matter();
        Optional<Case> handed = isHandedOver(matter) ? cases.find(matter.number()) : Optional.empty();
        return switch (asked.action()) {
            case "submit", "review", "approve", "seal", "report" ->
                handed.map(one -> objections(asked.action(), one, matter)).orElse(List.of());
            default -> List.of();
        };
    }

    private List<Objection> objections(String action, Case handed, Matter matter) {
        Reply reply = replies.latest(matter.number()).orElse(null);
        if (reply == null) {
            return List.of(Objection.to(FIELD, "replies.nothing-written"));
        }
        Examined examined = gathering.gather(handed, matter, reply.content(), Locale.SIMPLIFIED_CHINESE);
        return remarks(action, examined).map(ReplySigning::objection).toList();
    }

    private static Stream<Remark> remarks(String action, Examined examined) {
        return switch (action) {
            case "submit" -> ReplyRules.againstSubmission(examined).stream();
            case "report" ->
                Stream.concat(ReplyRules.againstSignature(examined).stream(), ReplyRules.undecided(examined).stream());
            default -> ReplyRules.againstSignature(examined).stream();
        };
    }

    private static Objection objection(Remark remark) {
        return new Objection(
                FIELD, remark.objection().code(), remark.objection().arguments());
    }

    private static boolean isHandedOver(Matter matter) {
        return matter.source().equals(SOURCE);
    }
}
