package org.ecoledger.reports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.reports.templates.Docx.p;
import static org.ecoledger.reports.templates.Docx.table;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.OwnCatalogue;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.Docx;
import org.ecoledger.reports.templates.TemplateFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C4: documents write themselves from figures, and only from them")
class DocumentWriterTest {
    private static final Region CITY = region("990100", "绿川市", Region.Level.CITY, "990100/");
    private static final Region ONE = region("990101", "青河县", Region.Level.COUNTY, "990100/990101/");
    private static final Region TWO = region("990102", "白石县", Region.Level.COUNTY, "990100/990102/");
    private static final String CATALOGUE = """
            name,shape,source,item,columns,subject,english,meaning
            优良天数,number,plain,days,,,Good days,天数
            PM25浓度,number,plain,pm25,,,PM2.5,均值
            首要污染物,words,plain,words,,,Primary pollutant,名称
            超标,flag,plain,over,,,Over,有无
            各县,rows,plain,counties,县名,,Counties,各县
            浓度图,picture,plain,chart,,,Chart,图
            """;
    private static final Head HEAD = new Head(
            "九月空气质量分析",
            "绿环委办〔2026〕12号",
            "绿川市环委办",
            List.of("各县政府"),
            List.of("市政府办"),
            LocalDate.of(2026, 9, 30),
            "周明",
            "用印2026-7",
            false);

    private final Map<String, String> data = new HashMap<>(
            Map.of("990100/days/2026-09", "27", "990101/days/2026-09", "28", "990100/pm25/2026-09", "31"));
    private List<Region> counties = List.of(ONE, TWO);
    private final Fields fields = OwnCatalogue.of(CATALOGUE, new Plain());
    private final DocumentWriter writer = new DocumentWriter(fields);

    private static Region region(String code, String name, Region.Level level, String path) {
        return new Region(code, null, name, level, path, null, null);
    }

    private final class Plain implements FieldSource {
        @Override
        public String source() {
            return "plain";
        }

        @Override
        public FieldValue value(Field field, Scope scope) {
            return switch (field.item()) {
                case "words" -> new FieldValue.Words("臭氧", "/air");
                case "over" -> new FieldValue.Flag("1".equals(data.get("over")));
                case "chart" ->
                    new FieldValue.Picture(
                            png(), 100, "PM2.5浓度图", List.of(figure("990100/pm25/2026-09", "PM2.5", "µg/m³")));
                case "counties" ->
                    new FieldValue.Rows(counties.stream()
                            .map(county -> new FieldValue.Row(
                                    scope.in(county), Map.of("县名", new FieldValue.Words(county.name(), null))))
                            .toList());
                default -> {
                    String key = scope.region().code() + "/" + field.item() + "/"
                            + scope.period().code();
                    yield new FieldValue.Number(
                            figure(
                                    key,
                                    scope.region().name() + field.name(),
                                    field.item().equals("days") ? "天" : "µg/m³"),
                            FieldValue.Better.NEITHER,
                            false,
                            field.item().equals("days"));
                }
            };
        }

        private Figure figure(String key, String label, String unit) {
            String value = data.get(key);
            return Figure.of(
                    "plain:" + key,
                    label,
                    value == null ? null : new BigDecimal(value),
                    value == null ? Figure.MISSING : value,
                    unit,
                    "HJ 663-2026",
                    "5.2",
                    "测试数据",
                    List.of(),
                    Instant.parse("2026-09-30T12:00:00Z"),
                    null);
        }
    }

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Scope scope() {
        return new Scope(
                CITY, Period.month(YearMonth.of(2026, 9)), null, LocalDate.of(2026, 9, 30), Jurisdiction.everything());
    }

    private TemplateFile template() {
        return TemplateFile.read(
                Docx.of(
                                p("{{发文", "机关}}　{{文号}}"),
                                p("{{地区}}{{时段}}，优良天数{{优良", "天数}}。"),
                                p("PM2.5均值{{PM25浓度}}。"),
                                p("{{?超标}}"),
                                p("今日超标，首要污染物为{{首要污染物}}。"),
                                p("{{/超标}}"),
                                p("{{?各县}}"),
                                p("（{{序号}}）{{县名}}优良天数{{优良天数}}{{?末条}}，完毕{{/末条}}。"),
                                p("{{/各县}}"),
                                p("各县：{{?各县}}{{县名}}{{优良天数.数}}{{?非末条}}、{{/非末条}}{{/各县}}。"),
                                p("{{@浓度图}}"),
                                table(List.of("县{{各县}}", "天数"), List.of("[县名]", "[优良天数]")),
                                p("下步：{{手写.下步打算}}"),
                                p("{{印章}}{{成文日期}}"))
                        .bytes(),
                fields);
    }

    private Resolution resolve() {
        return writer.resolve(template(), scope(), Map.of("下步打算", "继续{{优良天数}}努力"));
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        resolve().text(HEAD).pieces().forEach(piece -> lines.add(piece.text()));
        return lines;
    }

