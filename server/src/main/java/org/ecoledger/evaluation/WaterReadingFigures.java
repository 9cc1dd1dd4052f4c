package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterQuantity;
import org.ecoledger.monitoring.WaterReadings;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.WaterClass;
import org.springframework.stereotype.Component;

/** Opens a reading's class to its items, and an item's value to the row of the file. */
@Component
class WaterReadingFigures implements FigureSource {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final WaterSections sections;
    private final WaterReadings readings;
    private final Imports imports;

    WaterReadingFigures(WaterSections sections, WaterReadings readings, Imports imports) {
        this.sections = sections;
        this.readings = readings;
        this.imports = imports;
    }

    @Override
    public String kind() {
        return WaterKeys.READING;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return WaterKeys.readReading(key)
                .flatMap(asked -> sections.find(asked.section(), jurisdiction)
                        .flatMap(section -> readings.find(section.code(), asked.at())
                                .flatMap(reading -> figure(section, reading, asked.what()))));
    }

    private Optional<Figure> figure(WaterSection section, SectionReading reading, String what) {
        return what.equals(WaterKeys.CLASS)
                ? Optional.of(waterClass(section, reading))
                : WaterQuantity.find(what).map(quantity -> value(section, reading, quantity));
    }

    private static Figure waterClass(WaterSection section, SectionReading reading) {
        JudgedWater water = JudgedWater.of(section, reading);
        return WaterClassFigure.of(
                WaterKeys.reading(section.code(), reading.at(), WaterKeys.CLASS),
                label(section, reading.at()),
                section,
                water,
                item -> WaterKeys.reading(section.code(), reading.at(), item.key()),
                reading.at(),
                note(reading));
    }

    private Figure value(WaterSection section, SectionReading reading, WaterQuantity quantity) {
        BigDecimal value = reading.values().get(quantity);
        Optional<Edition> edition = quantity.item()
                .flatMap(_ -> Editions.find(
                        section.body() == WaterSection.Body.GROUND ? Subject.GROUND_WATER : Subject.SURFACE_WATER,
                        day(reading)));
        return Figure.of(
                WaterKeys.reading(section.code(), reading.at(), quantity.key()),
                label(section, reading.at()) + WaterWording.name(quantity),
                value,
                WaterWording.value(reading, quantity),
                quantity.unit(),
                edition.map(Edition::code).orElse(null),
                null,
                method(reading, quantity),
                raw(section, reading, quantity).stream().toList(),
                reading.at(),
                note(reading));
    }

    private static String method(SectionReading reading, WaterQuantity quantity) {
        if (!reading.isBelow(quantity)) {
            return "来源报出的监测值。";
        }
        return reading.values().containsKey(quantity) ? "来源报出的监测值：低于检出限，评价时按检出限的一半计。" : "来源报出的监测值：未检出；没有注明检出限，不参与评价。";
    }

    private Optional<Input> raw(WaterSection section, SectionReading reading, WaterQuantity quantity) {
        return readings.origin(section.code(), reading.at(), quantity)
                .flatMap(origin -> imports.row(origin.importId(), origin.line())
                        .map(row -> new Input.Raw(
                                "第" + origin.version() + "版，导入" + origin.importId(),
                                WaterWording.value(origin, quantity),
                                quantity.unit(),
                                row.file(),
                                row.sha256(),
                                row.line(),
                                row.text())));
    }

    private static String note(SectionReading reading) {
        Integer published = reading.publishedClass();
        String source = published == null ? "" : "。来源同时发布的类别为" + WaterClass.values()[published - 1].roman();
        String status = reading.status() == null ? "" : "。来源注明的站点状态：" + reading.status();
        String corrected = reading.version() > 1 ? "。本次监测的数据更正过" + (reading.version() - 1) + "次" : "";
        return WaterWording.UNREVIEWED + source + status + corrected;
    }

    private static LocalDate day(SectionReading reading) {
        return CityTime.at(reading.at()).toLocalDate();
    }

    private static String label(WaterSection section, Instant at) {
        return section.name() + SHOWN.format(CityTime.at(at));
    }
}
