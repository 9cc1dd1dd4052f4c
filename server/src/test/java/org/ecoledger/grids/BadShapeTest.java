package org.ecoledger.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M03-01: an outline that cannot be one is refused in words that say what is wrong, and where")
class BadShapeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            crosses itself      | grids.shape-crosses-itself | 0.500000,0.500000 | [[[0,0],[1,1],[1,0],[0,1],[0,0]]]
            hole outside        | grids.shape-hole-outside   | 2.000000          | [[[0,0],[1,0],[1,1],[0,1],[0,0]],[[2,2],[3,2],[3,3],[2,2]]]
            open ring           | grids.shape-open-ring      | 0.000000,1.000000 | [[[0,0],[1,0],[1,1],[0,1]]]
            too few corners     | grids.shape-few-corners    | 1                 | [[[0,0],[1,0],[0,0]]]
            off the earth       | grids.shape-off-earth      | 32.000000,111.000000 | [[[32,111],[33,111],[33,112],[32,111]]]
            holes overlap       | grids.shape-               |                   | [[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[5,1],[5,5],[1,5],[1,1]],[[2,2],[3,2],[3,3],[2,3],[2,2]]]
            no numbers          | grids.shape-unknown        |                   | [[["a","b"],[1,0],[1,1],[0,0]]]
            nothing             | grids.shape-unknown        |                   | []
            """)
    void refused(String name, String code, String where, String rings) {
        assertThatThrownBy(() -> Shapes.read("{\"type\":\"Polygon\",\"coordinates\":" + rings + "}", false))
                .isInstanceOfSatisfying(BadShape.class, bad -> {
                    assertThat(bad.code()).startsWith(code);
                    assertThat(bad.arguments().toString()).contains(where == null ? "" : where);
                });
    }

    @ParameterizedTest
    @CsvSource({"true,Polygon", "false,LineString", "false,Point", "true,nonsense"})
    void ofTheWrongSort(boolean line, String type) {
        String coordinates = type.equals("Polygon") ? "[[[0,0],[1,0],[1,1],[0,0]]]" : "[[0,0],[1,1]]";
        assertThatThrownBy(() -> Shapes.read("{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}", line))
                .isInstanceOf(BadShape.class);
    }
}
