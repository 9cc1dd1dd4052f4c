package org.ecoledger.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** The form fields {@code claimedAt}, {@code claimedLon}, {@code claimedLat} and {@code claimedDatum}, all of them optional. */
final class ClaimForm {
    private static final String NUMBER = "-?[0-9]{1,3}(\\.[0-9]{1,15})?";

    private final UnaryOperator<@Nullable String> fields;
    private final List<Objection> objections = new ArrayList<>();

    private ClaimForm(UnaryOperator<@Nullable String> fields) {
        this.fields = fields;
    }

    /** @throws Problem 422 with all objections at once */
    static Claim read(UnaryOperator<@Nullable String> fields, Instant now) {
        var form = new ClaimForm(fields);
        var claim = new Claim(
                form.time(), form.degrees("claimedLon"), form.degrees("claimedLat"), form.text("claimedDatum"));
        if (form.objections.isEmpty()) {
            form.objections.addAll(claim.objections(now));
        }
        if (!form.objections.isEmpty()) {
            throw Problem.objections("evidence.claim-unclear", form.objections);
        }
        return claim;
    }

    private @Nullable String text(String field) {
        String value = fields.apply(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** With an offset, or by the city's clock. */
    private @Nullable Instant time() {
        String value = text("claimedAt");
        if (value == null) {
            return null;
        }
        try {
            return value.matches(".*(Z|[+-][0-9:]{4,6})$") && value.indexOf('T') > 0
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value.replace(' ', 'T'))
                            .atZone(CityTime.ZONE)
                            .toInstant();
        } catch (DateTimeException _) {
            objections.add(Objection.to("claimedAt", "evidence.claim-time", value));
            return null;
        }
    }

    private @Nullable BigDecimal degrees(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (!value.matches(NUMBER)) {
            objections.add(Objection.to(field, "evidence.claim-number", value));
            return null;
        }
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    }
}
