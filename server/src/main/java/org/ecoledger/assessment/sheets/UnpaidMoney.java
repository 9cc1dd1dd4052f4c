package org.ecoledger.assessment.sheets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.assessment.rules.Veto;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Townships whose village money is not there yet although a rule set in force makes that a ground of veto (X6, N61). */
@Repository
public class UnpaidMoney {
    private static final String ITEM = "village-money-q";

    private final JdbcClient db;
    private final RuleSets ruleSets;
    private final Regions regions;

    UnpaidMoney(JdbcClient db, RuleSets ruleSets, Regions regions) {
        this.db = db;
        this.ruleSets = ruleSets;
        this.regions = regions;
    }

    /**
     * One quarter's money in the area of one rule set.
     *
     * @param area name of the region within which the townships are assessed
     * @param townships names of those that wait
     * @param by last day, by the earliest of the vetoes
     */
    public record Unpaid(String area, int year, int quarter, List<String> townships, LocalDate by) {
        public Unpaid {
            townships = List.copyOf(townships);
        }
    }

    /** What is asked for where, each once. */
    private record Wanted(String within, int quarter) implements Comparable<Wanted> {
        @Override
        public int compareTo(Wanted other) {
            int byPlace = within.compareTo(other.within);
            return byPlace != 0 ? byPlace : Integer.compare(quarter, other.quarter);
        }
    }

    /** What is unpaid of the quarters that have begun, as far as it may be seen. */
    public List<Unpaid> of(Jurisdiction jurisdiction, LocalDate today) {
        return wanted(today).entrySet().stream()
                .map(entry -> unpaid(entry.getKey(), entry.getValue(), jurisdiction, today))
                .filter(unpaid -> !unpaid.townships().isEmpty())
                .toList();
    }

    private Map<Wanted, LocalDate> wanted(LocalDate today) {
        var wanted = new TreeMap<Wanted, LocalDate>();
        AssessmentPeriod now = AssessmentPeriod.quarterOf(today);
        int latest = (today.getMonthValue() + 2) / 3;
        for (RuleSet rules : ruleSets.all()) {
            String within = rules.within() == null ? "" : rules.within();
            if (rules.appliesTo(now)) {
                for (Veto veto : rules.vetoes()) {
                    if (veto.condition() instanceof Veto.Condition.NotBy(var source, var items, var by)
                            && source.equals("payment")) {
                        LocalDate last = MonthDay.parse("--" + by).atYear(today.getYear());
                        items.stream()
                                .filter(item -> item.startsWith(ITEM))
                                .map(item -> Integer.parseInt(item.substring(ITEM.length())))
                                .filter(quarter -> quarter <= latest)
                                .forEach(quarter -> wanted.merge(
                                        new Wanted(within, quarter), last, BinaryOperator.minBy(LocalDate::compareTo)));
                    }
                }
            }
        }
        return wanted;
    }

    private Unpaid unpaid(Wanted wanted, LocalDate by, Jurisdiction jurisdiction, LocalDate today) {
        Region area = wanted.within().isEmpty() ? regions.city().orElseThrow() : regions.get(wanted.within());
        List<String> townships = db.sql("""
                        select t.name from organisation.pub_regions t
                        where t.level = 'township' and t.path like :area and t.path like :jurisdiction
                          and not exists (
                              select 1 from assessment.payments p
                              where p.township = t.code and p.year = :year and p.quarter = :quarter and p.in_full
                                and p.annulled_at is null and p.voucher is not null
                                and not exists (select 1 from evidence.pub_annulled_files a where a.id = p.voucher))
                        order by t.path
                        """)
                .param("area", area.path() + "%")
                .param("jurisdiction", jurisdiction.path())
                .param("year", today.getYear())
                .param("quarter", wanted.quarter())
                .query((row, _) -> row.getString(1))
                .list();
        return new Unpaid(area.name(), today.getYear(), wanted.quarter(), townships, by);
    }
}
