package org.ecoledger.inspection.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.inspection.papers.PersonalWords.Found;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ruling 7, 边督边改公开: what a public text tells of natural persons is found; enterprises keep their names")
class PersonalWordsTest {
    private final PersonalWords words = PersonalWords.on(LocalDate.of(2026, 9, 30));

    @ParameterizedTest(name = "{0}")
    @DisplayName("numbers of papers, telephones, mail addresses and plates are certain")
    @CsvSource({
        "身份证110101199003074512号, 110101199003074512",
        "电话13800001234反映, 13800001234",
        "电话138-0000-1234反映, 138-0000-1234",
        "座机0990-8100001无人接, 0990-8100001",
        "邮箱a.b@c.cn, a.b@c.cn",
        "渣土车皖A12345遗撒, 皖A12345",
        "电动渣土车皖AD12345遗撒, 皖AD12345",
    })
    void certain(String text, String found) {
        List<Found> all = words.in(text, List.of());
        assertThat(all).extracting(Found::text).containsExactly(found);
        assertThat(all.getFirst().certain()).isTrue();
        assertThat(words.withoutCertain(text)).doesNotContain(found).contains("已隐去");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("names and homes are suggested for the person who looks, a name by its surname")
    @CsvSource({
        "对副局长王小强给予警告, 王小强, 王某某",
        "负责人李明称已停产, 李明, 李某",
        "场主黄大海承诺整改, 黄大海, 黄某某",
        "村民欧阳建国的猪场, 欧阳建国, 欧阳某某",
        "张伟同志被约谈, 张伟, 张某",
        "约谈赵大海并罚款, , ",
        "问责孙立，责令检查, 孙立, 孙某",
        "住在青河小区3栋2单元101室, 住在青河小区3栋2单元101室, 〔住址已隐去〕",
    })
    void suggested(String text, String found, String replacement) {
        List<Found> all = words.in(text, List.of());
        if (found == null) {
            assertThat(all).isEmpty();
            return;
        }
        assertThat(all).extracting(Found::text).containsExactly(found);
        assertThat(all.getFirst().certain()).isFalse();
        assertThat(all.getFirst().replacement()).isEqualTo(replacement);
        assertThat(words.withoutCertain(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("an enterprise keeps its name; an official known by name is suggested wherever he stands")
    void firms() {
        String text = "负责人王强水泥有限公司的青河宏岩水泥有限公司，由孙立到场";
        assertThat(words.in(text, List.of())).isEmpty();
        assertThat(words.in(text, List.of("孙立", "系统管理员")))
                .extracting(Found::text)
                .containsExactly("孙立");
    }

    @Test
    @DisplayName("stretches do not lie over one another: what is certain wins")
    void apart() {
        List<Found> all = words.in("联系人：村民王强13800001234，车牌皖A12345。", List.of("王强"));
        assertThat(all).extracting(Found::kind).containsExactly("name", "phone", "plate");
        assertThat(PersonalWords.replaced("联系人：村民王强13800001234，车牌皖A12345。", all))
                .isEqualTo("联系人：村民王某〔电话已隐去〕，车牌〔车牌已隐去〕。");
    }
}
