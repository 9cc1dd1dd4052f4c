package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 466家，其中甲200家、乙150家、丙116家; 甲12家、乙15家，合计27家: totals against their items, on either side (N13, N14). */
final class TotalAgainstItems implements Rule.OfSentence {
    private static final Pattern PART = Pattern.compile("其中|包括|包含|分别|分为|涵盖|(?<!不|未)含");
    private static final Pattern WHOLLY = Pattern.compile("分别|分为|包括|^[：:（(]");
    private static final Pattern TOTAL = Pattern.compile(
            "合计|共计|总计|总共|一共|累计|总数|总量|总额|总(?:投资|投入|经费|资金|产值|产量|排放量|处理量|能力|面积|规模|金额|长度|里程|人数|户数)|(?<!公|中|非)共(?!同|享|建|治|有产|产|识)");
    private static final Pattern PURE = Pattern.compile("合计|共计|总计|总共|一共|总数|总量|总额");
    private static final Pattern BARE_STATE = Pattern.compile("(?:目前|现)?(?:已|均已|全部|已全部)?(?:办结|完成|完成整改|整改到位|销号)");
    private static final Pattern COLON = Pattern.compile("^[^，；。（(]{0,14}[：:]");
    private static final Pattern LENGTH = Pattern.compile("(?:月份?|季度|半年|全年)(?:共|总共|共有|共计)$");
    private static final Pattern RECENT = Pattern.compile("今年|本年|本月|当年|新[增改建]");
    private static final Pattern OVERALL = Pattern.compile("总(?:投入|投资|经费|规模|面积|产量|排放量)(?:达到|达|为)?");
    private static final Pattern AMONG = Pattern.compile("^([^，；。中]{0,8})中");
    private static final Pattern OVERLAP =
            Pattern.compile("结转|遗留|存量|同时存在|同时有|兼有|多类问题|多项问题|多个问题|两类及以上|有重复|有交叉|存在交叉|重复计|可多选|多选|一企多");
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.7");
    private static final BigDecimal MOST = new BigDecimal("0.4");
    private static final BigDecimal FEWEST = new BigDecimal("0.6");
    private static final BigDecimal TWICE = new BigDecimal("1.6");
    private static final BigDecimal QUARTER_MORE = new BigDecimal("1.25");

    @Override
    public String name() {
        return "total-against-items";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        int[] depths = depths(sentence);
        for (Quantity total : sentence.quantities()) {
            if (!canBeTotal(total)) {
                continue;
            }
            List<Quantity> behind = behind(sentence, total, depths);
            boolean introduced = introduces(sentence, total, behind, depths);
            boolean summed = TOTAL.matcher(total.lead()).find();
            boolean plain = behind.stream().allMatch(item -> item.is(Role.LEVEL));
            if (!behind.isEmpty() && (introduced || summed && plain && behind.size() > 1)) {
                judgeBehind(sentence, total, behind, introduced, found);
            } else if (summed) {
                judgeBefore(sentence, total, depths, found);
            }
        }
    }

    /** 4项中，正常的1项，偏紧的1项，滞后的2项: what adds up with others to a total before it is none itself. */
    private static boolean isItemThatFits(Sentence sentence, Quantity quantity, int[] depths) {
        return sentence.quantities().subList(0, quantity.index()).stream()
                .filter(earlier -> canBeTotal(earlier) && earlier.isLike(quantity))
                .anyMatch(earlier -> {
                    List<Quantity> items = behind(sentence, earlier, depths);
                    int end = items.indexOf(quantity) + 1;
                    return end > 0 && items.size() > 1 && anySumIs(earlier, items, end);
                });
    }

    /** Whether so many of the items, or more, reach the total. */
    private static boolean anySumIs(Quantity total, List<Quantity> items, int least) {
        return IntStream.rangeClosed(least, items.size())
                .anyMatch(end -> Items.sum(items.subList(0, end)).meets(total.range()));
    }

