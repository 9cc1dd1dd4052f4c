package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of rule sets get. */
@Component
class RuleViews {
    private final RuleSets ruleSets;
    private final Regions regions;
    private final Sentences sentences;
    private final Clock clock;

    RuleViews(RuleSets ruleSets, Regions regions, Sentences sentences, Clock clock) {
        this.ruleSets = ruleSets;
        this.regions = regions;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * @param subjects COUNTY, TOWNSHIP or DEPARTMENT
     * @param withinName null for the whole city
     * @param state IN_FORCE, COMING, OVER or REPLACED by a version valid from a later day
     * @param issuedAt null for one that is shipped
     */
    record RuleSetRow(
            String code,
            String version,
            String title,
            String english,
            String subjects,
            List<String> periods,
            @Nullable String within,
            @Nullable String withinName,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            BigDecimal total,
            int items,
            String state,
            String hash,
            @Nullable Instant issuedAt,
            @Nullable String issuedBy) {}

    /** One thing to be mended, in the reader's language. */
    record Mend(String field, String code, String message) {}

    /** @param words empty where the text cannot be read */
    record Preview(List<Mend> objections, List<RuleWords.Section> words, List<RuleExamples.Example> examples) {}

    RuleSetRow row(RuleSets.Written written) {
        RuleSet rules = written.rules();
        String within = rules.within();
        return new RuleSetRow(
                rules.code(),
                rules.version(),
                rules.title(),
                rules.english(),
                rules.subjects().name(),
                rules.periods().stream().map(Enum::name).toList(),
                within,
                within == null ? null : regions.find(within).map(Region::name).orElse(within),
                rules.validFrom(),
                rules.validTo(),
                rules.total(),
                rules.items().size(),
                state(rules),
                rules.hash(),
                written.issuedAt(),
                written.issuedBy());
    }

    Preview preview(RuleSetFile.Read read, List<Objection> objections, Locale locale) {
        RuleSet rules = read.rules();
        return new Preview(
                objections.stream().map(objection -> mend(objection, locale)).toList(),
                rules == null ? List.of() : RuleWords.of(rules, locale),
                rules == null || !read.objections().isEmpty() ? List.of() : RuleExamples.of(rules, locale));
    }

    private Mend mend(Objection objection, Locale locale) {
        return new Mend(
                objection.field(), objection.code(), sentences.say(objection.code(), objection.arguments(), locale));
    }

    private String state(RuleSet rules) {
        LocalDate today = CityTime.today(clock);
        LocalDate end = rules.validTo();
        if (rules.validFrom().isAfter(today)) {
            return "COMING";
        }
        if (end != null && end.isBefore(today)) {
            return "OVER";
        }
        boolean replaced = ruleSets.all().stream()
                .anyMatch(other -> other.code().equals(rules.code())
                        && Objects.equals(other.within(), rules.within())
                        && other.validFrom().isAfter(rules.validFrom())
                        && !other.validFrom().isAfter(today));
        return replaced ? "REPLACED" : "IN_FORCE";
    }
}
