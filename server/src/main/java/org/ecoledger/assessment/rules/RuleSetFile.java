package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A rule set as it is written down. */
public record RuleSetFile(
        @Nullable String code,
        @Nullable String version,
        @Nullable String title,
        @Nullable String english,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<AssessmentPeriod.Kind> periods,
        @Nullable SubjectKind subjects,
        @Nullable String within,
        @Nullable BigDecimal total,
        int decimals,
        @Nullable RoundingMode rounding,
        RuleSet.@Nullable Ranking ranking,
        @Nullable List<ItemFile> items,
        @Nullable List<Deduction> deductions,
        @Nullable List<Veto> vetoes,
        @Nullable List<Cascade> cascades,
        @Nullable List<Trigger> triggers,
        @Nullable CheckForm form,
        @Nullable Sampling sampling,
        @Nullable Options options) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * An item as it is written down.
     *
     * @param measure a short name for one of the values that the first rule sets knew
     */
    record ItemFile(
            @Nullable String code,
            @Nullable String name,
            @Nullable String english,
            @Nullable BigDecimal points,
            @Nullable String measure,
            @Nullable Value value,
            @Nullable Formula formula,
            @Nullable BigDecimal leastValidShare,
            RuleItem.@Nullable Missing missing,
            @Nullable Boolean bonus) {

        @Nullable
        RuleItem item() {
            Value measured = value == null ? Measures.named(measure) : value;
            return code == null
                            || name == null
                            || points == null
                            || measured == null
                            || formula == null
                            || missing == null
                    ? null
                    : new RuleItem(
                            code,
                            name,
                            english == null ? name : english,
                            points,
                            measured,
                            formula,
                            leastValidShare == null ? BigDecimal.ZERO : leastValidShare,
                            missing,
                            bonus != null && bonus);
        }
    }

    /** Reads a rule set; refuses it with all objections at once. */
    public static RuleSet read(String text) {
        RuleSetFile file = parsed(text);
        var objections = new ArrayList<Objection>();
        RuleSet rules = file.complete(sha256(text), objections);
        if (rules != null) {
            objections.addAll(objections(rules));
        }
        if (rules == null || !objections.isEmpty()) {
            throw Problem.objections("assessment.rule-set-refused", objections);
        }
        return rules;
    }

    private static RuleSetFile parsed(String text) {
        try {
            return JSON.readValue(text, RuleSetFile.class);
        } catch (JacksonException e) {
            throw Problem.malformed(
                    "assessment.rule-set-unreadable",
                    String.valueOf(e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
    }

    private @Nullable RuleSet complete(String hash, List<Objection> objections) {
        if (code == null
                || !code.matches("[a-z0-9-]{1,40}")
                || version == null
                || !version.matches("[0-9A-Za-z.-]{1,20}")
                || title == null
                || title.isBlank()
                || validFrom == null
                || periods == null
                || periods.isEmpty()
                || total == null
                || decimals < 0
                || decimals > 6
                || rounding == null
                || rounding == RoundingMode.UNNECESSARY
                || ranking == null
                || items == null
                || items.isEmpty()
                || items.stream().anyMatch(item -> item.item() == null)) {
            objections.add(Objection.to("", "assessment.rule.incomplete"));
            return null;
        }
        return new RuleSet(
                code,
                version,
                title,
                english == null ? title : english,
                validFrom,
                validTo,
                periods,
                subjects == null ? SubjectKind.COUNTY : subjects,
                within,
                total,
                decimals,
                rounding,
                ranking,
                items.stream().map(ItemFile::item).filter(Objects::nonNull).toList(),
                given(deductions),
                given(vetoes),
                given(cascades),
                given(triggers),
                form,
                sampling,
                options == null ? Options.NOTHING_SAID : options,
                hash);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<Objection> objections(RuleSet rules) {
        var objections = new ArrayList<Objection>();
        BigDecimal points = rules.items().stream()
                .filter(item -> !item.bonus())
                .map(RuleItem::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (points.compareTo(rules.total()) != 0) {
            objections.add(Objection.to(
                    "total",
                    "assessment.rule.total",
                    points.toPlainString(),
                    rules.total().toPlainString()));
        }
        LocalDate end = rules.validTo();
        if (end != null && end.isBefore(rules.validFrom())) {
            objections.add(Objection.to("validTo", "assessment.rule.dates"));
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < rules.items().size(); i++) {
            RuleItem item = rules.items().get(i);
            String field = "items[" + i + "]";
            if (!codes.add(item.code())) {
                objections.add(Objection.to(field + ".code", "assessment.rule.twice", item.code()));
            }
            if (item.points().signum() <= 0) {
                objections.add(Objection.to(field + ".points", "assessment.rule.points", item.name()));
            }
            item.formula()
                    .faults(item.points())
                    .forEach(fault -> objections.add(Objection.to(field + ".formula", fault, item.name())));
        }
        String breaker = rules.ranking().tieBreaker();
        if (breaker != null && !codes.contains(breaker)) {
            objections.add(Objection.to("ranking.tieBreaker", "assessment.rule.tie-breaker", breaker));
        }
        return objections;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