    @Test
    void whatIsShownIsWhatTheFieldsSay() {
        assertThat(lines())
                .containsExactly(
                        "绿川市环委办　绿环委办〔2026〕12号",
                        "绿川市2026年9月，优良天数27天。",
                        "PM2.5均值31µg/m³。".replace("µg/m³", unit()),
                        "（1）青河县优良天数28天。",
                        "（2）白石县优良天数暂无数据，完毕。",
                        "各县：青河县28、白石县暂无数据。",
                        "县",
                        "天数",
                        "青河县",
                        "28天",
                        "白石县",
                        "暂无数据",
                        "下步：继续{{优良天数}}努力",
                        "用印2026-72026年9月30日");
    }

    private static String unit() {
        return org.ecoledger.reports.wording.Wording.unit("µg/m³");
    }

    @Test
    @DisplayName("Change one datum and exactly the dependent sentences change (golden)")
    void onlyDependentSentencesChange() {
        List<String> before = lines();
        data.put("990101/days/2026-09", "29");
        assertThat(changed(before, lines())).containsExactly(3, 5, 9);
        before = lines();
        data.put("990100/pm25/2026-09", "32");
        assertThat(changed(before, lines())).containsExactly(2);
        before = lines();
        data.put("over", "1");
        List<String> after = new ArrayList<>(lines());
        assertThat(after.remove(3)).isEqualTo("今日超标，首要污染物为臭氧。");
        assertThat(after).isEqualTo(before);
    }

    private static List<Integer> changed(List<String> before, List<String> after) {
        assertThat(after).hasSameSizeAs(before);
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .boxed()
                .toList();
    }

    @Test
    void everySpanOfAFigureOpensIt() {
        Resolution resolution = resolve();
        assertThat(resolution.figures().stream().map(Figure::ref))
                .containsExactly(
                        "plain:990100/days/2026-09",
                        "plain:990100/pm25/2026-09",
                        "plain:990101/days/2026-09",
                        "plain:990102/days/2026-09");
        Block.Paragraph second = (Block.Paragraph) resolution.blocks().get(1);
        assertThat(second.spans()).contains(new Block.Span("27天", List.of("plain:990100/days/2026-09"), true));
        assertThat(resolution.blocks())
                .contains(new Block.Picture(1, "PM2.5浓度图", List.of("plain:990100/pm25/2026-09")));
        assertThat(resolution.pictures()).hasSize(1);
        assertThat(resolution.gaps(Head.draft("", ""))).isEmpty();
        Resolution frozen = resolution.exchanging(figure -> renamed(figure, "frozen:1/" + figure.text()));
        assertThat(frozen.figures().getFirst().ref()).isEqualTo("frozen:1/27");
        assertThat(frozen.text(HEAD)).isEqualTo(resolution.text(HEAD));
    }

    private static Figure renamed(Figure figure, String ref) {
        return new Figure(
                ref,
                figure.label(),
                figure.value(),
                figure.text(),
                figure.unit(),
                figure.edition(),
                figure.clause(),
                figure.method(),
                figure.inputs(),
                figure.asOf(),
                figure.note(),
                figure.hash());
    }

    @Test
    @DisplayName(
            "The same answers under the same head are the same bytes, with appendix, bookmarks and the line of ruling 17")
    void theSameBytesEachTime() throws Exception {
        byte[] first = writer.write(resolve(), HEAD);
        Thread.sleep(1100);
        assertThat(writer.write(resolve(), HEAD)).isEqualTo(first);
        try (var document = new XWPFDocument(new ByteArrayInputStream(first))) {
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("绿川市2026年9月，优良天数27天。", "数据附录");
            String words = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .collect(java.util.stream.Collectors.joining("\n"));
            assertThat(words.substring(words.indexOf("数据附录")))
                    .contains("1. 绿川市优良天数 27天", "暂无数据", "来源", "共4个数据，合并校验值")
                    .containsOnlyOnce("4. ");
            assertThat(document.getFooterList()).hasSize(1);
            assertThat(document.getFooterList().getFirst().getText()).contains("非涉密系统，严禁录入国家秘密");
            assertThat(document.getAllPictures()).hasSize(1);
            String xml = document.getDocument().xmlText();
            assertThat(xml)
                    .contains("w:name=\"figure_1_1\"", "w:name=\"figure_3_3\"")
                    .doesNotContain("\uE000", "\uE001");
        }
        assertThat(new XWPFDocument(new ByteArrayInputStream(writer.write(resolve(), Head.draft("稿", "办"))))
                        .getHeaderList()
                        .getFirst()
                        .getText())
                .contains("未经签发");
    }

    @Test
    void nothingIsInventedWhereALoopIsEmpty() {
        counties = List.of();
        assertThat(lines()).contains("各县：。", "无").noneMatch(line -> line.contains("青河县"));
    }
}
