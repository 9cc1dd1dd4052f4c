package org.ecoledger.reports.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.inspection.Case;
import org.ecoledger.inspection.Cases;
import org.ecoledger.inspection.replies.Replies;
import org.ecoledger.inspection.replies.Reply;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Signature;
import org.ecoledger.matters.Signatures;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The handed-over case to which a reply is written, by the number of its matter (P1, M12-06): its newest version and who signed
 * which version, in the order of signing.
 */
@Repository
class CaseFileFields implements FieldSource {
    private final JdbcClient db;
    private final Cases cases;
    private final Replies replies;
    private final Matters matters;
    private final Signatures signatures;
    private final MatterTypes types;
    private final Units units;

    CaseFileFields(
            JdbcClient db,
            Cases cases,
            Replies replies,
            Matters matters,
            Signatures signatures,
            MatterTypes types,
            Units units) {
        this.db = db;
        this.cases = cases;
        this.replies = replies;
        this.matters = matters;
        this.signatures = signatures;
        this.types = types;
        this.units = units;
    }

    private record Asked(Case of, Matter matter, Optional<Reply> reply) {
        String page() {
            return "/matters/" + matter.number();
        }
    }

    @Override
    public String source() {
        return "case-file";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject == null) {
            return new Missing("文书没有针对交办件");
        }
        return matters.find(subject.key(), scope.seenBy())
                .flatMap(matter ->
                        cases.find(matter.number()).map(of -> new Asked(of, matter, replies.latest(matter.number()))))
                .map(asked -> value(field, asked, scope))
                .orElseGet(() -> new Missing("没有这件交办件，或不在您的管辖范围内"));
    }

    private FieldValue value(Field field, Asked asked, Scope scope) {
        String page = asked.page();
        return switch (field.item()) {
            case "acceptance" -> Answers.words(asked.of().acceptance(), page);
            case "batch" ->
                Answers.words("第" + asked.of().batch() + "批第" + asked.of().sequence() + "号", page);
            case "handed" -> Answers.moment(time("handed_over_at", asked), page);
            case "due" -> Answers.moment(time("due_at", asked), page);
            case "reported" -> Answers.moment(time("reported_at", asked), page);
            case "region" -> Answers.words(asked.of().district(), page);
            case "pollution" -> Answers.words(String.join("、", asked.of().pollution()), page);
            case "starred" -> new Flag(asked.of().starred());
            case "unit" -> Answers.words(unit(asked.matter().owner()), page);
            case "signatures" -> signatures(asked, scope);
            default -> reply(field.item(), asked, page);
        };
    }

    private FieldValue reply(String item, Asked asked, String page) {
        if (asked.reply().isEmpty()) {
            return item.equals("story") ? Answers.words(asked.matter().description(), page) : new Missing("还没有起草答复");
        }
        Reply reply = asked.reply().get();
        return switch (item) {
            case "story" ->
                Answers.words(reply.reported().isBlank() ? asked.matter().description() : reply.reported(), page);
            case "found" -> Answers.words(found(reply), page);
            case "truth" ->
                Answers.words(name("truth", first(reply.truth(), asked.matter().truth())), page);
            case "handled" -> Answers.words(reply.handlingText(), page);
            case "handling" ->
                Answers.words(
                        name("handling", first(reply.handling(), asked.matter().handling())), page);
            case "accountability" -> Answers.words(reply.accountability().text(), page);
            default -> new Missing("没有“" + item + "”");
        };
    }

    /** A reply that leaves it open says what its matter says. */
    private static @Nullable String first(@Nullable String said, @Nullable String otherwise) {
        return said == null ? otherwise : said;
    }

    /** One sentence to each point of the case. */
    private String found(Reply reply) {
        return reply.points().stream()
                .filter(answer -> !answer.facts().isBlank())
                .map(answer -> {
                    String finding = name("truth", answer.finding());
                    return answer.point() + (finding == null ? "：" : "（" + finding + "）：") + answer.facts();
                })
                .collect(Collectors.joining("\n"));
    }

    /** Those that hold, first the drafter's. */
    private FieldValue signatures(Asked asked, Scope scope) {
        var turns = new Turns();
        List<Signature> all = signatures.of(asked.matter().number()).stream()
                .filter(Signature::holds)
                .toList();
        for (Signature one : all) {
            String behalf = one.onBehalfOf() == null ? "" : "（代" + one.onBehalfOf() + "）";
            turns.add(
                    scope,
                    Map.of(
                            "环节", Answers.words(capacity(one.capacity()), asked.page()),
                            "姓名", Answers.words(one.name() + behalf, asked.page()),
                            "职务", Answers.words(one.post(), asked.page()),
                            "时间", Answers.moment(one.at(), asked.page()),
                            "意见", Answers.words("已电子签名", asked.page())));
        }
        return turns.rows();
    }

    private static String capacity(String code) {
        return switch (code) {
            case "contractor" -> "承办人";
            case "leader-in-charge" -> "分管领导审核";
            case "principal-leader" -> "主要领导审定";
            case "seal" -> "用印";
            case "countersign" -> "会签";
            default -> code;
        };
    }

    private @Nullable Instant time(String column, Asked asked) {
        return db.sql("select " + column + " as at from inspection.pub_case_results where matter = :matter")
                .param("matter", asked.matter().number())
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .optional()
                .flatMap(at -> at)
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private @Nullable String name(String list, @Nullable String code) {
        return code == null ? null : types.name(list, code, Locale.SIMPLIFIED_CHINESE);
    }

    private String unit(@Nullable String code) {
        return code == null ? "" : units.find(code).map(Unit::name).orElse("");
    }
}
