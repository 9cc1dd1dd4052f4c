package org.ecoledger.assessment.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The values that were reported with their proof, by indicator, each on the last day of the time for which it was reported. It
 * is about the county or township for which it was reported, else about the department that holds it; the holder answers for
 * it.
 */
@Repository
class ReportedFacts implements FactSource {
    private final JdbcClient db;
    private final Indicators indicators;

    ReportedFacts(JdbcClient db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    @Override
    public String source() {
        return "reported";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        Map<String, Subject> regions = Areas.regions(question);
        Map<String, Subject> departments = Areas.departments(question);
        return db
                .sql("""
                        select id, indicator, region, holder, period_from, period_to, value, proof, sha256, reported_at, reported_by
                        from targets.pub_reported
                        where not annulled and period_from >= :from and period_to <= :to
                        order by id
                        """)
                .param("from", question.from())
                .param("to", question.to())
                .query((row, _) -> {
                    Subject region = regions.get(row.getString("region"));
                    Subject subject = region == null ? departments.get(row.getString("holder")) : region;
                    return subject == null ? Stream.<Fact>empty() : Stream.of(fact(subject, row));
                })
                .list()
                .stream()
                .flatMap(facts -> facts)
                .toList();
    }

    private Fact fact(Subject subject, ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate to = row.getObject("period_to", LocalDate.class);
        Indicator indicator = indicators.get(row.getString("indicator"), to);
        return new Fact(
                source(),
                Long.toString(row.getLong("id")),
                subject.code(),
                subject.path(),
                indicator.code(),
                to,
                null,
                row.getBigDecimal("value"),
                null,
                indicator.name() + " " + from + "至" + to,
                row.getBigDecimal("value").toPlainString(),
                indicator.unit(),
                "reported:" + row.getLong("id"),
                row.getString("holder"),
                List.of(new Fact.Proof(row.getString("proof"), row.getString("sha256"))),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
