package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Readings;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, and what is wrong with them. */
final class Cells {
    /** {@code <0.05} and {@code 0.05L}. */
    private static final Pattern BELOW_DETECTION = Pattern.compile("<\\s*([0-9.]+)|([0-9.]+)\\s*[Ll]");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Row row;
    private final Heading heading;
    private final Charset charset;
    private final List<Sentence> faults = new ArrayList<>();

    Cells(Row row, Heading heading, Charset charset) {
        this.row = row;
        this.heading = heading;
        this.charset = charset;
    }

    /** The field's text without blanks around it; empty where there is no such column or the cell says missing. */
    String text(String field) {
        String text = heading.find(field).map(this::text).orElse("");
        // No code for a missing value begins with a digit, and nearly all times do.
        boolean plain = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return plain || !Readings.isMissing(text) ? text : "";
    }

    /**
     * The value in the library's unit, or null where it is missing or at fault.
     *
     * @param usual the factor of values whose heading names no unit
     */
    @Nullable
    BigDecimal number(Heading.Place place, BigDecimal usual) {
        BigDecimal plain = row.plainNumber(place.index());
        BigDecimal value = plain == null ? read(place, text(place)) : plain;
        return value == null ? null : converted(value, place, usual);
    }

    /** As {@link #number}, and half the detection limit for what lies below it. */
    @Nullable
    BigDecimal numberOrHalfDetectionLimit(Heading.Place place) {
        Matcher below = BELOW_DETECTION.matcher(text(place));
        if (!below.matches()) {
            return number(place, BigDecimal.ONE);
        }
        BigDecimal limit = read(place, below.group(1) == null ? below.group(2) : below.group(1));
        return limit == null ? null : converted(limit.multiply(HALF), place, BigDecimal.ONE);
    }

    private static BigDecimal converted(BigDecimal value, Heading.Place place, BigDecimal usual) {
        BigDecimal factor = place.factor() == null ? usual : place.factor();
        return factor.equals(BigDecimal.ONE) ? value : value.multiply(factor);
    }

    private String text(Heading.Place place) {
        return row.cell(place.index(), charset).strip();
    }

    private @Nullable BigDecimal read(Heading.Place place, String text) {
        try {
            return Readings.parse(text).orElse(null);
        } catch (Readings.Unreadable e) {
            if (e.fault() == Readings.Fault.NEGATIVE) {
                refuse("%s 为负：%s", "%s is negative: %s", place.name(), text);
            } else {
                refuse("%s 不是数：%s", "%s is not a number: %s", place.name(), text);
            }
            return null;
        }
    }

    /** Notes that something is wrong; both forms take the quoted texts. */
    void refuse(String chinese, String english, String... texts) {
        Object[] quoted = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            quoted[i] = Sentence.quoted(texts[i]);
        }
        faults.add(new Sentence(chinese.formatted(quoted), english.formatted(quoted)));
    }

    /** Notes that the row's day lies before the first edition. */
    void refuseEarly(LocalDate day, Edition first) {
        refuse(
                "%s 早于 %s 适用的第一天 %s",
                "%s is before the first day of %s, %s",
                day.toString(),
                first.code(),
                first.validFrom().toString());
    }

    List<Sentence> faults() {
        return faults;
    }
}