    /** By 其中, or by a colon or bracket with more than one item behind it. */
    private static boolean introduces(Sentence sentence, Quantity total, List<Quantity> behind, int[] depths) {
        boolean colon = COLON.matcher(total.tail()).find();
        boolean opened = colon || total.tail().startsWith("（") || total.tail().startsWith("(");
        boolean denied = behind.size() > 1
                && behind.getLast().clause().contains("未")
                && behind.subList(0, behind.size() - 1).stream()
                        .noneMatch(item -> item.clause().contains("未"))
                && !isItemThatFits(sentence, total, depths);
        int next = total.index() + 1;
        boolean afterOther = next < sentence.quantities().size()
                && !sentence.quantities().get(next).isLike(total)
                && !sentence.quantities().get(next).unit().isPercent()
                && sentence.quantities().get(next).tail().contains("其中");
        return PART.matcher(total.tail()).find()
                || afterOther
                || denied
                || areKinds(total, behind)
                || opened
                        && behind.size() > 1
                        && behind.getFirst().index() - total.index() <= 2
                        && (colon || depths[behind.getFirst().index()] > depths[total.index()]);
    }

    /** 锅炉500台中，燃气锅炉320台，燃煤锅炉180台: all end with the name of the whole. */
    private static boolean areKinds(Quantity total, List<Quantity> behind) {
        Matcher among = AMONG.matcher(total.tail());
        String name = !among.find() ? "" : among.group(1).length() > 1 ? among.group(1) : total.subject();
        return name.length() > 1
                && behind.size() > 1
                && behind.stream().allMatch(item -> item.subject().endsWith(name.substring(name.length() - 2)));
    }

    private static boolean canBeTotal(Quantity quantity) {
        Unit unit = quantity.unit();
        return unit.isMeasure()
                && !unit.isPercent()
                && !unit.isConcentration()
                && !unit.equals(Unit.INDEX)
                && !unit.dimension().equals("hours")
                && !unit.dimension().equals("concentration-lost")
                && (quantity.is(Role.LEVEL)
                        || quantity.is(Role.CUT)
                        || quantity.is(Role.CHANGE)
                        || quantity.is(Role.TARGET));
    }

    /** How deep in brackets each number stands. */
    private static int[] depths(Sentence sentence) {
        int[] depths = new int[sentence.quantities().size()];
        int depth = 0;
        for (Quantity quantity : sentence.quantities()) {
            for (char c : quantity.lead().toCharArray()) {
                depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            }
            depths[quantity.index()] = depth;
        }
        return depths;
    }

    private static List<Quantity> behind(Sentence sentence, Quantity total, int[] depths) {
        List<Quantity> items = new ArrayList<>();
        int depth = -1;
        for (int i = total.index() + 1; i < sentence.quantities().size(); i++) {
            Quantity item = sentence.quantities().get(i);
            boolean ends = !items.isEmpty()
                    && (item.lead().contains("其中")
                            || TOTAL.matcher(item.lead()).find()
                            || item.lead().contains("。"));
            if (ends || depth >= 0 && depths[i] < depth) {
                break;
            }
            if (!item.isLike(total) || !isItem(item, total)) {
                continue;
            }
            if (!items.isEmpty() && isStateOf(items.getFirst(), item)) {
                break;
            }
            if (!items.isEmpty()
                    && items.getFirst().ownSubject()
                    && !item.ownSubject()
                    && !Items.isTight(item)
                    && !Dictionary.SHIPPED.hasAny("rest", item.clause())) {
                continue;
            }
            depth = depth < 0 ? depths[i] : depth;
            if (depths[i] == depth) {
                items.add(item);
            }
        }
        return items;
    }

    /** 其中有效投诉548件，办结548件: how the items stand is no item. */
    private static boolean isStateOf(Quantity first, Quantity item) {
        boolean recent = RECENT.matcher(item.clause()).find()
                && !RECENT.matcher(first.clause()).find()
                && !first.clause().contains("年");
        return recent
                || States.SHIPPED.of(first).isEmpty()
                        && BARE_STATE.matcher(item.clause()).matches();
    }

    private static boolean isItem(Quantity item, Quantity total) {
        return switch (item.role()) {
            case LEVEL, CUT, BASE, TARGET -> true;
            case CHANGE -> total.is(Role.CHANGE) || total.is(Role.CUT) || Cuts.isCut(item);
            case GAP, SHARE, RANK -> false;
        };
    }

