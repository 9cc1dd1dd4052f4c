package org.ecoledger.reports.charts;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.charts.MapPainter.County;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.springframework.stereotype.Component;

/** Maps of a city's counties as pictures in documents; a county without a value stays white and says so. */
@Component
class MapFields implements FieldSource {
    private final Figures figures;
    private final Regions regions;
    private final CountyOutlines outlines;

    MapFields(Figures figures, Regions regions, CountyOutlines outlines) {
        this.figures = figures;
        this.regions = regions;
        this.outlines = outlines;
    }

    @Override
    public String source() {
        return "map";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Optional<MapSpec> spec = ChartBook.map(field.item());
        Optional<Font> face = Faces.chinese();
        if (spec.isEmpty()) {
            return new Missing("没有名为“" + field.item() + "”的地图");
        }
        if (face.isEmpty()) {
            return new Missing(Faces.NONE);
        }
        if (scope.region().level() != Level.CITY) {
            return new Missing("地图比较各县区，只用于全市");
        }
        List<County> counties = counties(spec.get(), scope);
        if (counties.isEmpty()) {
            return new Missing("没有导入县区边界，无法绘制地图");
        }
        if (counties.stream().allMatch(county -> county.value().isEmpty())) {
            return new Missing("时段内没有“" + spec.get().title() + "”的数据");
        }
        return picture(spec.get(), scope, counties, new MapPainter(face.get()));
    }

    private List<County> counties(MapSpec spec, Scope scope) {
        var counties = new ArrayList<County>();
        for (Region region : regions.childrenOf(scope.region().code())) {
            if (scope.seenBy().covers(region)) {
                Optional<Figure> figure = Slot.place(scope, region)
                        .filled(spec.address())
                        .flatMap(ref -> figures.find(ref, scope.seenBy()));
                outlines.of(region.code()).ifPresent(shape -> counties.add(new County(region.name(), shape, figure)));
            }
        }
        return counties;
    }

    private static FieldValue picture(MapSpec spec, Scope scope, List<County> counties, MapPainter painter) {
        String title = scope.region().name() + scope.period().title() + spec.title() + "（单位：" + spec.unit() + "）";
        String foot = "数据来源：" + spec.source() + "；界线仅作示意，不作划界依据";
        String words =
                counties.stream().map(county -> county.name() + county.text()).collect(Collectors.joining("、"));
        return new FieldValue.Picture(
                painter.png(spec, title, foot, counties),
                Canvas.MILLIMETRES,
                title + "。" + words + "。" + foot,
                counties.stream().flatMap(county -> county.figure().stream()).toList());
    }
}
