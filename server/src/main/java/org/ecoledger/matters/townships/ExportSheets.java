package org.ecoledger.matters.townships;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Place;
import org.ecoledger.matters.townships.ExportForms.Column;
import org.ecoledger.matters.townships.ExportForms.ExportForm;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the forms of others: always in Chinese, for that is what those systems read. */
@Component
class ExportSheets {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ExportedMatters exported;
    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;
    private final Procedures procedures;

    ExportSheets(
            ExportedMatters exported,
            MatterTypes types,
            Regions regions,
            Units units,
            TownshipDuties duties,
            Procedures procedures) {
        this.exported = exported;
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.duties = duties;
        this.procedures = procedures;
    }

    List<String> row(ExportForm form, Matter matter) {
        ExportedMatter told = exported.of(matter);
        return form.columns().stream().map(column -> cell(column, told)).toList();
    }

    private String cell(Column column, ExportedMatter told) {
        if (column.source().startsWith(ExportSource.FACT)) {
            return told.facts().getOrDefault(column.source().substring(ExportSource.FACT.length()), "");
        }
        Matter matter = told.matter();
        return switch (ExportSource.of(column.source())) {
            case NUMBER -> matter.number();
            case SOURCE_REF -> text(matter.sourceRef());
            case SOURCE -> type("source", matter.source());
            case TITLE -> matter.title();
            case DESCRIPTION -> matter.description();
            case KIND -> type("kind", matter.kind());
            case COUNTY -> region(matter.county());
            case TOWNSHIP -> region(matter.township());
            case PLACE -> place(matter);
            case OWNER -> unit(matter.owner());
            case RESPONSIBLE -> text(matter.responsible());
            case DUTY -> duty(matter.duty());
            case STATE -> procedures.get(matter.track(), matter.procedure()).stateName(matter.state(), CHINESE);
            case OPENED -> time(matter.openedAt());
            case DISPATCHED -> time(told.dispatchedAt());
            case ACCEPTED -> time(told.acceptedAt());
            case DUE -> time(matter.dueAt());
            case ANSWERED -> time(told.answeredAt());
            case CLOSED -> time(matter.closedAt());
            case TRUTH -> type("truth", matter.truth());
            case HANDLING -> type("handling", matter.handling());
            case FOUND -> told.found();
            case DONE -> told.done();
            case REPLY -> told.reply();
            case SATISFACTION -> type("satisfaction", matter.satisfaction());
            case PHOTOS_BEFORE -> Long.toString(told.photosBefore());
            case PHOTOS_AFTER -> Long.toString(told.photosAfter());
        };
    }

    private String place(Matter matter) {
        Place place = matter.place();
        return region(matter.county())
                + region(matter.township())
                + (place == null ? "" : Objects.requireNonNullElse(place.address(), ""));
    }

    private String type(String list, @Nullable String code) {
        return code == null ? "" : types.name(list, code, CHINESE);
    }

    private String region(@Nullable String code) {
        return code == null ? "" : regions.find(code).map(Region::name).orElse(code);
    }

    private String unit(@Nullable String code) {
        return code == null ? "" : units.find(code).map(Unit::name).orElse(code);
    }

    private String duty(@Nullable String code) {
        return code == null
                ? ""
                : duties.find(code)
                        .map(TownshipDuty::name)
                        .map(name -> code + " " + name)
                        .orElse(code);
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(CityTime.at(at));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
