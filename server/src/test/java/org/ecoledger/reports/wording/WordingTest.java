package org.ecoledger.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A.6: figures are said in the officials' own grammar")
class WordingTest {
    private static final int TRIES = 2_000;
    private final Random random = new Random(20_260_930);

    @ParameterizedTest(name = "{0}: {2} after {1} is {7}")
    @CsvSource({
        // N01, N02, N03
        "N01, 108, 95, 0, 微克/立方米, RELATIVE, LESS, 下降12%",
        "N02, 113, 108, 0, 微克/立方米, RELATIVE, LESS, 下降4.4%",
        "N03, 126, 91, 0, 微克/立方米, RELATIVE, LESS, 下降27.8%",
        "N04, 206, 224, 0, 天, COUNTED, MORE, 增加18天",
        "N15, 60.0, 75.6, 1, %, POINTS, MORE, 提高15.6个百分点",
        "a share that falls, 75.6, 60.0, 1, %, POINTS, MORE, 下降15.6个百分点",
        "a bad share that rises, 1.0, 3.5, 1, %, POINTS, LESS, 上升2.5个百分点",
        "fewer, 12, 9, 0, 起, COUNTED, LESS, 减少3起",
        "money, 100, 112, 0, 万元, RELATIVE, MORE, 增长12%",
        "level, 35, 35, 0, 微克/立方米, RELATIVE, LESS, 持平",
        "level after rounding, 34.6, 35.4, 0, 微克/立方米, RELATIVE, LESS, 持平",
        "not level in its own digits, 34.6, 35.4, 1, 毫克/升, RELATIVE, LESS, 上升2.3%",
        "from nothing, 0, 5, 0, 处, RELATIVE, LESS, 由0增至5处",
        "counted from nothing, 0, 5, 0, 处, COUNTED, LESS, 增加5处",
        "nothing both times, 0, 0, 0, 处, RELATIVE, LESS, 持平",
        "to nothing, 5, 0, 0, 处, RELATIVE, LESS, 下降100%",
        "too little for a decimal, 10000, 10001, 0, 吨, RELATIVE, MORE, 增长0.01%"
    })
    void changes(
            String id,
            BigDecimal before,
            BigDecimal now,
            int decimals,
            String unit,
            Manner manner,
            Wish wish,
            String said) {
        assertThat(Wording.change(new Wording.Pair(now, before, decimals, unit), manner, wish, false)
                        .text())
                .as(id)
                .isEqualTo(said);
    }

    @Test
    @DisplayName("N01: with one decimal asked for it is 下降12.0%")
    void digitsThatAreAskedForAreKept() {
        assertThat(Wording.relative(new BigDecimal("95"), new BigDecimal("108"), 1))
                .isEqualTo("下降12.0%");
        assertThat(Wording.relative(new BigDecimal("95"), new BigDecimal("108"), 0))
                .isEqualTo("下降12%");
        assertThat(Wording.percent(new BigDecimal("95"), new BigDecimal("108"), 2))
                .isEqualByComparingTo("-12.04");
    }

    @Test
    @DisplayName("不降反升 only where less is better and less was promised")
    void againstThePromise() {
        var rise = new Wording.Pair(new BigDecimal("110"), new BigDecimal("100"), 0, "微克/立方米");
        assertThat(Wording.change(rise, Manner.RELATIVE, Wish.LESS, true).text())
                .isEqualTo("不降反升10%");
        assertThat(Wording.change(rise, Manner.RELATIVE, Wish.LESS, false).text())
                .isEqualTo("上升10%");
        assertThat(Wording.change(rise, Manner.RELATIVE, Wish.MORE, true).text())
                .isEqualTo("增长10%");
        assertThat(Wording.change(rise, Manner.COUNTED, Wish.LESS, true).text()).isEqualTo("不减反增10微克/立方米");
        var fall = new Wording.Pair(new BigDecimal("70.1"), new BigDecimal("72.0"), 1, "%");
        assertThat(Wording.change(fall, Manner.POINTS, Wish.MORE, true).text()).isEqualTo("不升反降1.9个百分点");
    }

    @Test
    @DisplayName("N15: the distance from a promised share is in 个百分点, from promised days in days")
    void gaps() {
        assertThat(gap("75.6", "60.0", 1, "%", Manner.POINTS, Wish.MORE)).isEqualTo("超过目标15.6个百分点");
        assertThat(gap("73.9", "80.0", 1, "%", Manner.POINTS, Wish.MORE)).isEqualTo("差6.1个百分点");
        assertThat(gap("224", "206", 0, "天", Manner.COUNTED, Wish.MORE)).isEqualTo("超额18天");
        assertThat(gap("200", "206", 0, "天", Manner.COUNTED, Wish.MORE)).isEqualTo("差6天");
        assertThat(gap("35", "30", 0, "微克/立方米", Manner.RELATIVE, Wish.LESS)).isEqualTo("高于目标5微克/立方米");
        assertThat(gap("28", "30", 0, "微克/立方米", Manner.RELATIVE, Wish.LESS)).isEqualTo("低于目标2微克/立方米");
        assertThat(gap("30", "30", 0, "微克/立方米", Manner.RELATIVE, Wish.LESS)).isEqualTo("与目标持平");
    }

    private static String gap(String now, String target, int decimals, String unit, Manner manner, Wish wish) {
        return Wording.gap(new Wording.Pair(new BigDecimal(now), new BigDecimal(target), decimals, unit), manner, wish)
                .text();
    }

