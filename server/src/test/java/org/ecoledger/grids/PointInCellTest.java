package org.ecoledger.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.ecoledger.organisation.Region.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

@DisplayName("M03-01: a point lies in the cells that an independent check with exact arithmetic says")
class PointInCellTest {
    private static final CellKind TOWNSHIP = new CellKind("township", 3, false, "", "", 30, "", "");
    private static final CellKind VILLAGE = new CellKind("village", 4, false, "", "", 15, "", "");
    private static final CellKind REACH = new CellKind("reach", 11, true, "", "", 15, "", "");

    @Test
    @DisplayName("200 random star-shaped cells, 20,000 random points, corners and points of the border")
    void agreesWithTheIndependentCheck() {
        var random = new Random(20_261_126);
        for (int round = 0; round < 200; round++) {
            ExactPolygon polygon = star(random);
            Layer layer = layer(Map.of("A", polygon), Map.of());
            for (int i = 0; i < 100; i++) {
                double[] at = point(random, polygon, i);
                assertThat(layer.at(at[0], at[1]).cells().contains("A"))
                        .as("%s at %s,%s", polygon.geoJson(), at[0], at[1])
                        .isEqualTo(polygon.covers(at[0], at[1]));
            }
        }
    }

    @Test
    @DisplayName(
            "a tiling without gaps: every point, borders and corners included, belongs to exactly one cell, the smallest code")
    void aBorderBelongsToOne() {
        Map<String, ExactPolygon> tiles = new LinkedHashMap<>();
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 6; y++) {
                tiles.put("T" + (9 - x) + y, square(111 + x * 0.125, 32 + y * 0.125, 0.125));
            }
        }
        Layer layer = layer(tiles, Map.of());
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            // Multiples of a 256th are exact, so that many points are on borders and corners.
            double lon = 111 + random.nextInt(193) / 256.0;
            double lat = 32 + random.nextInt(193) / 256.0;
            var covering = new TreeSet<String>();
            tiles.forEach((code, tile) -> {
                if (tile.covers(lon, lat)) {
                    covering.add(code);
                }
            });
            assertThat(layer.at(lon, lat).cells()).as("%s,%s", lon, lat).containsExactly(covering.first());
        }
    }

    @Test
    @DisplayName("on the border of two townships the village is one of the township that holds the point")
    void theVillageGoesWithItsTownship() {
        Map<String, ExactPolygon> cells = new LinkedHashMap<>();
        cells.put("TA", square(111, 32, 0.25));
        cells.put("TB", square(111.25, 32, 0.25));
        cells.put("VZ", square(111.125, 32, 0.125));
        cells.put("VA", square(111.25, 32, 0.125));
        Layer layer = layer(cells, Map.of("VZ", "TA", "VA", "TB"));
        assertThat(layer.at(111.25, 32.0625).cells()).containsExactly("VZ", "TA");
        assertThat(layer.at(111.25, 32.2).cells()).containsExactly("TA");
        assertThat(layer.at(111.3, 32.0625).cells()).containsExactly("VA", "TB");
        assertThat(layer.at(112, 32).cells()).isEmpty();
    }

    @Test
    @DisplayName(
            "a reach holds what lies within its width; where two reaches meet the nearer one does; the whole river goes with it")
    void reaches() {
        var zones = new ArrayList<Layer.Zone>();
        zones.add(line("R", null, 100, "[[111,32],[111.1,32],[111.2,32]]"));
        zones.add(line("R-1", "R", 100, "[[111,32],[111.1,32]]"));
        zones.add(line("R-2", "R", 100, "[[111.1,32],[111.2,32]]"));
        var layer = new Layer("1", zones, List.of());
        double near = 90 / 111_195.0;
        double far = 110 / 111_195.0;
        assertThat(layer.at(111.05, 32 + near).cells()).containsExactly("R-1", "R");
        assertThat(layer.at(111.05, 32 + far).cells()).isEmpty();
        assertThat(layer.at(111.1003, 32).cells()).containsExactly("R-2", "R");
        assertThat(layer.at(111.1, 32).cells()).containsExactly("R-1", "R");
    }

    @Test
    @DisplayName("where no cell is, the boundaries of the regions say county and township")
    void regions() {
        var layer = new Layer(
                "1",
                List.of(),
                List.of(
                        new Layer.Boundary("990100", null, Level.CITY, null),
                        region("990102", "990100", Level.COUNTY, square(111.5, 32, 0.5)),
                        region("990101", "990100", Level.COUNTY, square(111, 32, 0.5)),
                        region("990101001", "990101", Level.TOWNSHIP, square(111, 32, 0.25)),
                        region("990102001", "990102", Level.TOWNSHIP, square(111.5, 32, 0.25))));
        assertThat(layer.at(111.1, 32.1)).isEqualTo(new Whereabout("990101", "990101001", null, List.of()));
        assertThat(layer.at(111.4, 32.4)).isEqualTo(new Whereabout("990101", null, null, List.of()));
        assertThat(layer.at(111.5, 32.1))
                .as("on the border: the smaller code, and no township of the other")
                .isEqualTo(new Whereabout("990101", null, null, List.of()));
        assertThat(layer.at(113, 32)).isEqualTo(new Whereabout(null, null, null, List.of()));
    }

    @Test
    @DisplayName("done-line 6: a point is found among 5,000 cells in less than a millisecond")
    void fast() {
        Map<String, ExactPolygon> tiles = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            tiles.put("C" + i, square(111 + (i % 100) * 0.01, 32 + (i / 100) * 0.01, 0.01));
        }
        Layer layer = layer(tiles, Map.of());
        var random = new Random(3);
        long begun = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            layer.at(111 + random.nextDouble(), 32 + random.nextDouble() / 2);
        }
        assertThat((System.nanoTime() - begun) / 10_000).isLessThan(1_000_000);
    }

    private static double[] point(Random random, ExactPolygon polygon, int kind) {
        List<double[]> corners = polygon.corners();
        double[] corner = corners.get(random.nextInt(corners.size()));
        double[] next = corners.get((corners.indexOf(corner) + 1) % corners.size());
        return switch (kind % 4) {
            case 0 -> corner;
            // Halfway: on the border where the middle is exact, else beside it by less than any map shows.
            case 1 -> new double[] {(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2};
            // Level with a corner, where naive ray casting counts twice.
            case 2 -> new double[] {111 + random.nextDouble(), corner[1]};
            default -> new double[] {111 + random.nextDouble(), 32 + random.nextDouble()};
        };
    }

    private static ExactPolygon star(Random random) {
        int count = 3 + random.nextInt(30);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble() * 0.8) / count;
            double radius = 0.05 + 0.4 * random.nextDouble();
            // On a coarse grid, so that many corners are level with one another.
            corners.add(new double[] {
                111.5 + Math.round(radius * Math.cos(angle) * 1024) / 1024.0,
                32.5 + Math.round(radius * Math.sin(angle) * 1024) / 1024.0
            });
        }
        var polygon = new ExactPolygon(corners);
        try {
            Shapes.read(polygon.geoJson(), false);
            return polygon;
        } catch (BadShape _) {
            return star(random);
        }
    }

    private static ExactPolygon square(double west, double south, double side) {
        return new ExactPolygon(List.of(
                new double[] {west, south},
                new double[] {west + side, south},
                new double[] {west + side, south + side},
                new double[] {west, south + side}));
    }

    private static Layer layer(Map<String, ExactPolygon> shapes, Map<String, String> parents) {
        var zones = new ArrayList<Layer.Zone>();
        shapes.forEach((code, shape) -> {
            CellKind kind = code.startsWith("V") ? VILLAGE : TOWNSHIP;
            zones.add(Layer.zone(cell(code, kind, parents.get(code), null), kind, Shapes.read(shape.geoJson(), false)));
        });
        return new Layer("1", zones, List.of());
    }

    private static Layer.Zone line(String code, @Nullable String parent, int width, String points) {
        return Layer.zone(
                cell(code, REACH, parent, width),
                REACH,
                Shapes.read("{\"type\":\"LineString\",\"coordinates\":" + points + "}", true));
    }

    private static Layer.Boundary region(String code, String parent, Level level, ExactPolygon shape) {
        return new Layer.Boundary(
                code, parent, level, PreparedGeometryFactory.prepare(Shapes.read(shape.geoJson(), false)));
    }

    private static Cell cell(String code, CellKind kind, @Nullable String parent, @Nullable Integer width) {
        return new Cell(code, code, kind.code(), "990101", parent, LocalDate.of(2026, 6, 1), true, width);
    }
}
