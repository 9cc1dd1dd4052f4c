package org.ecoledger.standards.air;

/**
 * The highest eight-hour mean of one day of ozone, as {@link OzoneDay} finds it: of the windows that end at hours 8 to
 * 24.
 *
 * @param sum of the values in the highest window, in ten-thousandths
 * @param count how many values that window has
 * @param windows how many windows have enough values; without any there is no highest one
 */
record EightHours(long sum, int count, int windows) {

    /**
     * Moves a window over the 24 hours from {@code start}, taking the new hour in and the one before it out.
     *
     * @param needed how many values a window needs
     */
    static EightHours highest(int[] values, int start, int needed) {
        long sum = 0;
        int count = 0;
        long highestSum = 0;
        int highestCount = 0;
        int windows = 0;
        for (int hour = 0; hour < DayValues.HOURS; hour++) {
            int entering = values[start + hour];
            if (entering != HourlySeries.MISSING) {
                sum += entering;
                count++;
            }
            int leaving = hour < OzoneDay.WINDOW ? HourlySeries.MISSING : values[start + hour - OzoneDay.WINDOW];
            if (leaving != HourlySeries.MISSING) {
                sum -= leaving;
                count--;
            }
            boolean whole = hour >= OzoneDay.WINDOW - 1;
            if (whole && count >= needed) {
                windows++;
                // Two fractions are compared by cross-multiplication: windows may differ in their number of values.
                if (windows == 1 || sum * highestCount > highestSum * count) {
                    highestSum = sum;
                    highestCount = count;
                }
            }
        }
        return new EightHours(highestSum, highestCount, windows);
    }
}
