package org.ecoledger.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.standards.water.WaterItem;

/**
 * What is measured in water: the items of the standards, and what is only kept as it came.
 *
 * @param key a lasting short name, such as {@code nh3n}
 * @param label as printed: NH3-N
 * @param unit of all its values here; empty for pH
 */
public record WaterQuantity(String key, String label, String chinese, String unit) implements ReportItem {
    /** Items in the standard's order, then conductivity, turbidity and algae. */
    public static final List<WaterQuantity> ALL = Stream.concat(
                    Arrays.stream(WaterItem.values())
                            .map(item -> new WaterQuantity(item.key(), item.label(), item.chinese(), item.unit())),
                    Stream.of(
                            new WaterQuantity("cond", "EC", "电导率", "µS/cm"),
                            new WaterQuantity("turb", "turbidity", "浊度", "NTU"),
                            new WaterQuantity("algae", "algae", "藻密度", "cells/L")))
            .toList();

    private static final Map<String, WaterQuantity> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(WaterQuantity::key, Function.identity()));

    public static WaterQuantity of(WaterItem item) {
        return ALL.get(item.ordinal());
    }

    public static Optional<WaterQuantity> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The item of the standards that it is; empty for what no standard judges. */
    public Optional<WaterItem> item() {
        return WaterItem.find(key);
    }

    @Override
    public String field() {
        return key;
    }

    @Override
    public String column() {
        return key + "_value";
    }

    @Override
    public String markColumn() {
        return key + "_mark";
    }
}
