package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Role;
import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicators;
import org.ecoledger.targets.Letter;
import org.ecoledger.targets.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letter of responsibility that is printed: both sides, what is promised, what is to be done, who signed (M01-01 to M01-03). */
@Repository
class LetterFileFields implements FieldSource {
    private final JdbcClient db;
    private final Letters letters;
    private final Indicators indicators;
    private final Figures figures;

    LetterFileFields(JdbcClient db, Letters letters, Indicators indicators, Figures figures) {
        this.db = db;
        this.letters = letters;
        this.indicators = indicators;
        this.figures = figures;
    }

    @Override
    public String source() {
        return "letter-file";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Scope.Subject subject = scope.subject();
        if (subject == null) {
            return new Missing("文书没有针对责任书");
        }
        return letters.find(subject.key(), scope.seenBy())
                .map(letter -> value(field, letter, scope))
                .orElseGet(() -> new Missing("没有这份责任书，或不在您的管辖范围内"));
    }

    private FieldValue value(Field field, Letter letter, Scope scope) {
        String page = page(letter);
        return switch (field.item()) {
            case "number" -> Answers.words(letter.number(), page);
            case "title" -> Answers.words(letter.title(), page);
            case "year" -> Answers.words(letter.year() + "年", page);
            case "giver" -> Answers.words(letter.giverName(), page);
            case "taker" -> Answers.words(letter.takerName(), page);
            case "giver-signer" -> Answers.words(giverSigner(letter), page);
            case "taker-signer" ->
                Answers.words(
                        letter.countersigned() == null
                                ? null
                                : letter.countersigned().by(),
                        page);
            case "signed" ->
                field.shape() == Field.Shape.FLAG
                        ? new Flag(isSigned(letter))
                        : Answers.day(signedAt(letter).orElse(null), page);
            case "state" -> Answers.words(state(letter), page);
            case "targets" -> targets(letter, scope);
            case "tasks" -> tasks(letter, scope);
            case "signatures" -> signatures(letter, scope);
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private static boolean isSigned(Letter letter) {
        return letter.signedAt() != null
                && letter.voided() == null
                && (letter.takerSigns() == null || letter.countersigned() != null);
    }

    /** When the last of both sides signed. */
    private static Optional<Instant> signedAt(Letter letter) {
        if (!isSigned(letter)) {
            return Optional.empty();
        }
        Letter.Countersignature last = letter.countersigned();
        return Optional.ofNullable(last == null ? letter.signedAt() : last.at());
    }

    private static @Nullable String giverSigner(Letter letter) {
        return letter.received() == null ? letter.signedBy() : letter.received().by();
    }

    private static String state(Letter letter) {
        return switch (letter.state()) {
            case DRAFT -> "草拟";
            case SIGNED -> isSigned(letter) ? "已签订" : "待乙方签字";
            case PUBLISHED -> "已公布";
            case VOID -> "已作废";
        };
    }

    private FieldValue targets(Letter letter, Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select line, indicator, region_name, holder_name, value, valid_to, target from targets.pub_letter_lines
                        where letter = :letter and kind = 'target' order by line
                        """).param("letter", letter.id()).query(row -> {
            LocalDate to = row.getObject("valid_to", LocalDate.class);
            Indicator indicator = indicators.get(row.getString("indicator"), to);
            String holder = row.getString("holder_name");
            String ref = "target:" + row.getLong("target");
            BigDecimal value = row.getBigDecimal("value");
            turns.add(
                    scope,
                    Map.of(
                            "指标", Answers.words(indicator.name(), page(letter)),
                            "地区", Answers.words(holder == null ? row.getString("region_name") : holder, page(letter)),
                            "目标值", value(ref, value, indicator, scope, letter),
                            "单位", Answers.words(indicator.unit(), page(letter)),
                            "期限", Answers.day(to, page(letter)),
                            "要求",
                                    Answers.words(
                                            indicator.direction() == Direction.AT_LEAST ? "不低于" : "不高于",
                                            page(letter))));
        });
        return turns.rows();
    }

    /** A draft's promise has no figure yet: it is what its page says. */
    private FieldValue value(String ref, BigDecimal value, Indicator indicator, Scope scope, Letter letter) {
        return figures.find(ref, scope.seenBy())
                .<FieldValue>map(figure -> new FieldValue.Number(figure, Better.NEITHER, false, true))
                .orElseGet(() ->
                        Answers.words(value.stripTrailingZeros().toPlainString() + indicator.unit(), page(letter)));
    }

    private FieldValue tasks(Letter letter, Scope scope) {
        var turns = new Turns();
        db.sql("""
                        select text, valid_to from targets.pub_letter_lines where letter = :letter and kind <> 'target' order by line
                        """).param("letter", letter.id()).query(row -> {
            turns.add(
                    scope,
                    Map.of(
                            "任务", Answers.words(row.getString("text"), page(letter)),
                            "牵头单位", Answers.words(letter.takerName(), page(letter)),
                            "期限", Answers.day(row.getObject("valid_to", LocalDate.class), page(letter))));
        });
        return turns.rows();
    }

    private static FieldValue signatures(Letter letter, Scope scope) {
        var turns = new Turns();
        Letter.Countersignature taker = letter.countersigned();
        sign(
                turns,
                scope,
                letter,
                "甲方：" + letter.giverName(),
                giverSigner(letter),
                letter.giverSigns(),
                letter.signedAt());
        sign(
                turns,
                scope,
                letter,
                "乙方：" + letter.takerName(),
                taker == null ? null : taker.by(),
                letter.takerSigns(),
                taker == null ? null : taker.at());
        return turns.rows();
    }

    private static void sign(
            Turns turns,
            Scope scope,
            Letter letter,
            String side,
            @Nullable String by,
            @Nullable Role role,
            @Nullable Instant at) {
        turns.add(
                scope,
                Map.of(
                        "签字方", Answers.words(side, page(letter)),
                        "签字人", Answers.words(by, page(letter)),
                        "职务", Answers.words(role == null ? "" : post(role), page(letter)),
                        "时间", Answers.day(at, page(letter))));
    }

    private static String post(Role role) {
        return switch (role) {
            case PRINCIPAL_LEADER -> "主要领导";
            case LEADER_IN_CHARGE -> "分管领导";
            default -> "经办人";
        };
    }

    private static String page(Letter letter) {
        return "/letters/" + letter.number();
    }
}
