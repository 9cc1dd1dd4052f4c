package org.ecoledger.standards.air.evaluation;

import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Digits;

/**
 * What no text at hand fixes about the evaluation of a period.
 *
 * @param limits whose limits judge the figures of the whole period, and which edition of HJ 663 makes them
 * @param dayLimits whose limits judge its single days
 * @param area whose limits are meant; the composite index always takes those of class II
 * @param dayDigits how daily values enter means and percentiles
 * @param intermediateDigits how means and percentiles enter the composite index and the exceed multiples
 * @param weights of the composite index
 * @param indexDigits digits of the composite index and the single indices, 2 or 3 as a rule
 * @param attainment over which spans an item is judged to attain the standard
 */
public record EvaluationOptions(
        PeriodLimits limits,
        DayLimits dayLimits,
        AreaClass area,
        Digits dayDigits,
        Digits intermediateDigits,
        IndexWeights weights,
        int indexDigits,
        Attainment attainment) {

    /**
     * Limits at the end of the period, each day by its own; published digits throughout; the plain sum, two digits;
     * attainment of years alone.
     */
    public static final EvaluationOptions DEFAULT = new EvaluationOptions(
            PeriodLimits.AT_THE_END,
            DayLimits.OF_THE_DAY,
            AreaClass.CLASS_2,
            Digits.PUBLISHED,
            Digits.PUBLISHED,
            IndexWeights.EQUAL,
            2,
            Attainment.YEARS);

    /** Whose limits judge a mean or percentile when the period reaches over a change of edition. */
    public enum PeriodLimits {
        /** Those in force on the period's last day. */
        AT_THE_END,
        /** Those in force on its first day. */
        AT_THE_START
    }

    /** Whose limits judge a single day of such a period. */
    public enum DayLimits {
        /** Those in force on the day: the days above the limit add up over the months of a year. */
        OF_THE_DAY,
        /** Those of the period. */
        OF_THE_PERIOD
    }

    /** Over which spans an item attains the standard or not. */
    public enum Attainment {
        /** Over a year, for which the annual limit and the percentiles are made. */
        YEARS,
        /** Over any span: the mean of a month by the annual limit too. */
        EVERY_SPAN
    }

    public EvaluationOptions {
        if (indexDigits < 0) {
            throw new IllegalArgumentException("digits must not be negative: " + indexDigits);
        }
    }

    public EvaluationOptions withLimits(PeriodLimits of) {
        return new EvaluationOptions(
                of, dayLimits, area, dayDigits, intermediateDigits, weights, indexDigits, attainment);
    }

    public EvaluationOptions withDayLimits(DayLimits of) {
        return new EvaluationOptions(limits, of, area, dayDigits, intermediateDigits, weights, indexDigits, attainment);
    }

    public EvaluationOptions withArea(AreaClass of) {
        return new EvaluationOptions(
                limits, dayLimits, of, dayDigits, intermediateDigits, weights, indexDigits, attainment);
    }

    public EvaluationOptions withDayDigits(Digits taken) {
        return new EvaluationOptions(
                limits, dayLimits, area, taken, intermediateDigits, weights, indexDigits, attainment);
    }

    public EvaluationOptions withIntermediateDigits(Digits taken) {
        return new EvaluationOptions(limits, dayLimits, area, dayDigits, taken, weights, indexDigits, attainment);
    }

    public EvaluationOptions withWeights(IndexWeights taken) {
        return new EvaluationOptions(
                limits, dayLimits, area, dayDigits, intermediateDigits, taken, indexDigits, attainment);
    }

    public EvaluationOptions withIndexDigits(int digits) {
        return new EvaluationOptions(
                limits, dayLimits, area, dayDigits, intermediateDigits, weights, digits, attainment);
    }

    public EvaluationOptions withAttainment(Attainment over) {
        return new EvaluationOptions(
                limits, dayLimits, area, dayDigits, intermediateDigits, weights, indexDigits, over);
    }
}
