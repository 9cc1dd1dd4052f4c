package org.ecoledger.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.ecoledger.intake.papers.Paper.Piece;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Paper.Repair.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A.2, N47: what the way here did to a text is mended and told; what somebody left blank stays blank")
class MendingTest {
    private static final String ANNOTATED = "落實(shí)責(zé)任，保護(hù)環(huán)境。";

    @Test
    @DisplayName(
            "readings in brackets go, with a tone everywhere, without one only where it is the character's; units stay")
    void readings() {
        Paper paper = PaperReader.pasted("", "我們(men)要落實(shí)責(zé)任，保護(hù)環(huán)境，淘汰鍋爐(tce)40台(kg)。");
        assertThat(texts(paper)).containsExactly("我们要落实责任，保护环境，淘汰锅炉(tce)40台(kg)。");
        assertThat(paper.repairs())
                .contains(new Repair(Kind.PINYIN_IN_BRACKETS, 0, "們(men)、實(shí)、責(zé)、護(hù)、環(huán)", "們、實、責、護、環"));
        assertThat(texts(PaperReader.pasted("", "煤(mei)和槿（jǐn）花"))).containsExactly("煤(mei)和槿花");
    }

    @Test
    @DisplayName("traditional characters become simplified ones by phrases; places stay, the mends are told once each")
    void traditional() {
        Paper paper = PaperReader.pasted("", "顯著改善乾燥地區環境，乾坤不變，改善環境。");
        assertThat(texts(paper)).containsExactly("显著改善干燥地区环境，乾坤不变，改善环境。");
        assertThat(paper.repairs()).containsExactly(new Repair(Kind.TRADITIONAL, 0, "顯、乾、區環、變、環", "显、干、区环、变、环"));
    }

    @Test
    @DisplayName("in a simplified text characters that both writings have are left: 瞭望, 乾县, 原著")
    void simplified() {
        String text = "加强瞭望，乾县要对照原著，慰藉群众。";
        Paper paper = PaperReader.pasted("", text);
        assertThat(texts(paper)).containsExactly(text);
        assertThat(paper.repairs()).isEmpty();
    }

    @Test
    @DisplayName("bytes out of step: the reading tells the byte that was lost, and the rest comes into step again")
    void outOfStep() {
        Paper paper = PaperReader.pasted(
                "",
                ANNOTATED
                        + "\n我們?cè)谶@里開(kāi)會(huì)。\n空氣質(zhì)量?jī)?yōu)良。\n當(dāng)?shù)氐纳鷳B(tài)。\n能力提升;鶎迎h(huán)境隊(duì)伍。\n原貌畝?h針對(duì)河道。");
        assertThat(texts(paper))
                .containsExactly("落实责任，保护环境。", "我们在这里开会。", "空气质量优良。", "当地的生态。", "能力提升。基层环境队伍。", "原貌亩。县针对河道。");
        assertThat(of(paper, Kind.LOST))
                .containsExactly(
                        new Repair(Kind.LOST, 1, "?cè)谶@", "在這"),
                        new Repair(Kind.LOST, 2, "?jī)?yōu)", "優"),
                        new Repair(Kind.LOST, 3, "?shù)氐纳鷳B", "地的生態"),
                        new Repair(Kind.LOST, 4, ";鶎迎h", "。基層環"),
                        new Repair(Kind.LOST, 5, "?h", "。縣"));
    }

    @Test
    @DisplayName("what the remains do not tell is reported and left as it is; a question in an English text is none")
    void lost() {
        Paper paper = PaperReader.pasted("", ANNOTATED + "\n我們?qǐng)A開。\n環境\uFFFD\uFFFD保護。");
        assertThat(texts(paper).getLast()).isEqualTo("环境\uFFFD\uFFFD保护。");
        assertThat(of(paper, Kind.LOST))
                .hasSize(2)
                .allMatch(repair -> repair.was().equals(repair.is()));
        assertThat(PaperReader.pasted("", "What is done? he asked; how (and why)?")
                        .repairs())
                .isEmpty();
    }

    @Test
    @DisplayName("a notice that a part is missing parts the paragraph, so that no sentence runs over the gap")
    void missing() {
        Paper paper =
                PaperReader.pasted("", "损害身体健康和根本 ……(某网省略1275字,正式会员可完整阅读)…… 三是巡查排查。\n提升全民生 ……(未完,全文共8260字,当前只显示3314字)");
        assertThat(texts(paper)).containsExactly("损害身体健康和根本", "三是巡查排查。", "提升全民生");
        assertThat(paper.repairs())
                .containsExactly(
                        new Repair(Kind.LEFT_OUT, 1, "……(某网省略1275字,正式会员可完整阅读)……", ""),
                        new Repair(Kind.LEFT_OUT, 2, "……(未完,全文共8260字,当前只显示3314字)", ""));
        assertThat(texts(PaperReader.pasted("", "材料中省略500字以上的（含图表）不予受理。"))).containsExactly("材料中省略500字以上的（含图表）不予受理。");
    }

