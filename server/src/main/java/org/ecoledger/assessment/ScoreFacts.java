package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.figures.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Frozen scores of earlier periods as facts: the total under the rule set's code, the place under {@code <code>/place}, marked
 * where it was among the last. Those of the year before are there for conditions that run over several periods.
 */
@Repository
class ScoreFacts implements FactSource {
    private final JdbcClient db;

    ScoreFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "score";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        LocalDate yearBefore = question.from().minusYears(1);
        return db
                .sql("""
                        select period, rule_set, closed_at, closed_by, subject, name, path, total, text, place, of_places,
                               among_last, ref
                        from assessment.pub_scores where period <> :period and period >= :from and left(period, 4) <= :year
                        """)
                .param("period", question.period().code())
                .param("from", String.valueOf(yearBefore.getYear()))
                .param("year", String.valueOf(question.to().getYear()))
                .query((row, _) -> {
                    AssessmentPeriod period =
                            AssessmentPeriod.of(row.getString("period")).orElseThrow();
                    if (period.to().isAfter(question.to())) {
                        return Stream.<Fact>empty();
                    }
                    Integer place = row.getObject("place", Integer.class);
                    String code = row.getString("rule_set");
                    String subject = row.getString("subject");
                    String name = period.title() + row.getString("name");
                    var closedAt =
                            row.getObject("closed_at", OffsetDateTime.class).toInstant();
                    BigDecimal total = row.getBigDecimal("total");
                    Fact score = new Fact(
                            source(),
                            period.code() + "/" + code,
                            subject,
                            row.getString("path"),
                            code,
                            period.to(),
                            null,
                            total,
                            null,
                            name + "得分",
                            row.getString("text"),
                            "分",
                            row.getString("ref"),
                            null,
                            List.of(),
                            row.getString("closed_by"),
                            closedAt);
                    Fact placed = new Fact(
                            source(),
                            period.code() + "/" + code + "/place",
                            subject,
                            row.getString("path"),
                            code + "/place",
                            period.to(),
                            null,
                            place == null ? null : BigDecimal.valueOf(place),
                            row.getBoolean("among_last"),
                            name + "名次",
                            place == null ? Figure.MISSING : row.getInt("of_places") + "个考核对象中居第" + place + "位",
                            "",
                            row.getString("ref"),
                            null,
                            List.of(),
                            row.getString("closed_by"),
                            closedAt);
                    return Stream.of(score, placed);
                })
                .list()
                .stream()
                .flatMap(facts -> facts)
                .toList();
    }
}
