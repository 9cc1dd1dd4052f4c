package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecoledger.speeches.extraction.Outline.Bearing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading a whole text: its outline, what is proposed, and that nothing breaks it")
class SpeechReaderTest {
    private static final SpeechReader READER = SpeechReader.of(Organisation.unknown(), (_, _) -> Optional.empty());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> SPEECH = List.of(
            "在全市河长制工作推进会上的讲话",
            "（2026年4月9日）",
            "市长 陈建国",
            "同志们：",
            "今天召开这次会议，主要任务是总结去年河长制工作，安排部署今年重点任务。",
            "一、充分肯定成绩，坚定做好工作的信心",
            "过去一年，全市各级河长累计巡河3.2万次，市水利局要求各地整治了217个排口。",
            "二、突出工作重点，全面抓好落实",
            "第一，要抓好入河排污口整治。市生态环境局要在5月中旬前把任务分解到县，各县（市、区）要倒排工期，10月底前全面完成。",
            "第二，要抓好水源地保护。水务部门要加强日常巡护；卫健部门要每季度公布一次水质检测结果。对整治不到位的，不得销号。",
            "同志们，治水任重道远。让我们以更加饱满的热情，奋力开创工作新局面！");

    @Test
    @DisplayName("A speech has title, speaker and sections; what looks back and what closes asks for nothing")
    void outline() {
        Outline outline = READER.outline(text(SPEECH));
        assertThat(outline.parts()).singleElement().satisfies(part -> {
            assertThat(part.title()).isEqualTo("在全市河长制工作推进会上的讲话");
            assertThat(part.speaker()).isEqualTo("陈建国");
        });
        assertThat(outline.sections())
                .extracting(Outline.Section::bearing)
                .containsExactly(Bearing.DONE, Bearing.ASKED);
        assertThat(outline.sentences().getLast().bearing()).isEqualTo(Bearing.WHY);
    }

    @Test
    @DisplayName(
            "Two speeches in one text are two parts, told apart by their greetings, and give what each gives alone")
    void twoSpeeches() {
        List<String> two = new ArrayList<>(SPEECH);
        two.addAll(SPEECH);
        assertThat(READER.outline(text(two)).parts()).hasSize(2);
        List<Proposal> alone = READER.read(text(SPEECH));
        List<Proposal> both = READER.read(text(two));
        assertThat(both).hasSize(2 * alone.size());
        for (int part = 0; part < 2; part++) {
            int number = part;
            assertThat(both.stream()
                            .filter(proposal -> proposal.part() == number)
                            .map(Proposal::content))
                    .containsExactlyElementsOf(
                            alone.stream().map(Proposal::content).toList());
        }
    }

    @Test
    @DisplayName(
            "Units lead and help; the heading’s unit is taken over; lines below a measure name those in charge (P13)")
    void units() {
        List<Proposal> found = READER.read(text(List.of(
                "（三）县住建局",
                "加强工地监管，安装扬尘在线监测设备，11月10日前与县平台联网。",
                "4.完成散煤销售点清理。",
                "责任单位：县发改局、县市场监管局",
                "完成时限：2026年11月15日前")));
        assertThat(found).hasSize(2);
        assertThat(((Content.Task) found.getFirst().content()).units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.words()).isEqualTo("县住建局"));
        Content.Task listed = (Content.Task) found.getLast().content();
        assertThat(listed.units()).extracting(Content.NamedUnit::words).containsExactly("县发改局", "县市场监管局");
        assertThat(listed.due()).isNotNull();
        assertThat(listed.due().phrase()).isEqualTo("2026年11月15日前");
    }

    @Test
    @DisplayName("A sentence before is carried on in its paragraph, not into what is said to everybody")
    void carried() {
        List<Proposal> found = READER.read(text(List.of("市商务局要尽快制定淘汰补贴办法。要在6月底前完成加油站油气回收检查。我们要进一步统一思想。")));
        assertThat(found)
                .hasSize(2)
                .allSatisfy(proposal -> assertThat(((Content.Task) proposal.content()).units())
                        .extracting(Content.NamedUnit::words)
                        .containsExactly("市商务局"));
        assertThat(found.getLast().reason().rule()).isEqualTo("task.carried");
    }

    @Test
    @DisplayName("Every mark lies in its sentence, every sentence in its paragraph, and reading twice gives the same")
    void marks() {
        var chance = new Random(915);
        List<String> pieces = List.of(
                "市住建局", "各县区", "要", "，", "。", "；", "6月底前", "完成", "（", "）", "《", "》", "对", "的", "不得", "严禁", "每月", "五个",
                "污水处理厂", "，由", "牵头", "配合", "扣3分", "一票否决", " ", "一是", "20xx年", "责任单位：", "“", "”", "已", "了", "：", "1.",
                "一、");
        for (int round = 0; round < 400; round++) {
            List<String> paragraphs = new ArrayList<>();
            for (int line = 0; line < 4; line++) {
                var said = new StringBuilder("市");
                for (int piece = 0; piece < 30; piece++) {
                    said.append(pieces.get(chance.nextInt(pieces.size())));
                }
                paragraphs.add(said.toString());
            }
            SpokenText text = text(paragraphs);
            List<Proposal> found = READER.read(text);
            assertThat(READER.read(text)).isEqualTo(found);
            found.forEach(proposal -> {
                var sentence = proposal.sentence();
                assertThat(sentence.in(text)).isNotBlank();
                proposal.marks().forEach(mark -> {
                    assertThat(mark.stretch().paragraph()).isEqualTo(sentence.paragraph());
                    assertThat(mark.stretch().from()).isBetween(sentence.from(), sentence.to() - 1);
                    assertThat(mark.stretch().to()).isBetween(mark.stretch().from() + 1, sentence.to());
                });
            });
        }
    }

    @Test
    @DisplayName("A lawsuit, a love letter, an English text and an empty one ask for nothing")
    void others() {
        assertThat(READER.read(text(List.of()))).isEmpty();
        assertThat(READER.read(text(List.of(
                        "原告诉称，被告于2019年3月向其借款五万元，约定年底还清，至今未还。",
                        "本院认为，借贷关系成立，被告应当履行还款义务。依照合同法第二百零六条之规定，判决如下：",
                        "被告张某于本判决生效之日起十日内偿还原告李某借款五万元。如不服本判决，可在十五日内提起上诉。"))))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(READER.read(text(List.of("亲爱的，今天又下雨了，我想起你在车站等我的样子。", "你一定要好好吃饭，不要总熬夜。等到春天，我们一起去看海。"))))
                .isEmpty();
        assertThat(READER.read(text(List.of(
                        "The committee must finish the plan by the end of June, and every county shall report."))))
                .isEmpty();
    }

    @Test
    @DisplayName("Long and odd texts are read in time that grows with their length, without an error")
    void longTexts() {
        List<String> odd = List.of(
                "市".repeat(60_000),
                "（".repeat(60_000),
                "《".repeat(60_000),
                "各县要".repeat(20_000),
                "责任单位：".repeat(12_000),
                "，".repeat(60_000),
                "。".repeat(60_000),
                "1".repeat(60_000),
                "对的".repeat(30_000),
                "该".repeat(60_000));
        long began = System.nanoTime();
        odd.forEach(
                line -> assertThatCode(() -> READER.read(text(List.of(line)))).doesNotThrowAnyException());
        READER.read(text(Collections.nCopies(5_000, "同志们：")));
        READER.read(text(List.of(String.join("", Collections.nCopies(30, String.join("", SPEECH))))));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private static SpokenText text(List<String> paragraphs) {
        return new SpokenText("会议", DAY, paragraphs);
    }
}
