package org.ecoledger.reports.fields;

import java.util.List;
import java.util.Map;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.wording.Manner;
import org.ecoledger.reports.wording.Wish;
import org.jspecify.annotations.Nullable;

/** What a source answers for one field in one scope. */
public sealed interface FieldValue {

    /** Which way is better; it decides between 下降 with praise and 不降反升. */
    enum Better {
        MORE,
        LESS,
        NEITHER
    }

    /**
     * A figure, with or without a value.
     *
     * @param share whether a change of it is a difference in 个百分点 and not a percentage (N01, N15)
     * @param counted whether a change of it is said as so many more or fewer (增加18天) and not as a percentage
     */
    record Number(Figure figure, Better better, boolean share, boolean counted) implements FieldValue {
        Manner manner() {
            return share ? Manner.POINTS : counted ? Manner.COUNTED : Manner.RELATIVE;
        }

        Wish wish() {
            return switch (better) {
                case MORE -> Wish.MORE;
                case LESS -> Wish.LESS;
                case NEITHER -> Wish.NEITHER;
            };
        }
    }

    /** @param ref address of the page or figure that proves it; null for standing words */
    record Words(String text, @Nullable String ref) implements FieldValue {}

    record Flag(boolean isTrue) implements FieldValue {}

    record Rows(List<Row> rows) implements FieldValue {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One turn of a loop.
     *
     * @param scope in which all fields within it are asked
     * @param own values of the columns that the field declares
     */
    record Row(Scope scope, Map<String, FieldValue> own) {
        public Row {
            own = Map.copyOf(own);
        }
    }

    /**
     * A picture in PNG or JPEG.
     *
     * @param widthMillimetres at which it is printed; its height follows
     * @param description what it shows, for who cannot see it
     * @param figures numbers that stand in it
     */
    record Picture(byte[] bytes, int widthMillimetres, String description, List<Figure> figures)
            implements FieldValue {}

    /** Nothing is known: 暂无数据 is printed, never an invention. */
    record Missing(String why) implements FieldValue {}
}
