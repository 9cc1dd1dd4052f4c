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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a report, in public words: state, dates, unit and answer; no person, no note, no other report. */
@Component
class PublicStandings {
    private static final Stage UNKNOWN = new Stage("", "handling", "正在办理", "Being handled");

    private final Reports reports;
    private final Matters matters;
    private final MatterKinds kinds;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;
    private final Map<String, Stage> stages = read();

    PublicStandings(
            Reports reports, Matters matters, MatterKinds kinds, Units units, Sentences sentences, Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.kinds = kinds;
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
        Stage stage = stages.getOrDefault(matter.state(), UNKNOWN);
        return new Standing(
                stage.stage(),
                stage.in(locale),
                report.receivedAt(),
                matter.kind(),
                kinds.read(matter.kind()).map(kind -> kind.name(locale)).orElse(matter.kind()),
                matter.owner() == null ? null : units.find(matter.owner()).map(Unit::name).orElse(null),
                null,
                null,
                matter.closedAt(),
                reopening(report, locale));
    }

    private Reopening reopening(Report report, Locale locale) {
        String code = report.reopenedAt() != null ? "complaints.reopened-once" : "complaints.reopening-later";
        return new Reopening(false, null, sentences.say(code, List.of(), locale));
    }

    @Transactional
    void reopen(Report report, String reason) {
        if (!reports.reopen(report.matter())) {
            throw Problem.conflict("complaints.reopened-once");
        }
        throw Problem.conflict("complaints.reopening-later");
    }

    private Matter matter(Report report) {
        return matters.find(report.matter(), Jurisdiction.everything()).orElseThrow();
    }

    private static Map<String, Stage> read() {
        try (var in = Objects.requireNonNull(
                PublicStandings.class.getResourceAsStream("/complaints/public-states.csv"))) {
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
