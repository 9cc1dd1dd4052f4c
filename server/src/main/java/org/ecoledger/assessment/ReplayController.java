package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.Replays.Change;
import org.ecoledger.assessment.Replays.Moved;
import org.ecoledger.assessment.Replays.Replay;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleDrafts;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A past period under other rules, or a draft on the last quarter before it is issued (C3). For the city only: it is a trial. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplayController {
    private final Replays replays;
    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Clock clock;

    ReplayController(
            Replays replays,
            RuleSets ruleSets,
            RuleDrafts drafts,
            Jurisdictions jurisdictions,
            Regions regions,
            Clock clock) {
        this.replays = replays;
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param old the rules by which the period was closed; null where it had none of this code
     * @param reproduced whether the closed table comes out again by the old rules
     * @param movedPlaces how many stand otherwise
     */
    record ReplayTable(
            String period,
            String title,
            Frozen snapshot,
            @Nullable Rules old,
            Rules now,
            @Nullable Boolean reproduced,
            long movedPlaces,
            List<ReplayRow> rows,
            @Nullable String next,
            long total,
            Instant asOf) {}

    record Frozen(long id, int version, Instant takenAt, String takenBy, String hash) {}

    /** @param draft number of the draft; null for an issued version */
    record Rules(
            String code,
            String version,
            String title,
            String english,
            @Nullable Long draft) {}

    /**
     * @param ref address of the closed total; null where the period was not closed by these rules
     * @param risen by how many places it stands better by the new rules
     */
    record ReplayRow(
            String subject,
            String name,
            @Nullable Integer oldPlace,
            @Nullable Integer newPlace,
            @Nullable Integer risen,
            @Nullable String oldTotal,
            @Nullable String newTotal,
            @Nullable String gained,
            @Nullable String most,
            @Nullable String note,
            @Nullable String ref) {}

    /** @param rules {@code code@version} of an issued rule set, or {@code draft:number} */
    @GetMapping
    ReplayTable replay(@RequestParam String period, @RequestParam String rules, Locale locale, Actor actor) {
        if (regions.city().filter(jurisdictions.of(actor)::covers).isEmpty()) {
            throw Problem.forbidden("assessment.city-only");
        }
        AssessmentPeriod asked =
                AssessmentPeriod.of(period).orElseThrow(() -> Problem.malformed("assessment.no-such-period", period));
        Long draft = draft(rules);
        RuleSet named = draft == null ? issued(rules) : drafted(draft);
        return table(replays.of(asked, named), draft, locale);
    }

    private static @Nullable Long draft(String rules) {
        return rules.matches("draft:[0-9]{1,12}") ? Long.valueOf(rules.substring("draft:".length())) : null;
    }

    private RuleSet drafted(long draft) {
        return drafts.ruleSet(draft).orElseThrow(() -> Problem.notFound("assessment.rule-draft-missing"));
    }

    private RuleSet issued(String rules) {
        String[] named = rules.split("@", -1);
        if (named.length != 2) {
            throw Problem.malformed("assessment.replay-rules", rules);
        }
        return ruleSets.find(named[0], named[1]).orElseThrow(() -> Problem.notFound("assessment.rule-set-missing"));
    }

    private ReplayTable table(Replay replay, @Nullable Long draft, Locale locale) {
        RuleSet old = replay.old();
        List<ReplayRow> rows =
                replay.moved().stream().map(moved -> row(replay, moved, locale)).toList();
        var frozen = replay.snapshot();
        return new ReplayTable(
                replay.period().code(),
                replay.period().title(),
                new Frozen(frozen.id(), frozen.version(), frozen.takenAt(), frozen.takenBy(), frozen.hash()),
                old == null ? null : rules(old, null),
                rules(replay.now(), draft),
                replay.reproduced(),
                replay.moved().stream()
                        .map(Moved::risen)
                        .filter(risen -> risen != null && risen != 0)
                        .count(),
                rows,
                null,
                rows.size(),
                clock.instant());
    }

    private static Rules rules(RuleSet rules, @Nullable Long draft) {
        return new Rules(rules.code(), rules.version(), rules.title(), rules.english(), draft);
    }

    private static ReplayRow row(Replay replay, Moved moved, Locale locale) {
        Result old = moved.old();
        Result now = moved.now();
        BigDecimal gained = moved.gained();
        return new ReplayRow(
                moved.subject().code(),
                moved.subject().name(),
                old == null ? null : old.place(),
                now == null ? null : now.place(),
                moved.risen(),
                old == null ? null : old.text(),
                now == null ? null : now.text(),
                gained == null ? null : signed(replay.now(), gained),
                most(replay.now(), moved.most(), locale),
                now == null ? null : now.note(),
                replay.old() == null || replay.reproduced() == null
                        ? null
                        : ScoreRefs.of(replay.period(), replay.old())
                                .total(moved.subject().code()));
    }

    private static @Nullable String most(RuleSet rules, @Nullable Change change, Locale locale) {
        if (change == null) {
            return null;
        }
        boolean english = "en".equals(locale.getLanguage());
        String old = change.old() == null ? (english ? "not scored" : "不计") : rules.text(change.old());
        String now = change.now() == null ? (english ? "not scored" : "不计") : rules.text(change.now());
        return english
                ? "“" + change.name() + "”: from " + old + " to " + now
                : "“" + change.name() + "”由" + old + "变为" + now;
    }

    private static String signed(RuleSet rules, BigDecimal gained) {
        String text = rules.text(gained);
        return gained.signum() > 0 ? "+" + text : text;
    }
}
