package org.ecoledger.reports.contradictions;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 2月优良天数31天; 优良天数24天，污染天数35天: days of a quality against the days of the calendar (N13, N14, N15). Where the year is
 * not said, a leap day is allowed.
 */
final class DaysOfCalendar implements Rule.OfSentence {
    private static final Interval YEAR = new Interval(BigDecimal.valueOf(365), BigDecimal.valueOf(366));
    private static final Pattern LENGTH = Pattern.compile("(?:月份?|季度|半年|全年)(?:共|总共|共有|共计)$");
    private static final Pattern QUALITY = Pattern.compile("(优良|达标|优|良|超标|污染)(?:天气|级)?(?:的)?(?:有|为|达|共|仅|占)?$");
    private static final Map<String, String> NAMES =
            Map.of("优良", "优良天数", "达标", "优良天数", "优", "优天数", "良", "良天数", "超标", "污染天数", "污染", "污染天数");
    private static final Pattern HOLIDAY = Pattern.compile("^(?:的)?(?:假期|长假|小长假|假日|会期)");
    private static final Pattern IN_ALL = Pattern.compile("(?:共|共有|总共|共计|合计|全部|有效监测|监测)$");
    private static final List<String> SUMMED = List.of("各县", "各区", "个县", "个区", "个市", "个点位", "个站", "合计", "人次", "户次");

    @Override
    public String name() {
        return "days-of-calendar";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> days = sentence.quantities().stream()
                .map(DaysOfCalendar::named)
                .filter(quantity -> quantity.unit().dimension().equals("days")
                        && quantity.indicator() != null
                        && quantity.indicator().dimension().equals("days")
                        && quantity.amount().form() != Amount.Form.AT_MOST
                        && quantity.amount().form() != Amount.Form.ABOUT
                        && (quantity.is(Role.LEVEL) || quantity.is(Role.TARGET) || quantity.is(Role.BASE)))
                .toList();
        if (SUMMED.stream().anyMatch(sentence.text()::contains)) {
            return;
        }
        sentence.only(DaysOfCalendar::isLengthOfPeriod).forEach(length -> {
            Interval calendar = period(length);
            if (!length.range().meets(calendar)) {
                tellLength(sentence, length, calendar, found);
            }
        });
        boolean impossible = holiday(sentence, days, found);
        for (Quantity quantity : days) {
            Interval most = period(quantity);
            if (quantity.range().least().compareTo(most.most()) > 0) {
                impossible = true;
                tellTooMany(sentence, quantity, most, found);
            }
        }
        if (!impossible) {
            judgeParts(sentence, days, found);
        }
    }

    /** 国庆7天假期，优良8天. */
    private boolean holiday(Sentence sentence, List<Quantity> days, Consumer<Contradiction> found) {
        List<Quantity> lengths =
                sentence.only(quantity -> quantity.unit().dimension().equals("days")
                        && quantity.amount().isPoint()
                        && HOLIDAY.matcher(quantity.tail()).find());
        if (lengths.size() != 1) {
            return false;
        }
        Quantity length = lengths.getFirst();
        List<Quantity> more = days.stream()
                .filter(quantity -> quantity.index() > length.index()
                        && quantity.part() == length.part()
                        && quantity.is(Role.LEVEL)
                        && quantity.range().isAbove(length.range()))
                .toList();
        more.forEach(quantity -> found.accept(contradiction(
                List.of(sentence.mark(length), sentence.mark(quantity)),
                sentence.said(length) + "中写有" + sentence.said(quantity) + "。",
                sentence.said(quantity) + "多于" + sentence.said(length) + "。",
                "核对天数和所说的时段。")));
        return !more.isEmpty();
    }

    /** 优良163天，超标19天: the quality alone, without 天数. */
    private static Quantity named(Quantity quantity) {
        Matcher quality = QUALITY.matcher(quantity.clause());
        boolean plain = quantity.unit().dimension().equals("days")
                && (quantity.indicator() == null
                        || !quantity.indicator().dimension().equals("days"))
                && quality.find();
        return plain
                ? quantity.of(Dictionary.SHIPPED.indicator(requireNonNull(NAMES.get(quality.group(1)))))
                : quantity;
    }

    /** 2月共28天. */
    private static boolean isLengthOfPeriod(Quantity quantity) {
        return quantity.unit().dimension().equals("days")
                && quantity.is(Role.LEVEL)
                && quantity.amount().isPoint()
                && quantity.period() != null
                && quantity.period().days() != null
                && LENGTH.matcher(quantity.clause()).find()
                && quantity.clause().contains(quantity.period().text());
    }

