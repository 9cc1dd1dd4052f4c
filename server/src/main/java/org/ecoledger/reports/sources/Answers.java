package org.ecoledger.reports.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Better;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.FieldValue.Row;
import org.ecoledger.reports.fields.FieldValue.Rows;
import org.ecoledger.reports.fields.FieldValue.Words;
import org.ecoledger.reports.fields.Scope;
import org.jspecify.annotations.Nullable;

/** Answers of sources as documents write them. */
final class Answers {
    private Answers() {}

    /** What is not said is missing. */
    static FieldValue words(@Nullable String text, @Nullable String ref) {
        return text == null || text.isBlank() ? new Missing("没有填写") : new Words(text.strip(), ref);
    }

    static FieldValue day(@Nullable Instant moment, @Nullable String ref) {
        return moment == null ? new Missing("还没有日期") : day(CityTime.at(moment).toLocalDate(), ref);
    }

    static FieldValue day(@Nullable LocalDate day, @Nullable String ref) {
        return day == null
                ? new Missing("没有日期")
                : new Words(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", ref);
    }

    static FieldValue moment(@Nullable Instant moment, @Nullable String ref) {
        return moment == null ? new Missing("还没有时间") : new Words(moment(moment), ref);
    }

    static String moment(Instant moment) {
        ZonedDateTime at = CityTime.at(moment);
        return "%d年%d月%d日%d时%02d分"
                .formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }

    /** The figure at this address, as counts in a row are said. */
    static FieldValue number(Figures figures, String ref, Scope scope, Better better, boolean share) {
        return figures.find(ref, scope.seenBy())
                .<FieldValue>map(figure -> number(figure, better, share))
                .orElseGet(() -> new Missing("没有这一项的数据"));
    }

    static FieldValue number(Figure figure, Better better, boolean share) {
        return new FieldValue.Number(figure, better, share, !share);
    }

    /** Rows that are numbered from 1 in the column 序号. */
    static final class Turns {
        private final List<Row> rows = new ArrayList<>();

        Turns add(Scope scope, Map<String, FieldValue> own) {
            var numbered = new HashMap<>(own);
            numbered.put("序号", new Words(String.valueOf(rows.size() + 1), null));
            rows.add(new Row(scope, numbered));
            return this;
        }

        int size() {
            return rows.size();
        }

        Rows rows() {
            return new Rows(rows);
        }
    }
}
