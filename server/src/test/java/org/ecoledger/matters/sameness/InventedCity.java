package org.ecoledger.matters.sameness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** An invented city of 4 counties and 30 townships with villages, streets and housing estates. */
final class InventedCity {
    private static final int TOWNSHIPS = 30;
    private static final double METRE = 1 / 111_195.0;

    private final Random random;
    private final ReportWords words;
    private final List<Spot> spots = new ArrayList<>();

    enum Form {
        VILLAGE,
        STREET,
        ESTATE
    }

    /** A named place in a township, with its middle in WGS-84. */
    record Spot(
            String county,
            String countyName,
            String township,
            String townshipName,
            String name,
            Form form,
            double lon,
            double lat) {

        double metresTo(double otherLon, double otherLat) {
            return Math.hypot((otherLon - lon) * Math.cos(Math.toRadians(lat)), otherLat - lat) / METRE;
        }
    }

    InventedCity(Random random, ReportWords words) {
        this.random = random;
        this.words = words;
        List<String> counties = ReportWords.names("county");
        for (int township = 0; township < TOWNSHIPS; township++) {
            int county = township % counties.size();
            build(county, counties.get(county), township);
        }
    }

    List<Spot> spots() {
        return spots;
    }

    /** The place of the same form that lies nearest to this one. */
    Spot neighbour(Spot spot) {
        return spots.stream()
                .filter(other -> other != spot && other.form() == spot.form())
                .min(Comparator.comparing(other -> other.metresTo(spot.lon(), spot.lat())))
                .orElseThrow();
    }

    /** A point that lies so many metres away in a direction drawn by lot: longitude and latitude. */
    double[] away(double lon, double lat, double metres) {
        double angle = random.nextDouble() * 2 * Math.PI;
        return new double[] {
            lon + Math.cos(angle) * metres * METRE / Math.cos(Math.toRadians(lat)),
            lat + Math.sin(angle) * metres * METRE
        };
    }

    private void build(int county, String countyName, int township) {
        String code = "99010%d%03d".formatted(county + 1, township / 4 + 1);
        String name = words.name("village-first") + words.name("township-last");
        double lon = 112.5 + township % 6 * 0.075 + random.nextDouble() * 0.02;
        double lat = 27.6 + township / 6 * 0.07 + random.nextDouble() * 0.02;
        for (int village = 0; village < 6; village++) {
            add(
                    county,
                    countyName,
                    code,
                    name,
                    words.name("village-first") + words.name("village-last"),
                    Form.VILLAGE,
                    away(lon, lat, 900 + random.nextInt(2500)));
        }
        for (int street = 0; street < 5; street++) {
            add(
                    county,
                    countyName,
                    code,
                    name,
                    words.name("street") + words.name("street-last"),
                    Form.STREET,
                    away(lon, lat, 100 + random.nextInt(500)));
        }
        for (int estate = 0; estate < 3; estate++) {
            add(
                    county,
                    countyName,
                    code,
                    name,
                    words.name("compound") + words.name("compound-last"),
                    Form.ESTATE,
                    away(lon, lat, 100 + random.nextInt(700)));
        }
    }

    private void add(
            int county, String countyName, String code, String township, String name, Form form, double[] point) {
        spots.add(new Spot("99010" + (county + 1), countyName, code, township, name, form, point[0], point[1]));
    }
}
