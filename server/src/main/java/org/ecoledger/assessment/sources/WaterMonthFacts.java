package org.ecoledger.assessment.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The judged months of the sections that count for their county (考核断面), as item {@code class}, and of its sources of
 * drinking water as item {@code source}. A month that could not be judged is no fact. Water has one track only: what the
 * analysts imported.
 */
@Repository
class WaterMonthFacts implements FactSource {
    private static final String CLASSES = "ⅠⅡⅢⅣⅤ";

    private final JdbcClient db;

    WaterMonthFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "water-month";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        Map<String, Subject> counties = Areas.counties(question);
        return db.sql("""
                        select section, name, kind, county, month, class, target, compliant, edition, as_of
                        from evaluation.pub_water_months
                        where county = any(:counties) and assessed and class is not null
                          and month >= :from and month + interval '1 month' <= (:to::date + 1)
                        order by section, month
                        """)
                .param("counties", counties.keySet().toArray(String[]::new))
                .param("from", question.from().withDayOfMonth(1))
                .param("to", question.to())
                .query((row, _) -> fact(Objects.requireNonNull(counties.get(row.getString("county"))), row))
                .list();
    }

    private Fact fact(Subject county, ResultSet row) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        String section = row.getString("section");
        Boolean compliant = row.getObject("compliant", Boolean.class);
        Integer target = row.getObject("target", Integer.class);
        String judged = compliant == null ? "" : compliant ? "，达标" : "，不达标";
        return new Fact(
                source(),
                section + "/" + month,
                county.code(),
                county.path(),
                row.getString("kind").equals("source") ? "source" : "class",
                month.atEndOfMonth(),
                null,
                null,
                compliant,
                row.getString("name") + " " + month,
                name(row.getInt("class")) + (target == null ? "" : "（目标" + name(target) + "）") + judged,
                "",
                "water-month:" + section + "/" + month + "/class",
                null,
                List.of(),
                "水质评价 " + row.getString("edition"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static String name(int number) {
        return number > CLASSES.length() ? "劣Ⅴ类" : CLASSES.charAt(number - 1) + "类";
    }
}
