package org.ecoledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecoledger.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("M12-08: a case's text is split into what has to be answered, in its own words")
class PointsTest {
    @Test
    @DisplayName("Numbered items, however they are numbered, are the points; what only announces them is none")
    void numberedItems() {
        List<String> two = List.of("夜间排放废气", "粉尘落到菜地");
        for (String text : List.of(
                "青河县某水泥厂存在以下问题：1、夜间排放废气；2、粉尘落到菜地",
                "反映问题：某厂问题如下：1.夜间排放废气；2.粉尘落到菜地",
                "某厂：（1）夜间排放废气；（2）粉尘落到菜地",
                "某厂：（一）夜间排放废气；（二）粉尘落到菜地",
                "某厂有以下问题，①夜间排放废气②粉尘落到菜地",
                "某厂：一是夜间排放废气；二是粉尘落到菜地",
                "某厂：第一，夜间排放废气；第二，粉尘落到菜地")) {
            assertThat(Points.of(text)).as(text).isEqualTo(two);
        }
    }

    @Test
    @DisplayName("Words before the first number that say something are a point themselves; the outer numbers count")
    void leadAndOuterNumbers() {
        assertThat(Points.of("某砖厂长期无证生产。1、烟气直排；2、噪声扰民。")).containsExactly("某砖厂长期无证生产。", "烟气直排", "噪声扰民。");
        assertThat(Points.of("一、水的问题：1.直排；2.渗漏。二、气的问题。")).containsExactly("水的问题：1.直排；2.渗漏。", "气的问题。");
    }

    @Test
    @DisplayName("Measures, years and house numbers are no numbering")
    void figuresAreNoNumbering() {
        assertThat(Points.of("PM2.5超标，距离1.5公里的2号楼、3号楼都能闻到臭味")).hasSize(1);
        assertThat(Points.of("2023年1、2月间倾倒废渣，统一堆在河边")).hasSize(1);
    }

    @Test
    @DisplayName("Without numbers each sentence or half is a point; requests and courtesies are none")
    void sentences() {
        assertThat(Points.of("举报内容：饭店油烟直排；楼下噪声大。请有关部门尽快查处。谢谢！")).containsExactly("饭店油烟直排", "楼下噪声大。");
        assertThat(Points.of("请查处！")).containsExactly("请查处！");
        assertThat(Points.of("  ")).isEmpty();
    }

    @Test
    @DisplayName("Published texts keep every word that is to be answered")
    void publishedTexts() throws IOException {
        Path file = SharedFiles.find("case_texts/cases.json");
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(file));
        for (JsonNode one : cases) {
            String text = one.get("text").asString();
            List<String> points = Points.of(text);
            assertThat(points).isNotEmpty().allSatisfy(point -> {
                assertThat(point).isNotBlank();
                assertThat(text.replaceAll("\\s", "")).contains(point.replaceAll("\\s", ""));
            });
        }
        JsonNode penalty = cases.get(6);
        assertThat(Points.of(penalty.get("text").asString()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("未按照排污许可证规定公开污染物排放信息");
    }
}
