package org.ecoledger.speeches;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.Due;
import org.jspecify.annotations.Nullable;

/** Contents in the words of a list, a title or a line of a letter: Chinese, as the speech was. */
final class ContentWords {
    private ContentWords() {}

    /** What is asked for, without who is to do it and by when. */
    static String what(Content content) {
        return switch (content) {
            case Content.Target target ->
                target.base()
                        + target.scope()
                        + target.indicator()
                        + comparison(target.comparison())
                        + amount(target.value(), target.unit());
            case Content.Task task -> work(task.action(), task.object());
            case Content.Duty duty -> duty.duty().strip();
            case Content.Commitment commitment -> commitment.promise().strip();
            case Content.Forbidden forbidden -> forbidden.deed().strip();
            case Content.Consequence consequence ->
                Stream.of(consequence.condition(), consequence.effect())
                        .filter(words -> !words.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining("，"));
        };
    }

    static @Nullable Due due(Content content) {
        return switch (content) {
            case Content.Target target -> target.due();
            case Content.Task task -> task.due();
            case Content.Commitment commitment -> commitment.due();
            case Content.Duty _, Content.Forbidden _, Content.Consequence _ -> null;
        };
    }

    static @Nullable BigDecimal quantity(Content content) {
        return switch (content) {
            case Content.Target target -> target.value();
            case Content.Task task -> task.quantity();
            case Content.Commitment commitment -> commitment.quantity();
            case Content.Consequence consequence -> consequence.points();
            case Content.Duty _, Content.Forbidden _ -> null;
        };
    }

    static String quantityUnit(Content content) {
        return switch (content) {
            case Content.Target target -> target.unit();
            case Content.Task task -> task.quantityUnit();
            case Content.Commitment commitment -> commitment.quantityUnit();
            case Content.Consequence consequence -> consequence.points() == null ? "" : "分";
            case Content.Duty _, Content.Forbidden _ -> "";
        };
    }

    static String frequency(Content content) {
        return content instanceof Content.Task task ? task.frequency() : "";
    }

    static String amount(@Nullable BigDecimal value, String unit) {
        return value == null ? "" : plain(value) + unit;
    }

    static String plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    /** The action, with its object unless that stands in it. */
    private static String work(String action, String object) {
        String done = action.strip();
        String on = object.strip();
        return on.isEmpty() || done.contains(on) ? done : done + on;
    }

    private static String comparison(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "不低于";
            case AT_MOST -> "不高于";
            case EXACTLY -> "达到";
            case RISE_BY -> "提高";
            case FALL_BY -> "下降";
        };
    }
}
