package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, and what is wrong with them. */
final class Cells {
    private static final Set<String> MISSING =
            Set.of("", "-", "--", "---", "—", "——", "/", "*", "NA", "N/A", "NAN", "NULL", "无");
    private static final Pattern MISSING_NUMBER = Pattern.compile("-9{2,5}(\\.0*)?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,12}(\\.[0-9]{0,12})?|\\.[0-9]{1,12})([eE][+-]?[0-9]{1,2})?");

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
        String text = heading.find(field)
                .map(place -> row.cell(place.index(), charset).strip())
                .orElse("");
        // No code for a missing value begins with a digit, and nearly all times do.
        boolean plain = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return plain || !isMissing(text) ? text : "";
    }

    /** The field's value in the library's unit, or null where it is missing or at fault. */
    @Nullable
    BigDecimal number(Heading.Place place, int shift) {
        BigDecimal plain = row.plainNumber(place.index());
        BigDecimal value = plain == null ? parsed(place) : plain;
        return value == null || shift == 0 ? value : value.scaleByPowerOfTen(shift);
    }

    private @Nullable BigDecimal parsed(Heading.Place place) {
        String text = row.cell(place.index(), charset).strip();
        if (isMissing(text)) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse("%s 不是数：%s", "%s is not a number: %s", place.name(), text);
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() < 0) {
            refuse("%s 为负：%s", "%s is negative: %s", place.name(), text);
            return null;
        }
        return value;
    }

    private static boolean isMissing(String text) {
        return MISSING.contains(text.toUpperCase(Locale.ROOT))
                || MISSING_NUMBER.matcher(text).matches();
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
