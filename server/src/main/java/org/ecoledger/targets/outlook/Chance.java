package org.ecoledger.targets.outlook;

/**
 * Share of the drawn years' ends that meet the target.
 *
 * @param met draws that meet it
 * @param years earlier years from which was drawn
 * @param low lower end of the 95 % interval
 * @param high its upper end
 */
public record Chance(int met, int draws, int years, double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's interval. It goes by the number of years and not by that of draws: drawing oftener from three winters makes
     * them no more than three.
     */
    static Chance of(int met, int draws, int years) {
        double share = (double) met / draws;
        double square = Z * Z / years;
        double centre = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / years + square / (4.0 * years));
        return new Chance(met, draws, years, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    public double share() {
        return (double) met / draws;
    }
}
