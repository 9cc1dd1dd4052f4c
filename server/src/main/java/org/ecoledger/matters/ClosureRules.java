package org.ecoledger.matters;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.springframework.stereotype.Component;

/** What must hold before a matter ends (C8, M12-14): nothing is closed on paper. */
@Component
class ClosureRules {
    private final ClosurePackages packages;

    ClosureRules(ClosurePackages packages) {
        this.packages = packages;
    }

    List<Rule> all() {
        return List.of(
                new Rule("the closure package is complete", "C8, M12-14", this::packageIsComplete),
                new Rule("every report that was merged is answered first", "L13, C6", this::childrenAreAnswered),
                new Rule("a merged report is answered once its file is", "L13", this::holderIsAnswered),
                new Rule("a merged file ends after the file that holds it", "L13", this::parentHasEnded),
                new Rule("the publication period is over", "M12-14, standards 6.5", this::publicationIsOver),
                new Rule("a reporter re-opens once, in the limit", "L12, ruling 7", this::reporterReopensOnce),
                new Rule("a review is asked for in its limit", "ruling 2", this::reviewIsAskedInTime));
    }

    private Stream<Objection> packageIsComplete(Attempt attempt) {
        if (!attempt.needs(MatterFields.PACKAGE)) {
            return Stream.empty();
        }
        return packages
                .of(
                        attempt.concluded(),
                        Rounds.sinceOpening(attempt.storyWithThisStep(), attempt.procedure()),
                        CityTime.at(attempt.now()).toLocalDate())
                .stream()
                .filter(entry -> entry.proof() == null || isAnnulled(entry, attempt))
                .flatMap(entry -> objection(
                        "package:" + entry.item().code(),
                        "matters.package-incomplete",
                        (Spoken) entry.item()::in,
                        (Spoken) entry.item()::why));
    }

    /** Photos that were annulled since no longer prove anything. */
    private static boolean isAnnulled(ClosurePackages.Entry entry, Attempt attempt) {
        return entry.item().code().equals("photos")
                && !attempt.keepsPhoto(EvidenceRole.AFTER)
                && !attempt.hasPhoto(EvidenceRole.AFTER);
    }

    private Stream<Objection> childrenAreAnswered(Attempt attempt) {
        if (!attempt.ends() || !attempt.row().needs(MatterFields.PACKAGE)) {
            return Stream.empty();
        }
        String open = attempt.children().stream()
                .filter(child ->
                        child.track().equals("complaint") && child.state().equals("merged"))
                .map(Matter::number)
                .collect(Collectors.joining("、"));
        return open.isEmpty() ? Stream.empty() : objection(MatterFields.PACKAGE, "matters.reports-unanswered", open);
    }

    private Stream<Objection> holderIsAnswered(Attempt attempt) {
        Matter holder = attempt.holder();
        boolean answers = "holder".equals(attempt.row().sets().get("owner"));
        return answers && holder != null && !attempt.holderIsAnswered()
                ? objection(MatterFields.REPLY, "matters.holder-unanswered", holder.number())
                : Stream.empty();
    }

    private Stream<Objection> parentHasEnded(Attempt attempt) {
        Matter parent = attempt.holder();
        return attempt.ends() && parent != null && !parent.isClosed()
                ? objection(MatterFields.HANDLING, "matters.holder-is-open", parent.number())
                : Stream.empty();
    }

    private Stream<Objection> publicationIsOver(Attempt attempt) {
        var publication = attempt.clock("publication");
        return attempt.row().to().equals("closed")
                        && attempt.row().from().equals("published")
                        && publication != null
                        && publication.dueAt().isAfter(attempt.now())
                ? objection(
                        MatterFields.PACKAGE,
                        "matters.publication-runs",
                        Wording.time(CityTime.at(publication.dueAt())))
                : Stream.empty();
    }

    private Stream<Objection> reporterReopensOnce(Attempt attempt) {
        if (!attempt.row().event().equals("reopened-by-reporter")) {
            return Stream.empty();
        }
        if (attempt.wasTaken(attempt.row().action())) {
            return objection(MatterFields.REASON, "matters.reporter-reopened-already");
        }
        var window = attempt.clock("reopen");
        return window == null || window.isOverdueAt(attempt.now())
                ? objection(MatterFields.REASON, "matters.reopening-too-late")
                : Stream.empty();
    }

    private Stream<Objection> reviewIsAskedInTime(Attempt attempt) {
        boolean asks = attempt.row().event().endsWith("review-asked");
        var window = attempt.clock("review-apply");
        return asks && (window == null || window.isOverdueAt(attempt.now()))
                ? objection(MatterFields.REASON, "matters.review-too-late")
                : Stream.empty();
    }

    private static Stream<Objection> objection(String field, String code, Object... arguments) {
        return Stream.of(Objection.to(field, code, arguments));
    }
}
