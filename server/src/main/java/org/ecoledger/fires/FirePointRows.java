package org.ecoledger.fires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.fires.FirePoint.Pass;
import org.ecoledger.fires.FirePoints.Outcome;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a satellite's file. Its dates and times are UTC. */
final class FirePointRows implements RowWriter {
    private static final int LONGEST = 20;

    private final ImportRun run;
    private final FirePoints points;
    private final Instant now;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    FirePointRows(ImportRun run, FirePoints points, Instant now) {
        this.run = run;
        this.points = points;
        this.now = now;
    }

    @Override
    public void take(ImportRow row) {
        Outcome outcome = points.take(run.actor(), point(row)).outcome();
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome == Outcome.KNOWN || outcome == Outcome.OUTSIDE) {
            run.passBy();
        }
    }

    @Override
    public void finish() {
        run.remark(
                "fires.points-taken",
                count(Outcome.NEW_FIRE),
                count(Outcome.MERGED),
                count(Outcome.KNOWN),
                count(Outcome.OUTSIDE));
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private FirePoint point(ImportRow row) {
        String satellite = word(row, "satellite");
        String named = word(row, "instrument");
        var pass = new Pass(
                satellite == null ? "-" : satellite,
                named == null ? instrument(satellite) : named.toUpperCase(Locale.ROOT),
                confidence(row),
                bounded(row, "brightness", 10_000),
                bounded(row, "frp", 1_000_000),
                word(row, "daynight"),
                word(row, "version"),
                new FirePoint.Line(run.id(), row.line()));
        return FirePoint.seen(
                degrees(row, "lon", 180),
                degrees(row, "lat", 90),
                seenAt(row),
                run.file().receivedAt(),
                pass);
    }

    private Instant seenAt(ImportRow row) {
        LocalDate day =
                row.findDate("date").orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("date")));
        Instant at = day.atTime(time(row)).toInstant(ZoneOffset.UTC);
        if (at.isAfter(now)) {
            throw new RowRefused("fires.seen-later", FireTimes.minute(at));
        }
        return at;
    }

    /** 0305, 305 where a spreadsheet has eaten the zero, 5 for five past midnight, or 03:05. */
    private static LocalTime time(ImportRow row) {
        String cell = row.get("time");
        String plain = cell.replace(":", "");
        try {
            if (plain.matches("[0-9]{1,4}")) {
                int digits = Integer.parseInt(plain);
                return LocalTime.of(digits / 100, digits % 100);
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw new RowRefused("fires.not-a-time", row.heading("time"), cell);
    }

    private static BigDecimal degrees(ImportRow row, String field, int most) {
        BigDecimal value =
                row.findNumber(field).orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading(field)));
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new RowRefused("fires.not-degrees", row.heading(field), value.toPlainString());
        }
        return value.setScale(6, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal bounded(ImportRow row, String field, int most) {
        BigDecimal value = row.findNumber(field).orElse(null);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw new RowRefused("fires.not-possible", row.heading(field), value.toPlainString());
        }
        return value;
    }

    /** 0 to 100 of MODIS; low, nominal, high of VIIRS, in full or by their first letter. */
    private static @Nullable String confidence(ImportRow row) {
        String cell = word(row, "confidence");
        if (cell == null) {
            return null;
        }
        String plain = cell.toLowerCase(Locale.ROOT).replaceFirst("^(l|n|h)[a-z]*$", "$1");
        boolean known = plain.matches("[lnh]") || plain.matches("[0-9]{1,3}") && Integer.parseInt(plain) <= 100;
        if (!known) {
            throw new RowRefused("fires.not-a-confidence", row.heading("confidence"), cell);
        }
        return plain;
    }

    /** Terra and Aqua carry MODIS, the others VIIRS. */
    private static String instrument(@Nullable String satellite) {
        return satellite == null || satellite.matches("(?i)t|a|terra|aqua") ? "MODIS" : "VIIRS";
    }

    private static @Nullable String word(ImportRow row, String field) {
        String cell = row.find(field).orElse(null);
        if (cell != null && cell.length() > LONGEST) {
            throw new RowRefused("fires.cell-too-long", row.heading(field), LONGEST);
        }
        return cell;
    }
}
