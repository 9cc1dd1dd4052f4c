package org.ecoledger.assessment.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
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
    private final Clock clock;
    private final List<RuleSet> shipped;

    RuleSets(JdbcClient db, Audit audit, Clock clock) throws IOException {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:assessment/rule-sets/*.json");
        this.shipped =
                Arrays.stream(files).map(RuleSets::text).map(RuleSetFile::read).toList();
    }

    /** All, those in force longest first. */
    public List<RuleSet> all() {
        Stream<RuleSet> issued = db
                .sql("select body from assessment.rule_sets order by issued_at")
                .query((row, _) -> RuleSetFile.read(row.getString("body")))
                .list()
                .stream();
        return Stream.concat(shipped.stream(), issued)
                .sorted(Comparator.comparing(RuleSet::validFrom))
                .toList();
    }

    public Optional<RuleSet> find(String code, String version) {
        return all().stream()
                .filter(rules -> rules.code().equals(code) && rules.version().equals(version))
                .findFirst();
    }

    /** The rule set that applies to this period; of several the one valid from the latest day. */
    public Optional<RuleSet> of(AssessmentPeriod period) {
        return all().stream().filter(rules -> rules.appliesTo(period)).reduce((_, newer) -> newer);
    }

    /** Issues a rule set of the city's own. A version once issued is never changed. */
    @Transactional
    public RuleSet issue(Actor actor, String text) {
        RuleSet rules = RuleSetFile.read(text);
        if (find(rules.code(), rules.version()).isPresent()) {
            throw Problem.conflict("assessment.rule-set-issued", rules.code(), rules.version());
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

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
