package org.ecoledger.standards.air;

import java.math.BigDecimal;

/**
 * How a city's figures are made from its stations; no text at hand fixes these, so a city sets them.
 *
 * @param stationShare the share of stations that must have a valid value, 0.75 for three quarters
 * @param ozone which of the two conventions gives the city's eight-hour figure of ozone
 * @param digits how the stations' daily figures are taken into the mean; hourly values, also those of ozone from the city's
 *     hours, are taken as given
 * @param validity the rules of the day, used where the city's ozone is computed from its hours
 */
public record AggregationOptions(
        BigDecimal stationShare, OzoneConvention ozone, Digits digits, ValidityRules validity) {

    /** Three quarters of the stations, mean of the stations' eight-hour figures, one digit kept in between. */
    public static final AggregationOptions DEFAULT = new AggregationOptions(
            new BigDecimal("0.75"),
            OzoneConvention.MEAN_OF_STATIONS,
            Digits.ONE_MORE_THAN_PUBLISHED,
            ValidityRules.STANDARD);

    public AggregationOptions {
        if (stationShare.signum() <= 0 || stationShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the share of stations lies above 0 and up to 1, not " + stationShare);
        }
    }

    /** The two ways to a city's highest eight-hour mean of ozone. */
    public enum OzoneConvention {
        /** The mean of the stations' highest eight-hour means, which may fall at different hours. */
        MEAN_OF_STATIONS,
        /** The highest eight-hour mean of the city's own hourly means. */
        FROM_CITY_HOURS
    }

    public AggregationOptions withStationShare(BigDecimal share) {
        return new AggregationOptions(share, ozone, digits, validity);
    }

    public AggregationOptions withOzone(OzoneConvention convention) {
        return new AggregationOptions(stationShare, convention, digits, validity);
    }

    public AggregationOptions withDigits(Digits taken) {
        return new AggregationOptions(stationShare, ozone, taken, validity);
    }
}
