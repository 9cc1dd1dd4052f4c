package org.ecoledger.assessment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoledger.assessment.Ground.Link;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.SubjectKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The grounds of runs, as they were found. */
@Repository
class GroundTables {
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    GroundTables(JdbcClient db, JdbcTemplate jdbc, JsonMapper json) {
        this.db = db;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param address from a figure's live address to the one under which it is kept */
    void keep(long run, List<Ground> grounds, UnaryOperator<String> address) {
        var numbers = new java.util.concurrent.atomic.AtomicInteger();
        jdbc.batchUpdate("""
                insert into assessment.grounds
                    (run, number, kind, code, subject_kind, subject, name, region, path, consequence, sentence, basis,
                     amount, chain)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, grounds, Math.max(1, grounds.size()), (statement, ground) -> {
            statement.setLong(1, run);
            statement.setInt(2, numbers.incrementAndGet());
            statement.setString(3, ground.kind().name());
            statement.setString(4, ground.code());
            statement.setString(5, ground.subject().kind().name());
            statement.setString(6, ground.subject().code());
            statement.setString(7, ground.subject().name());
            statement.setString(8, ground.subject().region());
            statement.setString(9, ground.subject().path());
            statement.setString(10, ground.consequence());
            statement.setString(11, ground.sentence());
            statement.setString(12, ground.basis());
            statement.setBigDecimal(13, ground.amount());
            statement.setString(
                    14,
                    json.writeValueAsString(ground.chain().stream()
                            .map(link -> new Link(link.label(), link.text(), address.apply(link.ref())))
                            .toList()));
        });
    }

    List<Ground> of(long run) {
        return db.sql("select * from assessment.grounds where run = ? order by number")
                .param(run)
                .query((row, _) -> new Ground(
                        Ground.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        new Subject(
                                SubjectKind.valueOf(row.getString("subject_kind")),
                                row.getString("subject"),
                                row.getString("name"),
                                row.getString("region"),
                                row.getString("path")),
                        row.getString("consequence"),
                        row.getString("sentence"),
                        row.getString("basis"),
                        row.getBigDecimal("amount"),
                        json.readValue(row.getString("chain"), LINKS)))
                .list();
    }
}
