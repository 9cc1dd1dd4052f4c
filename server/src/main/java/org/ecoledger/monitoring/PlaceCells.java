package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;

/** What lists of stations and of sections say in the same words: code, county, township, degrees, yes and no. */
final class PlaceCells {
    private static final Pattern CODE = Pattern.compile("[^\\s/:?&#,]{1,20}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    private final List<Region> counties;
    private final Regions regions;

    PlaceCells(Regions regions) {
        this.regions = regions;
        this.counties = regions.counties();
    }

    /** @param refusal code of the sentence for a code that cannot be one */
    static Optional<String> code(ImportRow row, String refusal) {
        return row.find("code").map(code -> {
            if (!CODE.matcher(code).matches() || REGION.matcher(code).matches()) {
                throw new RowRefused(refusal, code);
            }
            return code;
        });
    }

    Optional<Region> county(ImportRow row) {
        return row.find("county")
                .map(text ->
                        named(counties, text).orElseThrow(() -> new RowRefused("monitoring.no-such-county", text)));
    }

    /** A township is found beside its county only: many bear the same name. */
    Optional<Region> township(ImportRow row, @Nullable Region county) {
        List<Region> among = county == null ? List.of() : regions.childrenOf(county.code());
        return row.find("township")
                .map(text -> named(among, text).orElseThrow(() -> new RowRefused("monitoring.no-such-township", text)));
    }

    static Optional<BigDecimal> degrees(ImportRow row, String field, int most) {
        return row.findNumber(field).map(value -> {
            if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new RowRefused("monitoring.no-such-place", row.heading(field), value.toPlainString());
            }
            return value;
        });
    }

    static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "yes", "true", "1", "y", "√" -> true;
            case "否", "no", "false", "0", "n", "×" -> false;
            default -> throw new RowRefused("monitoring.yes-or-no", text);
        };
    }

    private static Optional<Region> named(List<Region> among, String text) {
        return among.stream()
                .filter(region -> region.code().equals(text) || region.name().equals(text))
                .findFirst();
    }
}
