package org.ecoledger.fires;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One column of the season's report, named and explained in {@code fires/measures.csv}. */
record SeasonMeasure(
        Count of, String chinese, String english, String unit, String methodChinese, String methodEnglish) {

    private static final List<SeasonMeasure> ALL = FireTable.rows(
            "measures",
            row -> new SeasonMeasure(
                    Count.of(row.get("code")),
                    row.get("zh"),
                    row.get("en"),
                    row.get("unit"),
                    row.get("method_zh"),
                    row.get("method_en")));

    private static final Set<String> UNANSWERED = Set.of("opened", "dispatched", "reduction-asked");

    /** What is counted. */
    enum Count {
        DETECTIONS,
        FIRES,
        VERIFIED,
        REDUCED,
        OPEN,
        PUT_OUT,
        IN_BAN,
        STUBBLE_HIGH,
        INFORMED,
        ANSWERED,
        BEFORE,
        NET,
        CHANGE;

        static Count of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether this fire counts; of a change between seasons no fire does. */
        boolean takes(Fire fire, Duration informed) {
            Fire.Cause cause = fire.cause();
            Instant told = fire.informedAt();
            return switch (this) {
                case DETECTIONS, FIRES -> true;
                case VERIFIED -> fire.isVerified();
                case REDUCED -> fire.isReduced();
                case OPEN -> UNANSWERED.contains(fire.state());
                case PUT_OUT -> fire.isVerified() && fire.putOutAt() != null;
                case IN_BAN -> fire.inBan() && !fire.isReduced();
                case STUBBLE_HIGH -> fire.isVerified() && cause != null && Boolean.TRUE.equals(cause.stubbleHigh());
                case INFORMED -> told != null && !told.isAfter(fire.receivedAt().plus(informed));
                case ANSWERED -> Boolean.TRUE.equals(fire.answeredInTime());
                case NET, BEFORE -> !fire.isReduced();
                case CHANGE -> false;
            };
        }
    }

    static List<SeasonMeasure> all() {
        return ALL;
    }

    static Optional<SeasonMeasure> find(String code) {
        return ALL.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    static SeasonMeasure of(Count count) {
        return ALL.stream().filter(measure -> measure.of == count).findFirst().orElseThrow();
    }

    String code() {
        return of.code();
    }

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    String methodIn(Locale locale) {
        return "en".equals(locale.getLanguage()) ? methodEnglish : methodChinese;
    }
}
