package org.ecoledger.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the cases, and reads what only their desk wants to know of them. */
@Repository
class CaseRows {
    private final JdbcClient db;

    CaseRows(JdbcClient db) {
        this.db = db;
    }

    /** What a list that came back filled says of a case, kept beside the city's own reply. */
    record Listed(
            @Nullable String facts,
            @Nullable String truth,
            @Nullable String handling,
            @Nullable String accountability) {
        boolean isEmpty() {
            return facts == null && truth == null && handling == null && accountability == null;
        }
    }

    /** A case that the inspection has handed over before under the same number. */
    record Known(String matter, int batch, @Nullable String textSha256, Listed listed) {}

    /** What the desk shows of a case beside the case itself and its matter. */
    record Aside(String matter, int same, Listed listed) {}

    void add(Case made, String textSha256, Listed listed, long importId, long line) {
        db.sql("""
                        insert into inspection.cases (matter, inspection, batch, sequence, acceptance, starred, points, district,
                            pollution, text_sha256, import, import_line, listed_facts, listed_truth, listed_handling,
                            listed_accountability)
                        values (:matter, :inspection, :batch, :sequence, :acceptance, :starred, :points, :district, :pollution,
                            :sha, :import, :line, :facts, :truth, :handling, :accountability)
                        """)
                .param("matter", made.matter())
                .param("inspection", made.inspection())
                .param("batch", made.batch())
                .param("sequence", made.sequence())
                .param("acceptance", made.acceptance())
                .param("starred", made.starred())
                .param("points", made.points().toArray(String[]::new))
                .param("district", made.district())
                .param("pollution", made.pollution().toArray(String[]::new))
                .param("sha", textSha256)
                .param("import", importId)
                .param("line", line)
                .params(parameters(listed))
                .update();
    }

    Optional<Known> known(String inspection, String acceptance) {
        return db.sql("""
                        select matter, batch, text_sha256, listed_facts, listed_truth, listed_handling, listed_accountability
                        from inspection.cases where inspection = ? and acceptance = ?
                        """)
                .params(inspection, acceptance)
                .query((row, _) -> new Known(
                        row.getString("matter"),
                        row.getInt("batch"),
                        row.getString("text_sha256"),
                        new Listed(
                                row.getString("listed_facts"),
                                row.getString("listed_truth"),
                                row.getString("listed_handling"),
                                row.getString("listed_accountability"))))
                .optional();
    }

    void putListed(String matter, Listed listed) {
        db.sql("""
                        update inspection.cases
                        set listed_facts = coalesce(:facts, listed_facts), listed_truth = coalesce(:truth, listed_truth),
                            listed_handling = coalesce(:handling, listed_handling),
                            listed_accountability = coalesce(:accountability, listed_accountability)
                        where matter = :matter
                        """).param("matter", matter).params(parameters(listed)).update();
    }

    void putStar(String matter, boolean starred) {
        db.sql("update inspection.cases set starred = ? where matter = ?")
                .params(starred, matter)
                .update();
    }

    void putPoints(String matter, List<String> points) {
        db.sql("update inspection.cases set points = ? where matter = ?")
                .params(points.toArray(String[]::new), matter)
                .update();
    }

    int lastSequence(String inspection, int batch) {
        return db.sql("""
                        select coalesce(max(sequence), 0) as last from inspection.cases where inspection = ? and batch = ?
                        """)
                .params(inspection, batch)
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    /** Of a batch, by matter. */
    Map<String, Aside> asides(String inspection, int batch) {
        return db
                .sql("""
                        select c.matter, c.listed_facts, c.listed_truth, c.listed_handling, c.listed_accountability,
                               (select count(*) from matters.pub_same_open s where s.matter = c.matter) as same
                        from inspection.cases c where c.inspection = ? and c.batch = ?
                        """)
                .params(inspection, batch)
                .query((row, _) -> new Aside(
                        row.getString("matter"),
                        row.getInt("same"),
                        new Listed(
                                row.getString("listed_facts"),
                                row.getString("listed_truth"),
                                row.getString("listed_handling"),
                                row.getString("listed_accountability"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Aside::matter, Function.identity()));
    }

    /** By which a text is known again, however it is broken into lines. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable String> parameters(Listed listed) {
        var parameters = new java.util.HashMap<String, @Nullable String>();
        parameters.put("facts", listed.facts());
        parameters.put("truth", listed.truth());
        parameters.put("handling", listed.handling());
        parameters.put("accountability", listed.accountability());
        return parameters;
    }
}
