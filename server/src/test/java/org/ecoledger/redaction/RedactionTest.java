package org.ecoledger.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ruling 7: what is dispatched does not tell who reported it")
class RedactionTest {
    private static final Known ZHANG = new Known("张伟国", "138 0731-2345", "青河县青石镇朝阳路12号3栋2单元501室");

    @ParameterizedTest
    @DisplayName("Telephones, papers, mail and accounts go, however they are written")
    @ValueSource(
            strings = {
                "13807312345",
                "138-0731-2345",
                "１３８０７３１２３４５",
                "1 3 8 0 7 3 1 2 3 4 5",
                "+86 13807312345",
                "一三八零七三一二三四五",
                "幺三八〇七三幺二三四五",
                "138\u200b0731\u200b2345",
                "0731-58231234",
                "(0731)58231234",
                "电话58231234",
                "400-820-8820",
                "430302199001011234",
                "43030219900101123X",
                "zhang.wei@example.com",
                "微信号：zhangwei_1990",
                "加我微信zhangwei1990",
                "wx: abc12345",
                "QQ 123456789"
            })
    void theyAreMasked(String secret) {
        String text = Redaction.seen("河边有人倒垃圾，请联系" + secret + "，谢谢", null).text();
        assertThat(text)
                .contains("已隐去")
                .doesNotContain(lastDigits(secret))
                .startsWith("河边有人倒垃圾")
                .endsWith("谢谢");
    }

    @Test
    @DisplayName("A name behind the word for who reported goes, what that person does stays")
    void whoReportedIsMasked() {
        assertThat(Redaction.unseen("砖厂废气扰民，举报人张三，电话13511112222", null).text())
                .startsWith("砖厂废气扰民，举报人〔姓名已隐去〕，电话")
                .doesNotContain("张三");
        assertThat(Redaction.unseen("举报人反映，夜间排放；信访人多次投诉。", null).text()).isEqualTo("举报人反映，夜间排放；信访人多次投诉。");
    }

    @ParameterizedTest
    @DisplayName("What is evidence stays: number plates, dates, readings, distances")
    @ValueSource(
            strings = {
                "车牌湘C12345的渣土车",
                "2026年9月30日21:40开始",
                "PM10达到350微克，超标2.3倍",
                "距学校150米，共20车",
                "2026-09-30 14:05至15:30"
            })
    void evidenceStays(String text) {
        assertThat(Redaction.seen(text, null).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @DisplayName("The known name, telephone and address go in every writing")
    @CsvSource(
            delimiter = '|',
            value = {
                "我是张伟国，烟很大|张伟国",
                "张 伟 国反映|伟 国",
                "请找张先生了解|张先生",
                "住青河县青石镇朝阳路12号3栋2单元501室|501",
                "朝阳路12号3栋2单元501有油烟|12号",
                "3栋2单元501的楼下|501",
                "打138 0731 2345找我|2345"
            })
    void theKnownGoes(String text, String secret) {
        assertThat(Redaction.seen(text, ZHANG).text()).doesNotContain(secret).contains("已隐去");
    }

    @Test
    @DisplayName(
            "Where nobody looks, what the writer says of the own home and name goes; the rest is listed as suspect")
    void whatNobodySeesIsTakenOut() {
        var redacted = Redaction.unseen("我叫李小花，我家住金河小区8栋3单元，楼下烧烤店油烟大。我父亲有哮喘，6栋的也闻得到", null);
        assertThat(redacted.text()).doesNotContain("李小花", "金河小区", "8栋3单元").contains("烧烤店油烟大");
        assertThat(redacted.suspects()).contains("我父亲", "6栋");
    }

    @Test
    @DisplayName(
            "A home with its number goes even when the sentence before it said who lives there; where others live stays")
    void theHomeAfterAPauseGoes() {
        assertThat(Redaction.unseen("我是三里村人，住在三里村7号，村口烧垃圾", null).text()).isEqualTo("我是三里村人，〔住址已隐去〕，村口烧垃圾");
        assertThat(Redaction.unseen("很多村民住在化工厂3号门边，臭味大", null).text()).contains("化工厂3号门边");
        assertThat(Redaction.seen("住在三里村7号，村口烧垃圾", null).suspects()).contains("住在三里村7号");
    }

    @Test
    @DisplayName("A clerk who has looked is told of “我家住×栋×单元” and decides")
    void theClerkIsTold() {
        var redacted = Redaction.seen("我家住8栋3单元", null);
        assertThat(redacted.text()).isEqualTo("我家住8栋3单元");
        assertThat(redacted.suspects()).contains("我家住8栋3单元", "8栋3单元");
    }

    @RepeatedTest(200)
    @DisplayName("Property: no secret survives in any text, place and writing")
    void noSecretSurvives(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String phone = "1" + (3 + random.nextInt(7)) + digits(random, 9);
        String id = "4303" + digits(random, 13) + "X";
        String name = "王" + pick(random, "建", "芳", "晓", "志") + pick(random, "国", "明", "燕", "东");
        String address =
                "红旗街道" + (1 + random.nextInt(99)) + "号" + (1 + random.nextInt(30)) + "栋" + (101 + random.nextInt(900));
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(pick(random, "夜里噪声很大，", "烟尘", "请处理。", "\n", "PM2.5", "湘C8X921", "第3次反映", " "));
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> written(random, phone);
                        case 1 -> " " + id + " ";
                        case 2 -> spread(name, pick(random, "", " "));
                        case 3 -> spread(address, pick(random, "", " "));
                        default -> "";
                    });
        }
        String redacted =
                Redaction.seen(text.toString(), new Known(name, phone, address)).text();
        String plain = Shadow.of(redacted).numerals().replaceAll("[^0-9A-Za-z\\u4e00-\\u9fff]", "");
        assertThat(plain).as(text.toString()).doesNotContain(phone, id, name, address);
    }

    private static String written(Random random, String phone) {
        return switch (random.nextInt(5)) {
            case 0 -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
            case 1 -> spread(phone, " ");
            case 2 ->
                phone.chars()
                        .mapToObj(digit -> String.valueOf((char) (digit + 0xFEE0)))
                        .reduce("", String::concat);
            case 3 ->
                phone.chars()
                        .mapToObj(digit -> "零一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
                        .reduce("", String::concat);
            default -> " " + phone + " ";
        };
    }

    private static String spread(String text, String between) {
        return String.join(between, List.of(text.split("")));
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String lastDigits(String secret) {
        return secret.substring(secret.length() - 4);
    }
}