    @ParameterizedTest(name = "{0} {1} is said {2}")
    @CsvSource({
        "9999, 吨, 9999吨",
        "10000, 吨, 1万吨",
        "186700, 吨, 18.67万吨",
        "680000, 亩, 68万亩",
        "12345, 亩, 1.23万亩",
        "12350, 亩, 1.24万亩",
        "12345678, 元, 1234.57万元",
        "1020000000, 元, 10.2亿元",
        "4148, 万元, 4148万元",
        "35, µg/m³, 35微克/立方米",
        "1.2, mg/m³, 1.2毫克/立方米",
        "75.6, %, 75.6%",
        "-12000, 吨, -1.2万吨"
    })
    void amounts(String value, String unit, String said) {
        assertThat(Wording.amount(new BigDecimal(value), value, unit)).isEqualTo(said);
    }

    @Test
    void datesAndMonths() {
        assertThat(Wording.upTo(LocalDate.of(2026, 9, 3))).isEqualTo("截至9月3日");
        assertThat(Wording.months(YearMonth.of(2026, 1), YearMonth.of(2026, 9))).isEqualTo("1—9月");
        assertThat(Wording.months(YearMonth.of(2026, 9), YearMonth.of(2026, 9))).isEqualTo("9月");
        assertThat(Wording.signed(new BigDecimal("2.1"))).isEqualTo("+2.1");
        assertThat(Wording.signed(new BigDecimal("-12.0"))).isEqualTo("−12.0");
        assertThat(Wording.signed(new BigDecimal("0.0"))).isEqualTo("0");
    }

    @Test
    @DisplayName("law: the verb has the sign of the difference, and level means equal in the published digits")
    void theSign() {
        for (int i = 0; i < TRIES; i++) {
            Wording.Pair pair = pair(i % 3);
            Change change = Wording.change(pair, Manner.values()[i % 3], Wish.values()[i / 3 % 3], false);
            int sign = pair.now().compareTo(pair.before());
            assertThat(change.text().equals("持平")).isEqualTo(sign == 0);
            if (sign > 0) {
                assertThat(change.text()).containsPattern("^(上升|增长|提高|增加|由0增至|基本)");
            } else if (sign < 0) {
                assertThat(change.text()).containsPattern("^(下降|减少|由0降至|基本)");
            }
        }
    }

    @Test
    @DisplayName("law: a share never changes by percent, and nothing else ever by 个百分点")
    void pointsAreForSharesOnly() {
        for (int i = 0; i < TRIES; i++) {
            Wording.Pair pair = pair(1);
            for (Wish wish : Wish.values()) {
                assertThat(Wording.change(pair, Manner.POINTS, wish, i % 2 == 0).text())
                        .doesNotContain("%");
                assertThat(Wording.change(pair, Manner.RELATIVE, wish, i % 2 == 0)
                                .text())
                        .doesNotContain("百分点");
                assertThat(Wording.change(pair, Manner.COUNTED, wish, i % 2 == 0)
                                .text())
                        .doesNotContain("百分点")
                        .doesNotContain("%");
            }
        }
    }

    @Test
    @DisplayName("law: the base and the said change give the figure back, within the digit that was said")
    void thereAndBack() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal before = BigDecimal.valueOf(1 + random.nextInt(100_000), 1);
            BigDecimal now = BigDecimal.valueOf(random.nextInt(200_000), 1);
            BigDecimal percent = Wording.percent(now, before, 1);
            BigDecimal back = before.add(before.multiply(percent).movePointLeft(2));
            BigDecimal within = before.multiply(new BigDecimal("0.0005"));
            assertThat(back.subtract(now).abs()).isLessThanOrEqualTo(within);
        }
    }

    @Test
    @DisplayName("law: an amount in a larger unit is the same amount, within the digit that was said")
    void largerUnitsKeepTheAmount() {
        Pattern written = Pattern.compile("(-?[0-9.]+)(万?)吨");
        for (int i = 0; i < TRIES; i++) {
            BigDecimal tonnes = BigDecimal.valueOf(random.nextInt(100_000_000));
            Matcher said = written.matcher(Wording.amount(tonnes, tonnes.toPlainString(), "吨"));
            assertThat(said.matches()).isTrue();
            boolean large = !said.group(2).isEmpty();
            BigDecimal back = new BigDecimal(said.group(1)).movePointRight(large ? 4 : 0);
            assertThat(large).isEqualTo(tonnes.compareTo(BigDecimal.valueOf(10_000)) >= 0);
            assertThat(back.subtract(tonnes).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(large ? 50 : 0));
        }
    }

    @Test
    @DisplayName("GB/T 8170: exactly half goes to the even digit")
    void halfGoesToEven() {
        assertThat(Wording.percent(new BigDecimal("1000.5"), new BigDecimal("1000"), 1))
                .isEqualByComparingTo("0.0");
        assertThat(Wording.percent(new BigDecimal("1001.5"), new BigDecimal("1000"), 1))
                .isEqualByComparingTo("0.2");
        assertThat(Wording.percent(new BigDecimal("1002.5"), new BigDecimal("1000"), 1))
                .isEqualByComparingTo("0.2");
    }

    private Wording.Pair pair(int decimals) {
        BigDecimal now = BigDecimal.valueOf(random.nextInt(3_000), 2);
        BigDecimal before = random.nextInt(20) == 0 ? now : BigDecimal.valueOf(random.nextInt(3_000), 2);
        return new Wording.Pair(
                now.setScale(2, RoundingMode.UNNECESSARY), before.setScale(2, RoundingMode.UNNECESSARY), decimals, "天");
    }
}
