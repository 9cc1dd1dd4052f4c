package org.ecoledger.assessment.consequences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.consequences.Certificate.GateFact;
import org.ecoledger.assessment.consequences.Certificates.NewCertificate;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of certificates. */
@Repository
class CertificateRows {
    private static final TypeReference<List<GateFact>> FACTS = new TypeReference<>() {};
    private static final String COLUMNS = """
            select c.*, u.name as unit_name
            from assessment.certificates c join organisation.pub_units u on u.code = c.unit
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final FileNumbers numbers;
    private final Clock clock;

    CertificateRows(JdbcClient db, JsonMapper json, FileNumbers numbers, Clock clock) {
        this.db = db;
        this.json = json;
        this.numbers = numbers;
        this.clock = clock;
    }

    List<Certificate> all() {
        return db.sql(COLUMNS + "order by c.requested_at desc, c.number desc limit 2000")
                .query(this::certificate)
                .list();
    }

    Optional<Certificate> find(String number) {
        return db.sql(COLUMNS + "where c.number = ?")
                .param(number)
                .query(this::certificate)
                .optional();
    }

    Certificate get(String number) {
        return find(number).orElseThrow();
    }

    void lock(String number) {
        db.sql("select number from assessment.certificates where number = ? for update")
                .param(number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    String add(Actor actor, NewCertificate wanted, List<GateFact> facts, String procedure, String state) {
        String number = numbers.next("certificates");
        OffsetDateTime now = CityTime.at(clock.instant()).toOffsetDateTime();
        db.sql("""
                        insert into assessment.certificates (number, person, post, unit, purpose, from_day, to_day, incidents, facts,
                                                             facts_hash, facts_at, procedure, state, requested_at, requested_by,
                                                             requested_by_name)
                        values (:number, :person, :post, :unit, :purpose, :from, :to, :incidents, :facts::jsonb, :hash, :now, :procedure,
                                :state, :now, :by, :byName)
                        """)
                .param("number", number)
                .param("person", wanted.person().strip())
                .param("post", wanted.post().strip())
                .param("unit", wanted.unit())
                .param("purpose", wanted.purpose())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("incidents", wanted.incidents().strip())
                .param("facts", json.writeValueAsString(facts))
                .param("hash", CertificateGate.hash(facts))
                .param("now", now)
                .param("procedure", procedure)
                .param("state", state)
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
        return number;
    }

    void move(String number, String state, @Nullable Instant due) {
        db.sql("""
                        update assessment.certificates set state = :state, due_at = :due, revision = revision + 1 where number = :number
                        """)
                .param("state", state)
                .param("due", due == null ? null : CityTime.at(due).toOffsetDateTime())
                .param("number", number)
                .update();
    }

    private Certificate certificate(ResultSet row, int index) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Certificate(
                row.getString("number"),
                row.getString("person"),
                row.getString("post"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("purpose"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("incidents"),
                json.readValue(row.getString("facts"), FACTS),
                row.getString("facts_hash"),
                row.getObject("facts_at", OffsetDateTime.class).toInstant(),
                row.getString("procedure"),
                row.getString("state"),
                row.getInt("revision"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("requested_by"),
                row.getString("requested_by_name"),
                due == null ? null : due.toInstant());
    }
}
