package org.ecoledger.reports.contradictions.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.reports.fields.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C5: what a text means by its words for time, place and subject; a doubt is silence")
class ClaimWordsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
    private static final Region CITY = region("99", null, "绿川市", Level.CITY, "99/");
    private static final Region COUNTY = region("9901", "99", "青河县", Level.COUNTY, "99/9901/");
    private static final Region OTHER = region("9902", "99", "白石县", Level.COUNTY, "99/9902/");
    private static final Region TOWN = region("990101", "9901", "青石镇", Level.TOWNSHIP, "99/9901/990101/");
    private static final List<Region> ALL = List.of(CITY, COUNTY, OTHER, TOWN);

    @ParameterizedTest
    @CsvSource({
        "2025年, 2025",
        "去年, 2025",
        "去年全年, 2025",
        "前年, 2024",
        "今年以来, 2026-01-01..2026-09-30",
        "今年上半年, 2026-01-01..2026-06-30",
        "2025年下半年, 2025-07-01..2025-12-31",
        "1—9月, 2026-01-01..2026-09-30",
        "1至8月份, 2026-01-01..2026-08-31",
        "前三季度, 2026-01-01..2026-09-30",
        "一季度, 2026-01-01..2026-03-31",
        "9月, 2026-09",
        "去年9月份, 2025-09",
        "九月, 2026-09",
        "前两个月, -",
        "截至9月15日, 2026-01-01..2026-09-15",
        "9月15日, 2026-09-15",
        "全年, -",
        "11月, -",
        "明年, -",
        "20xx年, -",
        "同期, -",
        "去年同期, -",
        "13月, -",
        "2月30日, -"
    })
    void times(String written, String code) {
        assertThat(new PeriodWords(AS_OF, null).read(written).map(Period::code).orElse("-"))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("a figure without a time is of the year that the person states, else it is left alone")
    void statedYear() {
        assertThat(new PeriodWords(AS_OF, null).read("")).isEmpty();
        assertThat(new PeriodWords(AS_OF, 2025).read("").map(Period::code)).contains("2025");
        assertThat(new PeriodWords(AS_OF, 2025).read("去年").map(Period::code)).contains("2024");
        assertThat(new PeriodWords(AS_OF, 2025).read("全年").map(Period::code)).contains("2025");
    }

    @ParameterizedTest
    @CsvSource({
        "全市, 99", "今年全市, 99", "我县, 9901", "全县, 9901", "青河县, 9901", "扎实推进青河县, 9901", "白石, 9902",
        "绿川市青石镇, 990101", "南阳市, -", "南阳市全市, -", "全镇, -", "'', -"
    })
    void places(String written, String code) {
        assertThat(code(new PlaceWords(ALL, COUNTY, false), written)).isEqualTo(code);
    }

    @Test
    void aTextThatNamesNoPlaceSpeaksOfTheStatedOne() {
        assertThat(code(new PlaceWords(ALL, COUNTY, true), "")).isEqualTo("9901");
    }

    @ParameterizedTest
    @CsvSource({
        "优良天数, 天, 优良天数",
        "空气优良天数, 天, 优良天数",
        "累计优良天数, 天, 优良天数",
        "优良天数, %, -",
        "PM₂.₅, μg/m3, PM25浓度",
        "pm2.5平均浓度, 微克/立方米, PM25浓度",
        "优良率, %, 优良率",
        "绿化率, %, -"
    })
    void subjects(String words, String unit, String field) {
        assertThat(Aliases.read().field(words, unit).orElse("-")).isEqualTo(field);
    }

    private static String code(PlaceWords words, String written) {
        Optional<Region> found = words.read(written);
        return found.map(Region::code).orElse("-");
    }

    private static Region region(String code, String parent, String name, Level level, String path) {
        return new Region(code, parent, name, level, path, null, null);
    }
}
