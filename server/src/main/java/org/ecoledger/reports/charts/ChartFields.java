package org.ecoledger.reports.charts;

import java.awt.Font;
import java.util.Optional;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Scope;
import org.springframework.stereotype.Component;

/** Charts of {@link ChartBook} as pictures in documents. A chart without any figure is missing, never an empty frame. */
@Component
class ChartFields implements FieldSource {
    private final ChartPlates plates;

    ChartFields(ChartPlates plates) {
        this.plates = plates;
    }

    @Override
    public String source() {
        return "chart";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        Optional<ChartSpec> spec = ChartBook.chart(field.item());
        Optional<Font> face = Faces.chinese();
        if (spec.isEmpty()) {
            return new FieldValue.Missing("没有名为“" + field.item() + "”的图");
        }
        if (face.isEmpty()) {
            return new FieldValue.Missing(Faces.NONE);
        }
        Optional<Plate> plate = plates.of(spec.get(), scope).filter(drawn -> !drawn.isEmpty());
        return plate.<FieldValue>map(drawn -> new FieldValue.Picture(
                        new ChartPainter(face.get()).png(drawn),
                        Canvas.MILLIMETRES,
                        drawn.description(),
                        drawn.figures()))
                .orElseGet(
                        () -> new FieldValue.Missing("这个地方或时段没有“" + spec.get().title() + "”的数据"));
    }
}
