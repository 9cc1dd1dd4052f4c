package org.ecoledger.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.ecoledger.reports.charts.MapPainter.County;
import org.ecoledger.reports.charts.Plate.Line;
import org.ecoledger.reports.charts.Plate.Mark;
import org.jspecify.annotations.Nullable;
import org.jfree.data.category.DefaultCategoryDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

@DisplayName("Charts and maps of documents as they are painted (interface.md, ruling 16)")
class PaintedTest {
    private static final Path OUT = Path.of("target/charts");
    private static final Color ACCENT = new Color(0x146b60);
    private static final Color BEFORE = new Color(0x8a9692);
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static Font face = new Font(Font.DIALOG, Font.PLAIN, 12);

    @BeforeAll
    static void needsAFace() {
        Optional<Font> found = Faces.chinese();
        assumeThat(found).as("a Chinese face on this machine (fonts-noto-cjk)").isPresent();
        face = found.get();
    }

    static Figure figure(@Nullable String value, String unit) {
        return Figure.of(
                "test:" + value,
                "样例",
                value == null ? null : new BigDecimal(value),
                value == null ? Figure.MISSING : value,
                unit,
                null,
                null,
                "样例",
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static Line line(String name, Color colour, @Nullable String... values) {
        var figures = new ArrayList<Optional<Figure>>();
        for (int i = 0; i < 12; i++) {
            figures.add(i < values.length ? Optional.of(figure(values[i], "µg/m³")) : Optional.empty());
        }
        return new Line(name, colour, figures);
    }

    private static List<String> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();
    }

    private static BufferedImage painted(String name, byte[] png) throws IOException {
        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long points(BufferedImage image, Color colour, int fromX, int toX) {
        return IntStream.range(fromX, toX)
                .mapToLong(x -> IntStream.range(0, image.getHeight())
                        .filter(y -> (image.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff))
                        .count())
                .sum();
    }

    @Test
    @DisplayName("a month without a value is a gap in the line, not a zero, and is named below")
    void gap() throws IOException {
        var plate = new Plate(
                Form.LINE,
                "绿川市2026年PM2.5月均浓度（单位：µg/m³）",
                "µg/m³",
                months(),
                List.of(
                        line("2026年", ACCENT, "68", "55", "41", null, "28", "24", "21", "22", "30"),
                        line("2025年", BEFORE, "72", "60", "47", "38", "30", "22", "20", "24", "33", "45", "58", "70")),
                new Mark(new BigDecimal("35"), "年平均二级限值35（GB 3095-2012 表1）", true),
                "数据来源：国控、省控站点实时数据，未经审核；按HJ 663评价；9月未满月；2026年暂无数据：4月");
        BufferedImage image = painted("line", new ChartPainter(face).png(plate));
        int left = 70;
        int month = (image.getWidth() - left - 40) / 12;
        assertThat(points(image, ACCENT, left + 3 * month, left + 4 * month)).isZero();
        assertThat(points(image, ACCENT, left + 9 * month, image.getWidth())).isZero();
        assertThat(points(image, ACCENT, left + 7 * month, left + 8 * month)).isPositive();
        assertThat(plate.description()).contains("4月暂无数据").contains("2025年：1月72");
    }

    @Test
    @DisplayName("days by category carry the standard's colours, and zeros are not written")
    void stacked() throws IOException {
        ChartSpec spec = ChartBook.chart("categories-months").orElseThrow();
        List<Line> lines = new ArrayList<>();
        String[][] days = {
            {"3", "6", "9", "12", "14", "16", "18", "15", "10"},
            {"14", "13", "16", "15", "14", "12", "12", "14", "16"},
            {"8", "6", "5", "3", "3", "2", "1", "2", "4"},
            {"4", "2", "1", "0", "0", "0", "0", "0", "0"},
            {"2", "1", "0", "0", "0", "0", "0", "0", "0"},
            {"0", "0", "0", "0", "0", "0", "0", "0", "0"}
        };
        for (int i = 0; i < days.length; i++) {
            lines.add(line(spec.series().get(i).name(), spec.series().get(i).colour(), days[i]));
        }
        var plate = new Plate(
                spec.form(), "绿川市2026年" + spec.title() + "（单位：天）", "天", months(), lines, null, "数据来源：" + spec.source());
        BufferedImage image = painted("stacked", new ChartPainter(face).png(plate));
        assertThat(points(image, new Color(0x00E400), 0, image.getWidth())).isGreaterThan(1000);
        assertThat(points(image, new Color(0xFFFF00), 0, image.getWidth())).isGreaterThan(1000);
        assertThat(new ShownTexts(plate).generateLabel(new DefaultCategoryDataset(), 3, 4)).isNull();
    }

    @Test
    @DisplayName("bars of two years, bars of counties and a ranking with the better above")
    void bars() throws IOException {
        var monthly = new Plate(
                Form.BARS,
                "绿川市2026年各月火点数（单位：个）",
                "个",
                months(),
                List.of(
                        line("2026年", ACCENT, "3", "5", "2", "9", "14", "21", "4", "2", "8"),
                        line("2025年", BEFORE, "6", "7", "4", "16", "22", "30", "6", "1", "12", "18", "9", "4")),
                null,
                "数据来源：卫星和视频火点，以首次探测时间计，未计核减的");
        painted("bars", new ChartPainter(face).png(monthly));
        List<String> counties = List.of("青河县", "白石县", "云岭县", "临江区");
        var ranking = new Plate(
                Form.RANKED,
                "绿川市2026年前三季度各县区环境空气质量综合指数（由低到高）",
                "",
                counties,
                List.of(new Line(
                        "综合指数",
                        ACCENT,
                        List.of("3.12", "3.45", "3.98", "4.40").stream()
                                .map(value -> Optional.of(figure(value, "")))
                                .toList())),
                null,
                "数据来源：国控、省控站点实时数据，未经审核；按HJ 663评价，指数越低越好");
        BufferedImage image = painted("ranking", new ChartPainter(face).png(ranking));
        assertThat(points(image, ACCENT, 0, image.getWidth())).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("a map colours each county by its figure; one without a figure stays white and says so")
    void map() throws IOException {
        MapSpec spec = ChartBook.map("good-rate").orElseThrow();
        List<County> counties = List.of(
                new County("青河县", SHAPES.toGeometry(new Envelope(104.0, 104.4, 31.0, 31.3)), Optional.of(figure("91.2", "%"))),
                new County("白石县", SHAPES.toGeometry(new Envelope(104.4, 104.9, 31.0, 31.3)), Optional.of(figure("76.5", "%"))),
                new County("云岭县", SHAPES.toGeometry(new Envelope(104.0, 104.5, 31.3, 31.6)), Optional.of(figure(null, "%"))),
                new County("临江区", SHAPES.toGeometry(new Envelope(104.5, 104.9, 31.3, 31.6)), Optional.of(figure("70.0", "%"))));
        byte[] png = new MapPainter(face).png(
                spec, "绿川市2026年9月" + spec.title() + "（单位：%）", "数据来源：" + spec.source() + "；界线仅作示意，不作划界依据", counties);
        BufferedImage image = painted("map", png);
        assertThat(points(image, new Color(0x146b60), 0, image.getWidth() - 340)).isGreaterThan(10_000);
        assertThat(spec.colour(new BigDecimal("70.0"))).as("what equals a step has the colour above it").isEqualTo(spec.colours().get(1));
        assertThat(spec.words(0)).isEqualTo("低于70");
        assertThat(spec.words(5)).isEqualTo("90及以上");
    }

    @Test
    @DisplayName("without a Chinese face nothing is drawn: no boxes in place of letters")
    void noFace() {
        assertThat(Faces.of(Set.of("DejaVu Sans", "Liberation Serif"))).isEmpty();
    }
}
