package org.ecoledger.reports;

/** Units as running Chinese text names them; tables keep the symbols. */
final class UnitNames {
    private UnitNames() {}

    static String chinese(String unit) {
        return switch (unit) {
            case "µg/m³", "μg/m³" -> "微克/立方米";
            case "mg/m³" -> "毫克/立方米";
            default -> unit;
        };
    }
}
