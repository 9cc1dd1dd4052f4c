package org.ecoledger.standards.water;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.ResourceTable;

/** The digits in which the values of a day are judged; items without a row are taken as they are. */
final class WaterDigits {

    private static final Map<WaterItem, List<Digits>> BY_ITEM =
            ResourceTable.read(WaterDigits.class, "digits.csv").rows().stream()
                    .map(Digits::from)
                    .collect(Collectors.groupingBy(
                            Digits::item, () -> new EnumMap<>(WaterItem.class), Collectors.toUnmodifiableList()));

    private WaterDigits() {}

    /** Digits after the point, or empty where the value is judged as it is. */
    static OptionalInt decimals(WaterItem item, LocalDate day, WaterOptions.Digits option) {
        if (option == WaterOptions.Digits.AS_GIVEN) {
            return OptionalInt.empty();
        }
        for (Digits digits : BY_ITEM.getOrDefault(item, List.of())) {
            if (digits.span().isInForceOn(day)) {
                return OptionalInt.of(digits.decimals());
            }
        }
        return OptionalInt.empty();
    }

    /** The span is that of a practice, which has a first and last day as an edition has. */
    private record Digits(WaterItem item, int decimals, Edition span) {

        static Digits from(ResourceTable.Row row) {
            return new Digits(
                    WaterItem.valueOf(row.text("item")),
                    row.number("decimals").intValueExact(),
                    new Edition(
                            row.text("source"),
                            LocalDate.parse(row.text("valid_from")),
                            row.has("valid_to") ? LocalDate.parse(row.text("valid_to")) : null));
        }
    }
}
