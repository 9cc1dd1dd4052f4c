package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 2023年11月3日至2023年10月12日: what ends before it begins; what is closed before it was opened. Both years must be said. */
final class OrderOfDates implements Rule.OfSentence {
    private static final Pattern UNTIL = Pattern.compile("^(?:起)?(?:至|到|-|—|~|－)+$");
    private static final String BEGINS = "立案|受理|交办|转办|开工|启动|动工|接到|下达|进驻";
    private static final String ENDS = "办结|结案|竣工|完工|验收|投产|销号|作出(?:行政)?处罚|完成整改|整改到位|撤离|移送";
    private static final Pattern BEGUN = Pattern.compile("^[^，；。]{0,8}(?:" + BEGINS + ")");
    private static final Pattern ENDED = Pattern.compile("^[^，；。]{0,8}(?:" + ENDS + ")");
    private static final int WINDOW = 24;

    @Override
    public String name() {
        return "order-of-dates";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Stretch> stretches = sentence.stretches();
        for (int i = 0; i + 1 < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            Stretch other = stretches.get(i + 1);
            boolean dated = one.year() > 0 && other.year() > 0 && one.first() > 0 && other.first() > 0;
            if (!dated || begin(one) <= end(other)) {
                continue;
            }
            boolean span = UNTIL.matcher(sentence.text().substring(one.to(), other.from()))
                    .matches();
            boolean steps = BEGUN.matcher(behind(sentence, one)).find()
                    && ENDED.matcher(behind(sentence, other)).find()
                    && !BEGUN.matcher(behind(sentence, other)).find();
            if (span || steps) {
                tell(sentence, one, other, found);
            }
        }
    }

    private static int begin(Stretch stretch) {
        return (stretch.year() * 100 + stretch.first()) * 100 + stretch.day();
    }

    /** A month without a day lasts to its end. */
    private static int end(Stretch stretch) {
        return (stretch.year() * 100 + stretch.last()) * 100 + (stretch.day() == 0 ? 31 : stretch.day());
    }

    private static String behind(Sentence sentence, Stretch stretch) {
        return sentence.text().substring(stretch.to(), Math.min(sentence.text().length(), stretch.to() + WINDOW));
    }

    private void tell(Sentence sentence, Stretch one, Stretch other, Consumer<Contradiction> found) {
        found.accept(contradiction(
                List.of(sentence.mark(one.from(), one.to()), sentence.mark(other.from(), other.to())),
                "先写" + one.text() + "，后写" + other.text() + "。",
                other.text() + "在" + one.text() + "之前，结束不会早于开始。",
                "核对两个日期。"));
    }
}
