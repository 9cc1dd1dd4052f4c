package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("HJ 633, table 2 and appendix A: categories and colours")
@Clause(standard = "HJ 633-2012", clause = "表2、附录A 级别与颜色")
@Clause(standard = "HJ 633-2026", clause = "级别与颜色")
class CategoryTest {

    @ParameterizedTest(name = "{0} to {1} is {3} {4}")
    @CsvSource({
        "0, 50, 1, 一级, 优, #00E400",
        "51, 100, 2, 二级, 良, #FFFF00",
        "101, 150, 3, 三级, 轻度污染, #FF7E00",
        "151, 200, 4, 四级, 中度污染, #FF0000",
        "201, 300, 5, 五级, 重度污染, #99004C",
        "301, 500, 6, 六级, 严重污染, #7E0023"
    })
    void ofBothEnds(int lowest, int highest, int number, String level, String chinese, String hex) {
        assertThat(Category.of(lowest)).isEqualTo(Category.of(highest));
        Category category = Category.of(lowest);
        assertThat(category.lowest()).isEqualTo(lowest);
        assertThat(category.highest()).isEqualTo(highest);
        assertThat(category.number()).isEqualTo(number);
        assertThat(category.level()).isEqualTo(level);
        assertThat(category.chinese()).isEqualTo(chinese);
        assertThat(category.hex()).isEqualTo(hex);
    }

    @Test
    void aNegativeIndexIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Category.of(-1));
    }
}
