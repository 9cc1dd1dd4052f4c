package org.ecoledger.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.ReporterAnswers;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.redaction.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a report, in public words: state, dates, unit and answer; no person, no note, no other report. */
@Component
class PublicStandings {
    private static final String REOPEN = "reopen-by-reporter";
    private static final int LONGEST_REASON = 1000;
    private static final Stage UNKNOWN = new Stage("", "handling", "正在办理", "Being handled");

    private final Reports reports;
    private final Matters matters;
    private final MatterKinds kinds;
    private final ReporterAnswers answers;
    private final Deadlines deadlines;
    private final Procedures procedures;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;
    private final Map<String, Stage> stages = read();

    PublicStandings(
            Reports reports,
            Matters matters,
            MatterKinds kinds,
            ReporterAnswers answers,
            Deadlines deadlines,
            Procedures procedures,
            Units units,
            Sentences sentences,
            Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.kinds = kinds;
        this.answers = answers;
        this.deadlines = deadlines;
        this.procedures = procedures;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    private record Stage(String state, String stage, String chinese, String english) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    /**
     * @param state received, admitted, handling, answered, closed, declined, transferred or review
     * @param unitName who handles or handled it
     * @param reply the answer to the reporter, once there is one
     */
    record Standing(
            String state,
            String stateName,
            Instant receivedAt,
            String kind,
            String kindName,
            @Nullable String unitName,
            @Nullable String reply,
            @Nullable Instant repliedAt,
            @Nullable Instant closedAt,
            Reopening reopening) {}

    /**
     * Whether the reporter can still say that it is not solved.
     *
     * @param sentence why, and that review and re-review stay open besides
     */
    record Reopening(boolean possible, @Nullable Instant until, String sentence) {}

    Standing of(Report report, Locale locale) {
        Matter matter = matter(report);
        Optional<ReporterAnswers.Answer> answer = answers.last(matter);
        Stage stage = stages.getOrDefault(matter.state(), UNKNOWN);
        return new Standing(
                stage.stage(),
                stage.in(locale),
                report.receivedAt(),
                matter.kind(),
                kinds.read(matter.kind()).map(kind -> kind.name(locale)).orElse(matter.kind()),
                unitName(matter),
                answer.map(ReporterAnswers.Answer::text).orElse(null),
                answer.map(ReporterAnswers.Answer::at).orElse(null),
                matter.closedAt(),
                reopening(report, matter, locale));
    }

    /** Lets the matter be handled again: once, within the limit that began with the answer (L12). */
    @Transactional
    void reopen(Report report, String reason) {
        Matter matter = matter(report);
        String refusal = refusal(report, matter);
        if (refusal != null) {
            throw Problem.conflict(refusal);
        }
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
            throw Problem.objections(
                    "complaints.reopening-refused",
                    List.of(Objection.to("reason", "complaints.reopening-reason", LONGEST_REASON)));
        }
        if (!reports.reopen(report.matter())) {
            throw Problem.conflict("complaints.reopened-once");
        }
        matters.actBySystem(
                PublicReports.PUBLIC,
                matter.number(),
                REOPEN,
                ActionInput.of(matter.version(), Redaction.unseen(words, null).text()));
    }

    private Reopening reopening(Report report, Matter matter, Locale locale) {
        String refusal = refusal(report, matter);
        return new Reopening(
                refusal == null,
                refusal == null ? until(matter).orElse(null) : null,
                sentences.say(refusal == null ? "complaints.reopening-possible" : refusal, List.of(), locale));
    }

    /** Why it cannot be re-opened now; null where it can. Review and re-review stay open in every case. */
    private @Nullable String refusal(Report report, Matter matter) {
        if (report.reopenedAt() != null) {
            return "complaints.reopened-once";
        }
        Optional<Instant> until = until(matter);
        boolean inState = procedures
                .get(matter.track(), matter.procedure())
                .find(matter.state(), REOPEN)
                .isPresent();
        if (!inState || until.isEmpty()) {
            return "complaints.reopening-later";
        }
        return clock.instant().isAfter(until.get()) ? "complaints.reopening-past" : null;
    }

    private Optional<Instant> until(Matter matter) {
        return deadlines.find(matter.subject()).stream()
                .filter(deadline -> deadline.code().equals(matter.track() + ".reopen"))
                .map(Deadline::dueAt)
                .reduce((_, last) -> last);
    }

    /** Who handles it; for a merged report the unit of the file that holds it. */
    private @Nullable String unitName(Matter matter) {
        String held = matter.mergedInto();
        String owner = held == null
                ? matter.owner()
                : matters.find(held, Jurisdiction.everything())
                        .map(Matter::owner)
                        .orElse(null);
        return owner == null ? null : units.find(owner).map(Unit::name).orElse(null);
    }

    private Matter matter(Report report) {
        return matters.find(report.matter(), Jurisdiction.everything()).orElseThrow();
    }

    private static Map<String, Stage> read() {
        try (var in =
                Objects.requireNonNull(PublicStandings.class.getResourceAsStream("/complaints/public-states.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Stage(cells[0], cells[1], cells[2], cells[3]))
                    .collect(Collectors.toUnmodifiableMap(Stage::state, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("complaints/public-states.csv", e);
        }
    }
}
