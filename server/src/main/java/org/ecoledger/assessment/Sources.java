package org.ecoledger.assessment;

import java.util.HashSet;
import java.util.Set;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Trigger;
import org.ecoledger.assessment.rules.Value;
import org.ecoledger.assessment.rules.Value.Span;

/** What a value rests on, and how its workings are told. */
final class Sources {

    private Sources() {}

    /** Sources of the facts that a value takes. */
    static Set<String> of(Value value) {
        var sources = new HashSet<String>();
        collect(value, sources, false);
        return sources;
    }

    /** Sources of which some item of the rule set takes facts since 1 January. */
    static Set<String> sinceJanuary(RuleSet rules) {
        var sources = new HashSet<String>();
        rules.items().forEach(item -> collect(item.value(), sources, true));
        return sources;
    }

    /** Sources of which the rule set takes facts at all. */
    static Set<String> of(RuleSet rules) {
        var sources = new HashSet<String>();
        rules.items().forEach(item -> collect(item.value(), sources, false));
        rules.deductions().forEach(deduction -> sources.add(deduction.source()));
        return sources;
    }

    /** Whether it takes frozen scores of other periods, as values or to count periods running. */
    static boolean restsOnScores(RuleSet rules) {
        return of(rules).contains("score")
                || rules.triggers().stream()
                        .anyMatch(trigger -> trigger.on() instanceof Trigger.On.Bottom(var times) && times > 1);
    }

    /** Whether the value of one subject depends on those of others. */
    static boolean looksAtOthers(Value value) {
        return switch (value) {
            case Value.Place _ -> true;
            case Value.Weighted(var parts, var whenMissing) ->
                whenMissing == Value.Weighted.WhenMissing.MEAN_OF_OTHERS
                        || parts.stream().anyMatch(part -> looksAtOthers(part.value()));
            case Value.AgainstTarget target -> looksAtOthers(target.of());
            case Value.Share _ -> false;
            case Value.Mean _ -> false;
            case Value.Sum _ -> false;
            case Value.Count _ -> false;
            case Value.Latest _ -> false;
            case Value.Deducted _ -> false;
        };
    }

    private static void collect(Value value, Set<String> into, boolean sinceJanuary) {
        switch (value) {
            case Value.Share(var source, var _, var _, var span) -> add(source, span, into, sinceJanuary);
            case Value.Mean(var source, var _, var _, var span) -> add(source, span, into, sinceJanuary);
            case Value.Sum(var source, var _, var _, var span) -> add(source, span, into, sinceJanuary);
            case Value.Count(var source, var _, var _, var span) -> add(source, span, into, sinceJanuary);
            case Value.Latest(var source, var _, var _, var span) -> add(source, span, into, sinceJanuary);
            case Value.AgainstTarget(var of, var _) -> {
                add("target", Span.PERIOD, into, sinceJanuary);
                collect(of, into, sinceJanuary);
            }
            case Value.Deducted(var deductions) ->
                deductions.forEach(one -> add(one.source(), Span.PERIOD, into, sinceJanuary));
            case Value.Place(var of, var _, var sub) -> {
                collect(of, into, sinceJanuary);
                if (sub != null) {
                    collect(sub, into, sinceJanuary);
                }
            }
            case Value.Weighted(var parts, var _) -> parts.forEach(part -> collect(part.value(), into, sinceJanuary));
        }
    }

    private static void add(String source, Span span, Set<String> into, boolean sinceJanuary) {
        if (!sinceJanuary || span == Span.YEAR_TO_DATE) {
            into.add(source);
        }
    }

    /** A share's numbers, in the words of those who know the source. */
    static String working(String source, long good, long all) {
        return switch (source) {
            case "air-day" -> "优良" + good + "天÷有效" + all + "天";
            case "matter" -> "按期办结" + good + "件÷应办结" + all + "件";
            case "task" -> "按期完成" + good + "项÷应完成" + all + "项";
            case "water-month" -> "达标" + good + "次÷监测" + all + "次";
            default -> "合格" + good + "项÷共" + all + "项";
        };
    }

    /** Why there is no share. */
    static String none(String source) {
        return switch (source) {
            case "matter" -> "本期没有办结或到期的事项";
            case "task" -> "本期没有到期的任务";
            default -> "本期没有可计的数据";
        };
    }

    static String words(Value.Weighted.WhenMissing whenMissing) {
        return switch (whenMissing) {
            case REWEIGH -> "无数据，其余部分按权重折算";
            case ZERO -> "无数据，按0计";
            case MEAN_OF_OTHERS -> "无数据，按其他单位的平均计";
            case NO_VALUE -> "无数据，该项不能计算";
        };
    }
}
