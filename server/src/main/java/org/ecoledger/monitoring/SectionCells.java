package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Grade;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;

/**
 * Reads the section that a row describes; what the row does not say stays as it was. A section without a code gets one made
 * from its place and name, so that it is the same at every import.
 */
final class SectionCells {
    private static final int LONGEST_NAME = 60;
    private static final int CODE_BYTES = 5;

    private final WaterSections sections;
    private final Regions regions;
    private final PlaceCells places;
    private final Jurisdiction reach;
    private final Presets presets;

    /** What holds for sections of which the rows do not say it. */
    record Presets(Grade grade, Body body) {}

    SectionCells(WaterSections sections, Regions regions, Jurisdiction reach, Presets presets) {
        this.sections = sections;
        this.regions = regions;
        this.places = new PlaceCells(regions);
        this.reach = reach;
        this.presets = presets;
    }

    /**
     * The section as it is to be, within what the sender may change.
     *
     * @param known the section as it is, if it is known
     */
    WaterSection section(ImportRow row, Optional<WaterSection> known) {
        String name = row.find("name")
                .or(() -> known.map(WaterSection::name))
                .filter(one -> one.length() <= LONGEST_NAME)
                .orElseThrow(() -> new RowRefused("monitoring.section-name", row.heading("name"), LONGEST_NAME));
        String city = row.find("city").or(() -> known.map(WaterSection::city)).orElse(null);
        String province =
                row.find("province").or(() -> known.map(WaterSection::province)).orElse(null);
        Region county = places.county(row).orElse(null);
        Region township = places.township(row, county).orElse(null);
        Kind kind = row.find("kind")
                .map(SectionCells::kind)
                .or(() -> known.map(WaterSection::kind))
                .orElse(Kind.SECTION);
        var section = new WaterSection(
                known.map(WaterSection::code).orElseGet(() -> code(row, WaterSection.placeKey(city, province), name)),
                name,
                kind,
                body(row, known),
                row.find("water").or(() -> known.map(WaterSection::water)).orElse(null),
                row.find("basin").or(() -> known.map(WaterSection::basin)).orElse(null),
                province,
                city,
                county == null ? known.map(WaterSection::county).orElse(null) : county.code(),
                township == null ? known.map(WaterSection::township).orElse(null) : township.code(),
                PlaceCells.degrees(row, "lon", 180)
                        .or(() -> known.map(WaterSection::lon))
                        .orElse(null),
                PlaceCells.degrees(row, "lat", 90)
                        .or(() -> known.map(WaterSection::lat))
                        .orElse(null),
                row.find("grade")
                        .map(SectionCells::grade)
                        .or(() -> known.map(WaterSection::grade))
                        .orElse(presets.grade()),
                row.find("target")
                        .flatMap(WaterCell::classNumber)
                        .or(() -> known.map(WaterSection::target))
                        .orElse(null),
                intake(row).or(() -> known.map(WaterSection::intake)).orElse(null),
                row.find("assessed")
                        .map(PlaceCells::yes)
                        .or(() -> known.map(WaterSection::assessed))
                        .orElse(true));
        requireReach(section);
        if (known.isEmpty()) {
            requireNew(section);
        }
        return section;
    }

    /** A section that the sender does not see, or knows under another code, is not taken over by naming it. */
    private void requireNew(WaterSection section) {
        boolean taken = sections.find(section.code())
                .or(() -> sections.find(section.city(), section.province(), section.name()))
                .isPresent();
        if (taken) {
            throw new RowRefused("monitoring.section-taken", section.name());
        }
    }

    /** Nobody adds or changes a section elsewhere. */
    private void requireReach(WaterSection section) {
        Optional<Region> stands = Optional.ofNullable(section.township())
                .or(() -> Optional.ofNullable(section.county()))
                .flatMap(regions::find)
                .or(regions::city);
        if (stands.isPresent() && !reach.covers(stands.get())) {
            throw new RowRefused("monitoring.section-out-of-reach", section.name());
        }
    }

    private Body body(ImportRow row, Optional<WaterSection> known) {
        return row.find("body")
                .map(SectionCells::body)
                .or(() -> known.map(WaterSection::body))
                .orElse(presets.body());
    }

    private static String code(ImportRow row, String place, String name) {
        return PlaceCells.code(row, "monitoring.section-code").orElseGet(() -> made(place + "/" + Station.key(name)));
    }

    private static String made(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "W" + HexFormat.of().withUpperCase().formatHex(hash, 0, CODE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Optional<BigDecimal> intake(ImportRow row) {
        return row.findNumber("intake").map(value -> {
            if (value.signum() < 0) {
                throw new RowRefused("monitoring.negative", row.heading("intake"), value.toPlainString());
            }
            return value;
        });
    }

    private static Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "断面", "点位", "section" -> Kind.SECTION;
            case "水源", "水源地", "饮用水水源", "饮用水水源地", "source" -> Kind.SOURCE;
            default -> throw new RowRefused("monitoring.no-such-section-kind", text);
        };
    }

    private static Body body(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "河流", "河", "河流型", "river" -> Body.RIVER;
            case "湖库", "湖泊", "水库", "湖", "库", "湖库型", "lake", "reservoir" -> Body.LAKE;
            case "地下水", "地下水型", "ground", "groundwater" -> Body.GROUND;
            default -> throw new RowRefused("monitoring.no-such-body", text);
        };
    }

    static Grade grade(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "国控", "国考", "国控断面", "national" -> Grade.NATIONAL;
            case "省控", "省考", "省控断面", "provincial" -> Grade.PROVINCIAL;
            case "市控", "市考", "县控", "其他", "local" -> Grade.LOCAL;
            default -> throw new RowRefused("monitoring.no-such-section-grade", text);
        };
    }
}
