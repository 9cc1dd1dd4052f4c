package org.ecoledger.matters.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists proposed measures and takes the decisions on them. */
@RestController
@RequestMapping("/api/v1/matters")
class MeasureController {
    private static final int MOST_ROWS = 200;

    private final Measures measures;
    private final MeasureTable table;
    private final Sentences sentences;
    private final Clock clock;

    MeasureController(Measures measures, MeasureTable table, Sentences sentences, Clock clock) {
        this.measures = measures;
        this.table = table;
        this.sentences = sentences;
        this.clock = clock;
    }

    record MeasureRows(List<Line> rows, @Nullable String next, long total, Instant asOf) {}

    record MatterMeasures(List<Line> rows, Instant asOf) {}

    record Named(String code, String name) {}

    /**
     * @param transfer only a suggestion to those competent
     * @param minutesLate natural minutes by which the limit was or is missed
     * @param mayDecide whether the reader has the power
     */
    record Line(
            long id,
            String number,
            String title,
            @Nullable Named owner,
            String county,
            Named measure,
            boolean transfer,
            String basis,
            Named limit,
            Instant dueAt,
            @Nullable Instant metAt,
            long minutesLate,
            Instant proposedAt,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String reason,
            boolean mayDecide) {}

    record Decision(@Nullable Boolean approve, @Nullable String reason) {}

    /**
     * @param state open (default), approved, refused, all
     * @param after the {@code next} of the page before
     */
    @GetMapping("/measures")
    MeasureRows list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Instant now = clock.instant();
        MeasureProposals.Page page =
                measures.list(state.equals("all") ? "" : state, cursor(after), Math.clamp(limit, 1, MOST_ROWS), actor);
        return new MeasureRows(
                page.rows().stream().map(row -> line(row, actor, now, locale)).toList(),
                page.next(),
                page.total(),
                now);
    }

    /** What was proposed against the lateness of one matter, for its file; nothing of a matter elsewhere. */
    @GetMapping("/{number}/measures")
    MatterMeasures of(@PathVariable String number, Actor actor, Locale locale) {
        Instant now = clock.instant();
        return new MatterMeasures(
                measures.of(number, actor).stream()
                        .map(row -> line(row, actor, now, locale))
                        .toList(),
                now);
    }

    @PostMapping("/{number}/measures/{id}/decision")
    void decide(@PathVariable String number, @PathVariable long id, @RequestBody Decision decision, Actor actor) {
        String reason = decision.reason();
        measures.decide(actor, number, id, decision.approve(), reason == null ? "" : reason.strip());
    }

    private Line line(Proposal proposal, Actor actor, Instant now, Locale locale) {
        Measure measure = table.get(proposal.measure());
        String owner = proposal.owner();
        String ownerName = proposal.ownerName();
        Instant metAt = proposal.metAt();
        String limit =
                "matters.limit." + proposal.limit().substring(proposal.limit().indexOf('.') + 1);
        return new Line(
                proposal.id(),
                proposal.matter(),
                proposal.title(),
                owner == null ? null : new Named(owner, ownerName == null ? owner : ownerName),
                proposal.countyName(),
                new Named(measure.code(), measure.in(locale)),
                measure.transfer(),
                measure.basis(),
                new Named(proposal.limit(), sentences.say(limit, List.of(), locale)),
                proposal.dueAt(),
                metAt,
                Duration.between(proposal.dueAt(), metAt == null ? now : metAt).toMinutes(),
                proposal.proposedAt(),
                proposal.state(),
                proposal.decidedByName(),
                proposal.decidedAt(),
                proposal.reason(),
                measures.mayDecide(actor, proposal));
    }

    /** A cursor that nobody gave out is taken for none. */
    private static @Nullable Long cursor(@Nullable String after) {
        return after == null || !after.matches("\\d{1,18}") ? null : Long.valueOf(after);
    }
}
