package org.ecoledger.assessment.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All rule sets: those shipped in {@code assessment/rule-sets} and those that the city issued. */
@Repository
public class RuleSets {
    private final JdbcClient db;
    private final Audit audit;
    private final Regions regions;
    private final Clock clock;
    private final List<Written> shipped;

    /** What was read of issued texts, by their hash: they never change. */
    private final Map<String, RuleSet> read = new ConcurrentHashMap<>();

    RuleSets(JdbcClient db, Audit audit, Regions regions, Clock clock) throws IOException {
        this.db = db;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:assessment/rule-sets/*.json");
        this.shipped = Arrays.stream(files)
                .map(RuleSets::text)
                .map(text -> new Written(RuleSetFile.issued(text), text, null, null))
                .toList();
    }

    /**
     * A rule set with its text.
     *
     * @param issuedAt null for one that is shipped
     */
    record Written(
            RuleSet rules,
            String text,
            @Nullable Instant issuedAt,
            @Nullable String issuedBy) {}

    /** All, those in force longest first. */
    public List<RuleSet> all() {
        return written()
                .map(Written::rules)
                .sorted(Comparator.comparing(RuleSet::validFrom))
                .toList();
    }

    public Optional<RuleSet> find(String code, String version) {
        return written(code, version).map(Written::rules);
    }

    Optional<Written> written(String code, String version) {
        return written()
                .filter(one ->
                        one.rules().code().equals(code) && one.rules().version().equals(version))
                .findFirst();
    }

    /** Issues a rule set of the city's own. A version once issued is never changed. */
    @Transactional
    public RuleSet issue(Actor actor, String text) {
        RuleSet rules = RuleSetFile.read(text);
        if (find(rules.code(), rules.version()).isPresent()) {
            throw Problem.conflict("assessment.rule-set-issued", rules.code(), rules.version());
        }
        List<Objection> objections = objections(rules);
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.rule-set-refused", objections);
        }
        db.sql("""
                        insert into assessment.rule_sets (code, version, body, hash, issued_at, issued_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rules.code(),
                        rules.version(),
                        text,
                        rules.hash(),
                        CityTime.at(clock.instant()).toOffsetDateTime(),
                        actor.name())
                .update();
        audit.record(actor, "rule-set.issued", "rule-set:" + rules.code() + "/" + rules.version(), rules.hash());
        return rules;
    }

    /** What speaks against a rule set among the city's others and its regions. */
    List<Objection> objections(RuleSet rules) {
        var objections = new ArrayList<>(CityRules.objections(all(), rules));
        String within = rules.within();
        Optional<Region> area = within == null ? regions.city() : regions.find(within);
        if (within != null && area.isEmpty()) {
            objections.add(Objection.to("within", "assessment.rule.within", within));
        }
        Sampling sampling = rules.sampling();
        int townships = area.map(this::mostTownships).orElse(0);
        if (sampling != null && townships > 0 && sampling.openDrawn() > townships) {
            objections.add(Objection.to(
                    "sampling.openDrawn", "assessment.rule.sampling-drawn", sampling.openDrawn(), townships));
        }
        return List.copyOf(objections);
    }

    private int mostTownships(Region area) {
        return area.level() == Region.Level.CITY
                ? regions.counties().stream()
                        .mapToInt(county -> regions.childrenOf(county.code()).size())
                        .max()
                        .orElse(0)
                : regions.childrenOf(area.code()).size();
    }

    Stream<Written> written() {
        return Stream.concat(
                shipped.stream(),
                db
                        .sql("select body, hash, issued_at, issued_by from assessment.rule_sets order by issued_at")
                        .query((row, _) -> issued(row))
                        .list()
                        .stream());
    }

    private Written issued(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Written(
                read.computeIfAbsent(row.getString("hash"), _ -> RuleSetFile.issued(body)),
                body,
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