    @Test
    @DisplayName(
            "a sentence that the end of a line cut in two is joined and told; headings, items and signatures stay lines")
    void joined() {
        Paper paper = PaperReader.pasted("", """
                一、突出重点，抓好整改，切实增强责任感和紧迫感
                各乡镇要立即行动。县环保局要对全县砖瓦窑企业开展一次

                全面检查，5月底前报县政府。
                会议还研究了其他事项。请各部门按职责落实
                1、成立领导小组
                以上要求请一并落实，逾期的予以通报。各乡镇将情况报
                县人民政府办公室
                2026年3月2日""");
        assertThat(texts(paper))
                .containsExactly(
                        "一、突出重点，抓好整改，切实增强责任感和紧迫感",
                        "各乡镇要立即行动。县环保局要对全县砖瓦窑企业开展一次全面检查，5月底前报县政府。",
                        "会议还研究了其他事项。请各部门按职责落实",
                        "1、成立领导小组",
                        "以上要求请一并落实，逾期的予以通报。各乡镇将情况报",
                        "县人民政府办公室",
                        "2026年3月2日");
        assertThat(paper.repairs())
                .containsExactly(new Repair(Kind.JOINED, 1, "瓦窑企业开展一次 ↵ 全面检查，5月底", "瓦窑企业开展一次全面检查，5月底"));
    }

    @Test
    @DisplayName("links of the page are left out and told; what is said of earlier chapters is not")
    void frame() {
        Paper paper = PaperReader.pasted(
                "", "当前位置：首页 > 讲话稿\n标题:在大会上的讲话 |\n请把上一篇讲话的要求落实。\n上一篇:甲 下一篇:乙 相关栏目:环保 生态\n【打印本页】【关闭窗口】\n浏览次数：1024");
        assertThat(texts(paper)).containsExactly("在大会上的讲话", "请把上一篇讲话的要求落实。");
        assertThat(of(paper, Kind.WEB_FRAME))
                .extracting(Repair::was)
                .containsExactly("当前位置：首页 > 讲话稿", "标题:", "|", "上一篇:甲 下一篇:乙 相关栏目:环保 生态", "【打印本页】【关闭窗口】", "浏览次数：1024");
    }

    @Test
    @DisplayName("a text whose ends of lines were lost is parted at its headings; one that has paragraphs is not")
    void runTogether() {
        String body = "要抓好落实。".repeat(70);
        Paper paper =
                PaperReader.pasted("", "在大会上的讲话 同志们: 今天开会。 一、提高认识 " + body + " 二、突出重点 (一)治气 " + body + " 一是控煤。" + body);
        assertThat(texts(paper))
                .containsExactly("在大会上的讲话", "同志们:", "今天开会。", "一、提高认识", body, "二、突出重点", "(一)治气", body, "一是控煤。" + body);
        assertThat(paper.pieces().getLast().spot()).isEqualTo(Spot.in(Spot.Kind.PARAGRAPH, 9));
        assertThat(of(paper, Kind.RUN_TOGETHER)).hasSize(1);
    }

    @Test
    @DisplayName("masked figures stay blanks: 20xx年, *%, nothing before a unit")
    void blanks() {
        String text = "20xx年优良天数达到天，优良率为*%，取缔砂场个，**市长讲了，_总书记强调，较20xx年下降%。";
        Paper paper = PaperReader.pasted("", text);
        assertThat(texts(paper)).containsExactly(text);
        assertThat(paper.repairs()).isEmpty();
    }

    @Test
    @DisplayName("5 MB of text are read to a limit, quickly, and the paper says that the rest was cut off")
    void large() {
        String sentence = "各縣區要按照職責分工落實責任，上一篇:讲(省略，";
        byte[] large = sentence.repeat((5 << 20) / sentence.getBytes(StandardCharsets.UTF_8).length)
                .getBytes(StandardCharsets.UTF_8);
        PaperReader.pasted("", "預熱");
        long begin = worked();
        Paper paper = PaperReader.file("大.txt", large);
        assertThat(Duration.ofNanos(worked() - begin)).isLessThan(Duration.ofSeconds(6));
        assertThat(paper.pieces()).hasSize(1);
        assertThat(paper.pieces().getFirst().text().length()).isLessThanOrEqualTo(Pieces.MOST_CHARACTERS);
        assertThat(paper.repairs().getLast().kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(paper.size()).isEqualTo(large.length);
        String blanks = "上一篇" + " ".repeat(400_000) + "完".concat(" 一、".repeat(20_000)) + "|";
        begin = worked();
        assertThat(PaperReader.pasted("", blanks).pieces()).isNotEmpty();
        assertThat(Duration.ofNanos(worked() - begin)).isLessThan(Duration.ofSeconds(6));
        Paper many = PaperReader.pasted("", "一。\n".repeat(30_000));
        assertThat(many.pieces()).hasSize(Pieces.MOST_PIECES);
        assertThat(many.repairs()).containsExactly(new Repair(Kind.CUT_OFF, Pieces.MOST_PIECES - 1, "一。", ""));
    }

    @Test
    @DisplayName("a lawsuit, a love letter and an English text come through word for word")
    void others() {
        for (String text : List.of(
                "原告张三诉称：2015年3月至2016年2月，被告某厂排放废水，请求判令赔偿50000元。",
                "亲爱的：三年了，我每天都想你。等到年底，我就回来。（永远爱你的人）",
                "The mayor (who was late) said: reduce PM2.5 by 5 % before June; will it be done? Nobody knows.")) {
            Paper paper = PaperReader.pasted("", text);
            assertThat(texts(paper)).containsExactly(text);
            assertThat(paper.repairs()).isEmpty();
        }
    }

    /** What this test took of the processor, however busy the machine is. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Repair> of(Paper paper, Kind kind) {
        return paper.repairs().stream().filter(repair -> repair.kind() == kind).toList();
    }

    private static List<String> texts(Paper paper) {
        return paper.pieces().stream().map(Piece::text).toList();
    }
}
