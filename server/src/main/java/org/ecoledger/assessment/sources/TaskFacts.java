package org.ecoledger.assessment.sources;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tasks whose deadline fell into the span (M01-04), each once, on its deadline; good when it was reported done by then
 * and found so: the time that its check takes is not its delay.
 * A task is its department's, else its region's. Drafts, and tasks paused or cancelled by approval, count for nobody.
 */
@Repository
class TaskFacts implements FactSource {
    private final JdbcClient db;

    TaskFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "task";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        Map<String, Subject> departments = Areas.departments(question);
        return db.sql("""
                        select t.number, t.title, t.kind, t.unit, u.name as unit_name, t.region, r.path, t.due_on, t.done_on,
                               coalesce(t.reported_on, t.done_on) as said_on, p.proofs
                        from works.pub_tasks t
                        join organisation.pub_regions r on r.code = t.region
                        join organisation.pub_units u on u.code = t.unit
                        left join lateral (
                            select array_agg(p.id || ' ' || p.sha256 order by p.uploaded_at, p.id) as proofs
                            from evidence.pub_proofs p
                            where p.subject = 'task:' || t.number and p.uploaded_at < :end) p on true
                        where t.due_on between :from and :to
                          and t.state not in ('drafted', 'paused', 'cancelled')
                        order by t.number
                        """)
                .param("from", question.from())
                .param("to", question.to())
                .param("end", CityTime.at(question.end()).toOffsetDateTime())
                .query((row, _) -> fact(question, departments.get(row.getString("unit")), row))
                .list();
    }

    private Fact fact(FactQuestion question, @Nullable Subject department, ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        boolean isDone = done != null && !done.isAfter(question.to());
        LocalDate said = row.getObject("said_on", LocalDate.class);
        boolean inTime = isDone && said != null && !said.isAfter(due);
        String state = isDone ? done + (inTime ? "按期完成" : "逾期完成") : "期末未完成";
        return new Fact(
                source(),
                row.getString("number"),
                department == null ? row.getString("region") : department.code(),
                department == null ? row.getString("path") : department.path(),
                row.getString("kind"),
                due,
                null,
                null,
                inTime,
                row.getString("number") + " " + row.getString("title"),
                state + "，限" + due,
                "",
                "/works/tasks/" + row.getString("number"),
                row.getString("unit"),
                proofs(row.getArray("proofs")),
                row.getString("unit_name"),
                question.end());
    }

    private static List<Fact.Proof> proofs(@Nullable Array proofs) throws SQLException {
        return proofs == null
                ? List.of()
                : Arrays.stream((String[]) proofs.getArray())
                        .map(proof -> proof.split(" "))
                        .map(parts -> new Fact.Proof(parts[0], parts[1]))
                        .toList();
    }
}
