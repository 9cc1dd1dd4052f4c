package org.ecoledger.reports.contradictions;

import java.util.List;

/** All rules, in the order in which their findings are told where they stand at the same place. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new ChangeAgainstBase(),
            new ChangeAmountAgainstRate(),
            new ChangeOfChange(),
            new AddedToBase(),
            new DifferenceOfNamed(),
            new PointsOfAmount(),
            new TotalAgainstItems(),
            new NamedItems(),
            new OppositesOfWhole(),
            new RestOfWhole(),
            new RateOfCounts(),
            new RateOfPair(),
            new RateOfOpposite(),
            new MeanPerThing(),
            new DayAndYear(),
            new GapToTarget(),
            new ComparedInWords(),
            new DirectionInWords(),
            new SaidTwice(),
            new SharesOfWhole(),
            new AllOfWhole(),
            new DaysOfCalendar(),
            new RateOfWholeDays(),
            new RateOfWholeSections(),
            new CutAgainstRate(),
            new CutWithinCut(),
            new CapacityOfItems(),
            new UnitOfIndicator(),
            new UnitConversion(),
            new PlaceInRanking(),
            new DirectionOfRanking(),
            new DateOfCalendar(),
            new OrderOfDates(),
            new DaysOfSpan(),
            new MeanOfParts(),
            new MeanWithinExtremes(),
            new OneValueEach(),
            new TotalsOfTable(),
            new ChangesOfTable(),
            new RatesOfTable(),
            new MeansOfTable(),
            new DaysOfTable());

    private Rules() {}
}
