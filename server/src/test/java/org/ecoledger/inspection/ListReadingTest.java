package org.ecoledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.ecoledger.SharedFiles;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.RegionNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("M12-04: how lists write types, places and counts")
class ListReadingTest {
    private static final RegionNames NAMES = RegionNames.of(List.of(
            region("990100", null, "绿川市", Level.CITY),
            region("990101", "990100", "青河县", Level.COUNTY),
            region("990101001", "990101", "青石镇", Level.TOWNSHIP),
            region("990104", "990100", "临江区", Level.COUNTY)));

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @DisplayName("The kind follows from the type and the words, by the city's table")
    @CsvSource({
        "大气,饭店油烟直排,fumes",
        "大气污染,工地扬尘严重,dust",
        "大气,田间焚烧秸秆,burning",
        "大气,化工厂异味,emission",
        "大气,不知哪里来的怪味,complaint",
        "水,河段水体黑臭,black-water",
        "水、噪声,养猪场粪污直排,sewage",
        "噪音,广场舞太吵,noise",
        "固废,村口堆放垃圾,dump",
        "生态破坏,开山采石,damage",
        "'',夜里施工噪声,noise",
        "其他,不明情况,other"
    })
    void kinds(String pollution, String text, String kind) {
        assertThat(CaseKinds.of(Pollution.read(pollution), text)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A place is known with and without the city before it and the form behind it")
    @CsvSource({
        "青河县,990101,",
        "绿川市青河县,990101,",
        "青河,990101,",
        "青河县 青石镇,990101,990101001",
        "青石镇,990101,990101001",
        "临江,990104,"
    })
    void places(String written, String county, String township) {
        var place = NAMES.read(written).orElseThrow();
        assertThat(place.county().code()).isEqualTo(county);
        Region found = place.township();
        assertThat(found == null ? null : found.code()).isEqualTo(township);
    }

    @Test
    @DisplayName("Other cities' places are not guessed at; the city as a whole is told from its counties")
    void otherPlaces() {
        assertThat(NAMES.read("赤水县")).isEmpty();
        assertThat(NAMES.isCity("绿川市")).isTrue();
        assertThat(NAMES.isCity("市本级")).isTrue();
        assertThat(NAMES.isCity("青河县")).isFalse();
        assertThat(NAMES.in("青石镇与临江区交界处"))
                .extracting(place -> place.county().name())
                .containsExactly("青河县", "临江区");
    }

    @Test
    @DisplayName("Of published notices the total and the parts are read and added up; one that does not add up says so")
    void publishedCounts() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(SharedFiles.find("case_texts/cases.json")));
        var xiangyang =
                StatedCounts.in(cases.get(0).get("text").asString(), List.of("襄城区", "樊城区", "枣阳市", "宜城市", "南漳县", "谷城县"));
        assertThat(xiangyang.total()).hasValue(8);
        assertThat(xiangyang.sum()).isEqualTo(7);
        assertThat(xiangyang.addsUp()).isFalse();
        var hubei = StatedCounts.in(
                cases.get(1).get("text").asString(),
                List.of(
                        "武汉", "襄阳", "宜昌", "黄石", "十堰", "荆州", "荆门", "鄂州", "孝感", "黄冈", "咸宁", "随州", "恩施", "仙桃", "天门",
                        "神农架"));
        assertThat(hubei.total()).hasValue(121);
        assertThat(hubei.addsUp()).isTrue();
        var henan = StatedCounts.in(
                cases.get(2).get("text").asString(),
                List.of(
                        "南阳市", "郑州市", "平顶山市", "焦作市", "洛阳市", "商丘市", "信阳市", "驻马店市", "开封市", "濮阳市", "安阳市", "漯河市", "鹤壁市",
                        "新乡市", "许昌市", "三门峡市", "周口市", "济源示范区"));
        assertThat(henan.total()).hasValue(123);
        assertThat(henan.addsUp()).isTrue();
    }

    private static Region region(String code, String parent, String name, Level level) {
        return new Region(code, parent, name, level, code, null, null);
    }
}
