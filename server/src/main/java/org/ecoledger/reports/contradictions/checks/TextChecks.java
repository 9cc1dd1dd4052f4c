package org.ecoledger.reports.contradictions.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.intake.papers.Spot;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.Contradiction;
import org.ecoledger.reports.contradictions.Contradiction.Weight;
import org.ecoledger.reports.contradictions.checks.TextCheck.Annulment;
import org.ecoledger.reports.contradictions.checks.TextCheck.Explanation;
import org.ecoledger.reports.contradictions.checks.TextCheck.Finding;
import org.ecoledger.reports.contradictions.checks.TextCheck.Head;
import org.ecoledger.reports.contradictions.checks.TextCheck.Known;
import org.ecoledger.reports.contradictions.checks.TextCheck.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All checks of texts. Each is seen by whoever had it made and by nobody else; of all that happens there is an audit entry. */
@Repository
class TextChecks {
    private static final String HEAD = """
            select id, name, form, sha256, size, region, as_of, year, checker, checked_at, annulled_at, annulled_reason
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    TextChecks(JdbcClient db, JsonMapper json, Audit audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of the list. */
    record Line(
            Head head,
            long contradictions,
            long questions,
            long unexplained,
            @Nullable Annulment annulment) {}

    /** A piece as it is kept. */
    record KeptPiece(String text, Spot spot) {}

    /** Keeps the check with its findings. */
    @Transactional
    long add(Actor actor, Paper paper, Question question, List<Finding> findings) {
        List<KeptPiece> pieces = paper.pieces().stream()
                .map(piece -> new KeptPiece(piece.text(), piece.spot()))
                .toList();
        long id = db.sql("""
                        insert into reports.text_checks (name, form, sha256, size, region, as_of, year, login, checker, checked_at, pieces,
                            repairs)
                        values (:name, :form, :sha256, :size, :region, :as_of, :year, :login, :checker, :at, :pieces::jsonb,
                            :repairs::jsonb)
                        returning id
                        """)
                .param("name", paper.name())
                .param("form", paper.form().name())
                .param("sha256", paper.sha256())
                .param("size", paper.size())
                .param("region", question.region())
                .param("as_of", question.asOf())
                .param("year", question.year())
                .param("login", actor.login())
                .param("checker", actor.name())
                .param("at", now())
                .param("pieces", json.writeValueAsString(pieces))
                .param("repairs", json.writeValueAsString(paper.repairs()))
                .query((row, _) -> row.getLong("id"))
                .single();
        findings.forEach(finding -> add(id, finding));
        audit.record(
                actor,
                "text-check.made",
                subject(id),
                "sha256=" + paper.sha256() + ", " + findings.size() + " findings");
        return id;
    }

    private void add(long check, Finding finding) {
        Contradiction found = finding.contradiction();
        Known known = finding.known();
        db.sql("""
                        insert into reports.text_check_findings (check_id, number, rule, weight, says, implies, mend, marks,
                            known, known_label, known_text, known_unit, known_as_of)
                        values (:check, :number, :rule, :weight, :says, :implies, :mend, :marks::jsonb,
                            :known, :label, :text, :unit, :as_of)
                        """)
                .param("check", check)
                .param("number", finding.number())
                .param("rule", found.rule())
                .param("weight", found.weight().name())
                .param("says", found.says())
                .param("implies", found.implies())
                .param("mend", found.mend())
                .param("marks", json.writeValueAsString(found.marks()))
                .param("known", known == null ? null : known.ref())
                .param("label", known == null ? null : known.label())
                .param("text", known == null ? null : known.text())
                .param("unit", known == null ? null : known.unit())
                .param("as_of", known == null ? null : CityTime.at(known.asOf()).toOffsetDateTime())
                .update();
    }

    /** Those of this person, newest first, with smaller numbers than {@code before}. */
    List<Line> list(Actor actor, long before, int limit) {
        return db.sql(HEAD + """
                        , (select count(*) from reports.text_check_findings f where f.check_id = c.id and f.weight = 'CONTRADICTION')
                              as contradictions,
                          (select count(*) from reports.text_check_findings f where f.check_id = c.id and f.weight = 'QUESTION')
                              as questions,
                          (select count(*) from reports.text_check_findings f
                           where f.check_id = c.id and not exists (
                               select 1 from reports.text_check_explanations e where e.check_id = c.id and e.finding = f.number))
                              as unexplained
                        from reports.text_checks c
                        where login = :login and id < :before order by id desc limit :limit
                        """)
                .param("login", actor.login())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        head(row),
                        row.getLong("contradictions"),
                        row.getLong("questions"),
                        row.getLong("unexplained"),
                        annulment(row)))
                .list();
    }

    long count(Actor actor) {
        return db.sql("select count(*) as many from reports.text_checks where login = ?")
                .param(actor.login())
                .query((row, _) -> row.getLong("many"))
                .single();
    }

    /** The check with this number, if it is this person's. */
    Optional<TextCheck> find(Actor actor, long id) {
        return db.sql(HEAD + ", pieces, repairs from reports.text_checks where id = :id and login = :login")
                .param("id", id)
                .param("login", actor.login())
                .query((row, _) -> {
                    List<KeptPiece> kept = json.readValue(row.getString("pieces"), new TypeReference<>() {});
                    return new TextCheck(
                            head(row),
                            pieces(kept),
                            spots(kept),
                            json.readValue(row.getString("repairs"), new TypeReference<>() {}),
                            findings(id),
                            annulment(row));
                })
                .optional();
    }

    private static List<CheckedText.Piece> pieces(List<KeptPiece> kept) {
        return kept.stream()
                .map(piece -> new CheckedText.Piece(piece.text(), PaperPlaces.place(piece.spot())))
                .toList();
    }

    private static List<Spot> spots(List<KeptPiece> kept) {
        return kept.stream().map(KeptPiece::spot).toList();
    }

    private List<Finding> findings(long check) {
        var explanations = db.sql("""
                        select finding, words, name, said_at from reports.text_check_explanations
                        where check_id = ? order by id
                        """)
                .param(check)
                .query((row, _) -> java.util.Map.entry(
                        row.getInt("finding"),
                        new Explanation(row.getString("words"), row.getString("name"), instant(row, "said_at"))))
                .list();
        return db.sql("select * from reports.text_check_findings where check_id = ? order by number")
                .param(check)
                .query((row, _) -> {
                    int number = row.getInt("number");
                    return new Finding(
                            number,
                            contradiction(row),
                            known(row),
                            explanations.stream()
                                    .filter(said -> said.getKey() == number)
                                    .map(java.util.Map.Entry::getValue)
                                    .toList());
                })
                .list();
    }

    /** Adds what the person says to a finding; what was said before stays. */
    @Transactional
    void explain(Actor actor, long check, int finding, String words) {
        db.sql("""
                        insert into reports.text_check_explanations (check_id, finding, words, login, name, said_at)
                        values (:check, :finding, :words, :login, :name, :at)
                        """)
                .param("check", check)
                .param("finding", finding)
                .param("words", words)
                .param("login", actor.login())
                .param("name", actor.name())
                .param("at", now())
                .update();
        audit.record(actor, "text-check.explained", subject(check), "finding " + finding);
    }

    /** @return whether it was not annulled before */
    @Transactional
    boolean annul(Actor actor, long check, String reason) {
        int changed = db.sql("""
                        update reports.text_checks set annulled_at = :at, annulled_reason = :reason
                        where id = :id and annulled_at is null
                        """)
                .param("at", now())
                .param("reason", reason)
                .param("id", check)
                .update();
        if (changed > 0) {
            audit.record(actor, "text-check.annulled", subject(check), reason);
        }
        return changed > 0;
    }

    private Contradiction contradiction(ResultSet row) throws SQLException {
        return new Contradiction(
                row.getString("rule"),
                Weight.valueOf(row.getString("weight")),
                json.readValue(row.getString("marks"), new TypeReference<>() {}),
                row.getString("says"),
                row.getString("implies"),
                row.getString("mend"),
                row.getString("known"));
    }

    private static @Nullable Known known(ResultSet row) throws SQLException {
        String ref = row.getString("known");
        return ref == null
                ? null
                : new Known(
                        ref,
                        row.getString("known_label"),
                        row.getString("known_text"),
                        row.getString("known_unit"),
                        instant(row, "known_as_of"));
    }

    private static Head head(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        return new Head(
                row.getLong("id"),
                row.getString("name"),
                Paper.Form.valueOf(row.getString("form")),
                row.getString("sha256"),
                row.getLong("size"),
                new Question(row.getString("region"), row.getObject("as_of", LocalDate.class), year == 0 ? null : year),
                row.getString("checker"),
                instant(row, "checked_at"));
    }

    private static @Nullable Annulment annulment(ResultSet row) throws SQLException {
        return row.getObject("annulled_at") == null
                ? null
                : new Annulment(row.getString("annulled_reason"), instant(row, "annulled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static String subject(long id) {
        return "text-check:" + id;
    }
}