    private void tellLength(Sentence sentence, Quantity length, Interval calendar, Consumer<Contradiction> found) {
        String period = length.period() == null ? "" : length.period().text();
        found.accept(contradiction(
                List.of(sentence.mark(length)),
                period + "写为共" + sentence.said(length) + "。",
                period + "有" + calendar.most().toPlainString() + "天。",
                "核对天数和所说的时段。"));
    }

    private static Interval period(Quantity quantity) {
        Interval days = quantity.period() == null ? null : quantity.period().days();
        boolean elsewhere = quantity.is(Role.BASE) || quantity.planned() || quantity.is(Role.TARGET);
        if (days == null || elsewhere && days.most().intValue() < 90) {
            return YEAR;
        }
        return days;
    }

    private void tellTooMany(Sentence sentence, Quantity quantity, Interval days, Consumer<Contradiction> found) {
        String period = quantity.period() == null || quantity.period().days() == null
                ? "一年"
                : quantity.period().text();
        found.accept(contradiction(
                List.of(sentence.mark(quantity)),
                period + "写有" + sentence.said(quantity) + "。",
                period + "最多" + days.most().toPlainString() + "天。",
                "核对天数和所说的时段。"));
    }

    /** Days of all qualities together are the days of the period, or fewer where some were not measured. */
    private void judgeParts(Sentence sentence, List<Quantity> days, Consumer<Contradiction> found) {
        Map<String, Quantity> each = new LinkedHashMap<>();
        for (Quantity quantity : days) {
            boolean counts = quantity.is(Role.LEVEL)
                    && !quantity.planned()
                    && quantity.amount().isPoint();
            if (counts
                    && quantity.indicator() != null
                    && each.put(quantity.indicator().name(), quantity) != null) {
                return;
            }
        }
        List<Quantity> parts = parts(each);
        if (parts.size() < 2
                || parts.stream()
                        .anyMatch(part -> part.period() != parts.getFirst().period())) {
            return;
        }
        Interval sum = parts.stream().map(Quantity::range).reduce(Interval.of(0), Interval::plus);
        Quantity total = total(sentence, parts, each);
        Stretch period = parts.getFirst().period();
        Interval calendar = period == null ? null : period.days();
        Interval whole = total != null ? total.range() : calendar;
        if (whole == null || sum.meets(whole)) {
            return;
        }
        List<Quantity> marked = new ArrayList<>(parts);
        if (total != null) {
            marked.add(total);
        }
        marked.sort(java.util.Comparator.comparingInt(Quantity::from));
        String terms = parts.stream().map(part -> Telling.plain(part.value())).collect(Collectors.joining("+"));
        String name = total != null
                ? sentence.said(total)
                : (period == null ? "" : period.text()) + "的" + Telling.plain(whole.most()) + "天";
        List<Contradiction.Mark> marks = marked.stream().map(sentence::mark).toList();
        String says = parts.stream()
                        .map(part ->
                                part.indicator() == null ? "" : part.indicator().name() + sentence.said(part))
                        .collect(Collectors.joining("，"))
                + "。";
        String implies = terms + "=" + Telling.middle(sum) + "天，不等于" + name + "。";
        boolean sure = total != null || sum.isAbove(whole);
        found.accept(
                sure
                        ? contradiction(marks, says, implies, "核对各级天数和总天数。")
                        : question(marks, says, implies, "若有无效监测日，写明有效天数；否则核对各级天数。"));
    }

    private static List<Quantity> parts(Map<String, Quantity> each) {
        List<String> good = each.containsKey("优良天数") ? List.of("优良天数") : List.of("优天数", "良天数");
        List<String> bad = each.containsKey("污染天数") ? List.of("污染天数") : List.of("轻度污染天数", "中度污染天数", "重度污染天数", "严重污染天数");
        List<Quantity> parts = new ArrayList<>();
        good.stream().filter(each::containsKey).map(each::get).forEach(parts::add);
        boolean light = each.containsKey("污染天数") || each.containsKey("轻度污染天数");
        if (parts.isEmpty() || !light || good.size() == 2 && parts.size() < 2) {
            return List.of();
        }
        bad.stream().filter(each::containsKey).map(each::get).forEach(parts::add);
        return parts;
    }

    /** 总共90天, or days that were measured. */
    private static @Nullable Quantity total(Sentence sentence, List<Quantity> parts, Map<String, Quantity> each) {
        Quantity valid = each.get("有效天数");
        if (valid != null) {
            return valid;
        }
        int first = parts.stream().mapToInt(Quantity::index).min().orElse(0);
        return sentence.quantities().subList(0, first).stream()
                .filter(quantity -> quantity.isLike(parts.getFirst())
                        && (quantity.tail().startsWith("中")
                                || quantity.tail().startsWith("里")
                                || quantity.index() == first - 1
                                        && IN_ALL.matcher(quantity.clause()).find())
                        && quantity.amount().isPoint())
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
