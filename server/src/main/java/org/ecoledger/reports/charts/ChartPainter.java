package org.ecoledger.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.ecoledger.reports.charts.Plate.Mark;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.SortOrder;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws a plate: direct labels, gaps where nothing is known, the limit as a line with its clause, nothing in three dimensions. */
final class ChartPainter {
    private static final int WIDTH = 780;
    private static final int HEIGHT = 370;
    private static final int HEIGHT_OF_A_BAR = 30;
    private static final double ROOM_ABOVE = 1.15;
    private static final double WIDEST_BAR = 0.06;
    private static final double WIDEST_RANKED = 0.14;
    private static final int DARK = 80;
    private static final double DOT = 5;
    private static final Stroke THICK = new BasicStroke(2.2f);
    private static final Stroke THIN = new BasicStroke(0.7f);
    private static final Stroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 4f}, 0f);

    private final Font face;

    ChartPainter(Font face) {
        this.face = face;
    }

    byte[] png(Plate plate) {
        int height = plate.form() == Form.RANKED
                ? Math.max(HEIGHT / 2, 110 + HEIGHT_OF_A_BAR * plate.labels().size())
                : HEIGHT;
        JFreeChart chart = chart(plate);
        return Canvas.png(WIDTH, height, pen -> chart.draw(pen, new Rectangle2D.Double(0, 0, WIDTH, height)));
    }

    private JFreeChart chart(Plate plate) {
        var plot = new CategoryPlot(data(plate), labels(), values(plate), renderer(plate));
        boolean ranked = plate.form() == Form.RANKED;
        plot.setOrientation(ranked ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.getRangeAxis().setVisible(!ranked);
        plot.setRangeGridlinesVisible(!ranked);
        // What is of this year lies above what is of the last.
        plot.setRowRenderingOrder(plate.form() == Form.LINE ? SortOrder.DESCENDING : SortOrder.ASCENDING);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Canvas.RULE);
        plot.setRangeGridlineStroke(THIN);
        Mark mark = plate.mark();
        if (mark != null) {
            plot.addRangeMarker(marker(mark));
        }
        var chart = new JFreeChart(null, sized(Font.PLAIN, 12), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 8, 6, 12));
        chart.setTitle(text(plate.title(), Font.BOLD, 15, Canvas.INK, RectangleEdge.TOP));
        if (plate.lines().size() > 1) {
            chart.addSubtitle(legend(plot, plate));
        }
        chart.addSubtitle(text(plate.foot(), Font.PLAIN, 10, Canvas.GREY, RectangleEdge.BOTTOM));
        return chart;
    }

    private static DefaultCategoryDataset data(Plate plate) {
        var data = new DefaultCategoryDataset();
        for (Plate.Line line : plate.lines()) {
            for (int i = 0; i < plate.labels().size(); i++) {
                data.addValue(line.value(i), line.name(), plate.labels().get(i));
            }
        }
        return data;
    }

    private CategoryAxis labels() {
        var axis = new CategoryAxis();
        axis.setTickLabelFont(sized(Font.PLAIN, 12));
        axis.setTickLabelPaint(Canvas.INK);
        axis.setAxisLinePaint(Canvas.GREY);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.28);
        axis.setMaximumCategoryLabelLines(2);
        return axis;
    }

    /** From zero to a little above the highest value and the mark. */
    private NumberAxis values(Plate plate) {
        var axis = new NumberAxis();
        axis.setTickLabelFont(sized(Font.PLAIN, 11));
        axis.setTickLabelPaint(Canvas.GREY);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        Mark mark = plate.mark();
        double marked = mark == null ? 0 : mark.value().doubleValue();
        double highest = highs(plate).max().orElse(0);
        axis.setRange(0, Math.max(Math.max(highest, marked) * ROOM_ABOVE, 1));
        if (highest < 10 && plate.form() != Form.RANKED) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return axis;
    }

    private static DoubleStream highs(Plate plate) {
        if (plate.form() == Form.STACKED) {
            return IntStream.range(0, plate.labels().size()).mapToDouble(number -> plate.lines().stream()
                    .flatMap(line -> Stream.ofNullable(line.value(number)))
                    .mapToDouble(BigDecimal::doubleValue)
                    .sum());
        }
        return plate.figures().stream()
                .flatMap(figure -> Stream.ofNullable(figure.value()))
                .mapToDouble(BigDecimal::doubleValue);
    }

    private AbstractCategoryItemRenderer renderer(Plate plate) {
        AbstractCategoryItemRenderer renderer =
                switch (plate.form()) {
                    case LINE -> lines(plate);
                    case BARS -> bars(new BarRenderer(), WIDEST_BAR);
                    case RANKED -> ranked();
                    case STACKED -> bars(new StackedBarRenderer(), WIDEST_BAR);
                };
        renderer.setDefaultItemLabelFont(sized(Font.PLAIN, plate.labels().size() > 8 && plate.lines().size() > 1 ? 9 : 11));
        renderer.setDefaultItemLabelPaint(Canvas.INK);
        renderer.setDefaultItemLabelGenerator(new ShownTexts(plate));
        for (int i = 0; i < plate.lines().size(); i++) {
            Color colour = plate.lines().get(i).colour();
            renderer.setSeriesPaint(i, colour);
            if (plate.form() == Form.STACKED) {
                renderer.setSeriesItemLabelPaint(i, isDark(colour) ? Color.WHITE : Canvas.INK);
            }
            renderer.setSeriesItemLabelsVisible(i, plate.form() != Form.LINE || i == 0);
        }
        return renderer;
    }

    private static boolean isDark(Color colour) {
        return colour.getGreen() < DARK && colour.getBlue() < DARK + colour.getGreen();
    }

    private static AbstractCategoryItemRenderer lines(Plate plate) {
        var renderer = new LabelsApart(plate);
        renderer.setDefaultStroke(THICK);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultShape(new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        renderer.setAutoPopulateSeriesShape(false);
        return renderer;
    }

    private static BarRenderer ranked() {
        BarRenderer renderer = bars(new BarRenderer(), WIDEST_RANKED);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static <R extends BarRenderer> R bars(R renderer, double widest) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(renderer instanceof StackedBarRenderer);
        renderer.setDefaultOutlinePaint(Canvas.GREY);
        renderer.setDefaultOutlineStroke(THIN);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setMaximumBarWidth(widest);
        renderer.setItemMargin(0.04);
        return renderer;
    }

    private ValueMarker marker(Mark mark) {
        var marker = new ValueMarker(mark.value().doubleValue());
        marker.setPaint(mark.limit() ? Canvas.LIMIT : Canvas.TARGET);
        marker.setStroke(DASHED);
        marker.setLabel(mark.text());
        marker.setLabelFont(sized(Font.PLAIN, 11));
        marker.setLabelPaint(mark.limit() ? Canvas.LIMIT : Canvas.TARGET);
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 190));
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        marker.setLabelOffset(new RectangleInsets(2, 2, 2, 2));
        return marker;
    }

    /** In the order of the series, whichever is drawn first. */
    private LegendTitle legend(CategoryPlot plot, Plate plate) {
        var items = new LegendItemCollection();
        for (int i = 0; i < plate.lines().size(); i++) {
            items.add(plot.getRenderer().getLegendItem(0, i));
        }
        plot.setFixedLegendItems(items);
        var legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(sized(Font.PLAIN, 12));
        legend.setItemPaint(Canvas.INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
        return legend;
    }

    private TextTitle text(String words, int style, int size, Color colour, RectangleEdge edge) {
        var title = new TextTitle(
                words,
                sized(style, size),
                colour,
                edge,
                HorizontalAlignment.LEFT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT,
                new RectangleInsets(3, 2, 3, 2));
        title.setExpandToFitSpace(true);
        return title;
    }

    private Font sized(int style, int size) {
        return face.deriveFont(style, (float) size);
    }
}
