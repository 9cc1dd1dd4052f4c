package org.ecoledger.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws counties in the colours of their figures, each with its name and figure, and a legend of the steps. */
final class MapPainter {
    private static final int WIDTH = 780;
    private static final int HEIGHT = 560;
    private static final int LEGEND = 150;
    private static final int EDGE = 14;
    private static final int HEAD = 34;
    private static final int FOOT = 26;
    private static final int SWATCH = 18;
    private static final int ROW = 24;
    private static final int DARK = 130;

    private final Font face;

    MapPainter(Font face) {
        this.face = face;
    }

    /** A county with its outline; its figure may be absent or without a value. */
    record County(String name, Geometry outline, Optional<Figure> figure) {
        Optional<BigDecimal> value() {
            return figure.flatMap(one -> Optional.ofNullable(one.value()));
        }

        String text() {
            return figure.map(Figure::text).orElse(Figure.MISSING);
        }
    }

    byte[] png(MapSpec spec, String title, String foot, List<County> counties) {
        return Canvas.png(WIDTH, HEIGHT, pen -> {
            write(pen, title, Font.BOLD, 15, Canvas.INK, EDGE, 24);
            AffineTransform place = placed(counties);
            counties.forEach(county -> fill(pen, spec, county, place));
            counties.forEach(county -> name(pen, spec, county, place));
            legend(pen, spec, counties);
            write(pen, foot, Font.PLAIN, 10, Canvas.GREY, EDGE, HEIGHT - 9);
        });
    }

    /** Degrees to the sheet: a degree of longitude is as much shorter as it is at the map's middle. */
    private static AffineTransform placed(List<County> counties) {
        var all = new Envelope();
        counties.forEach(county -> all.expandToInclude(county.outline().getEnvelopeInternal()));
        double squeeze = Math.cos(Math.toRadians(all.centre().y));
        double width = WIDTH - LEGEND - 3.0 * EDGE;
        double height = HEIGHT - HEAD - FOOT - 2.0 * EDGE;
        double scale = Math.min(width / (all.getWidth() * squeeze), height / all.getHeight());
        double left = EDGE + (width - all.getWidth() * squeeze * scale) / 2;
        double top = HEAD + EDGE + (height - all.getHeight() * scale) / 2;
        var place = AffineTransform.getTranslateInstance(left, top);
        place.scale(scale * squeeze, -scale);
        place.translate(-all.getMinX(), -all.getMaxY());
        return place;
    }

    private static void fill(Graphics2D pen, MapSpec spec, County county, AffineTransform place) {
        Shape outline = place.createTransformedShape(new ShapeWriter().toShape(county.outline()));
        pen.setColor(colour(spec, county));
        pen.fill(outline);
        pen.setColor(Canvas.GREY);
        pen.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(outline);
    }

    private static Color colour(MapSpec spec, County county) {
        return county.value().map(spec::colour).orElse(Color.WHITE);
    }

    private void name(Graphics2D pen, MapSpec spec, County county, AffineTransform place) {
        Coordinate inside = county.outline().getInteriorPoint().getCoordinate();
        Point2D at = place.transform(new Point2D.Double(inside.x, inside.y), null);
        Color ground = colour(spec, county);
        boolean dark = ground.getGreen() < DARK && ground.getBlue() < DARK + 20;
        Color ink = dark ? Color.WHITE : Canvas.INK;
        centred(pen, county.name(), Font.BOLD, ink, at.getX(), at.getY() - 2);
        centred(pen, county.text(), Font.PLAIN, ink, at.getX(), at.getY() + 14);
    }

    private void legend(Graphics2D pen, MapSpec spec, List<County> counties) {
        int left = WIDTH - LEGEND - EDGE;
        int top = HEAD + EDGE;
        write(pen, spec.unit(), Font.PLAIN, 12, Canvas.GREY, left, top);
        for (int step = spec.steps().size(); step >= 0; step--) {
            top += ROW;
            swatch(pen, spec.colours().get(step), spec.words(step), left, top);
        }
        if (counties.stream().anyMatch(county -> county.value().isEmpty())) {
            swatch(pen, Color.WHITE, Figure.MISSING, left, top + ROW);
        }
    }

    private void swatch(Graphics2D pen, Color colour, String words, int left, int baseline) {
        var box = new Rectangle2D.Double(left, baseline - 13.0, SWATCH, 14);
        pen.setColor(colour);
        pen.fill(box);
        pen.setColor(Canvas.GREY);
        pen.setStroke(new BasicStroke(0.7f));
        pen.draw(box);
        write(pen, words, Font.PLAIN, 12, Canvas.INK, left + SWATCH + 7, baseline);
    }

    private void centred(Graphics2D pen, String words, int style, Color colour, double x, double y) {
        pen.setFont(face.deriveFont(style, 13f));
        double width = pen.getFontMetrics().stringWidth(words);
        pen.setColor(colour);
        pen.drawString(words, (float) (x - width / 2), (float) y);
    }

    private void write(Graphics2D pen, String words, int style, int size, Color colour, int x, int y) {
        pen.setFont(face.deriveFont(style, (float) size));
        pen.setColor(colour);
        pen.drawString(words, x, y);
    }
}