    private void judgeBehind(
            Sentence sentence, Quantity total, List<Quantity> all, boolean introduced, Consumer<Contradiction> found) {
        if ((Items.isClosed(sentence, total, all) ? Items.sum(all).meets(total.range()) : Items.anyPrefixIs(total, all))
                || sentence.quantities().subList(0, total.index()).stream()
                        .anyMatch(earlier -> earlier.isLike(total) && Items.anyPrefixIs(earlier, all))) {
            return;
        }
        if (Items.isNested(all)) {
            return;
        }
        List<Quantity> items = Items.strict(all);
        Interval sum = Items.sum(items);
        if (items.size() == 1) {
            judgePart(sentence, total, items.getFirst(), found);
            return;
        }
        boolean over = sum.isAbove(total.range());
        if (over ? OVERLAP.matcher(sentence.text()).find() : Items.restIsNamed(sentence, items)) {
            return;
        }
        BigDecimal whole = total.range().middle();
        boolean wholly = WHOLLY.matcher(total.tail()).find();
        boolean tells = over
                ? introduced || sum.least().compareTo(whole.multiply(QUARTER_MORE)) <= 0
                : sum.most().compareTo(whole.multiply(wholly && introduced ? MOST : NEARLY_ALL)) >= 0;
        if (!tells || !over && !sum.isBelow(total.range())) {
            return;
        }
        tell(sentence, total, items, over || WHOLLY.matcher(total.tail()).find(), found);
    }

    private void judgePart(Sentence sentence, Quantity total, Quantity part, Consumer<Contradiction> found) {
        boolean within = sentence.quantities().subList(0, part.index()).stream()
                .anyMatch(earlier -> earlier.isLike(part) && !part.range().isAbove(earlier.range()));
        if (within || !total.tail().contains("其中")) {
            return;
        }
        found.accept(contradiction(
                List.of(sentence.mark(total), sentence.mark(part)),
                sentence.said(total) + "，其中" + sentence.said(part) + "。",
                "部分" + sentence.said(part) + "大于总数" + sentence.said(total) + "。",
                "核对总数和其中数。"));
    }

    private void judgeBefore(Sentence sentence, Quantity total, int[] depths, Consumer<Contradiction> found) {
        List<Quantity> items = new ArrayList<>();
        for (int i = total.index() - 1; i >= 0; i--) {
            Quantity item = sentence.quantities().get(i);
            if (item.isLike(total) && isItem(item, total) && depths[i] == depths[total.index()]) {
                items.addFirst(item);
            }
            if (item.lead().contains("。") || TOTAL.matcher(item.lead()).find()) {
                break;
            }
        }
        if (items.size() < 2 || Items.anySuffixIs(total, items) || isLengthOfPeriod(total)) {
            return;
        }
        Interval sum = Items.sum(items);
        BigDecimal whole = total.range().middle();
        boolean near = sum.middle().compareTo(whole.multiply(FEWEST)) >= 0
                && sum.middle().compareTo(whole.multiply(TWICE)) <= 0;
        boolean pure = PURE.matcher(total.clause()).find() && !total.ownSubject();
        boolean largest = items.stream().noneMatch(item -> item.range().isAbove(total.range()));
        if (pure
                || near
                        && largest
                        && (Items.isTight(items.getLast())
                                || PURE.matcher(total.clause()).find()
                                || OVERALL.matcher(total.clause()).matches()
                                || Items.areAnswers(items)
                                || Items.isParallel(items, total))) {
            tell(sentence, total, items, true, found);
        }
    }

    /** 1—10月共304天. */
    private static boolean isLengthOfPeriod(Quantity total) {
        return total.unit().dimension().equals("days")
                && LENGTH.matcher(total.clause()).find();
    }

    private void tell(
            Sentence sentence, Quantity total, List<Quantity> items, boolean sure, Consumer<Contradiction> found) {
        List<Quantity> ordered = new ArrayList<>(items);
        ordered.add(total);
        ordered.sort(java.util.Comparator.comparingInt(Quantity::from));
        String terms = items.stream().map(item -> Telling.plain(item.value())).collect(Collectors.joining("+"));
        String says = "总数写为" + sentence.said(total) + "，各项为"
                + items.stream().map(sentence::said).collect(Collectors.joining("、")) + "。";
        String implies = terms + "=" + Telling.in(Items.sum(items).middle(), total.unit()) + "，与" + sentence.said(total)
                + "相差"
                + Telling.in(
                        Items.sum(items)
                                .middle()
                                .subtract(total.range().middle())
                                .abs(),
                        total.unit()) + "。";
        List<Contradiction.Mark> marks = ordered.stream().map(sentence::mark).toList();
        found.accept(
                sure
                        ? contradiction(marks, says, implies, "核对总数和各项，改正其中写错的一个。")
                        : question(marks, says, implies, "若所列不是全部，写明其余是什么；否则核对总数和各项。"));
    }
}
