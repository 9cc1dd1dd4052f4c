package org.ecoledger.assessment.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the facts of a period from all sources and freezes them (C9, ruling 18). */
@Component
public class Snapshots {
    /** Within a source as the assessment takes them. */
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::source)
            .thenComparing(Fact::day)
            .thenComparing(Fact::item)
            .thenComparing(Fact::subject)
            .thenComparing(Fact::key);

    private final SnapshotTables tables;
    private final Subjects subjects;
    private final Clock clock;

    /** Asked for late: some sources read what is frozen here. */
    private final ObjectProvider<FactSource> sources;

    Snapshots(SnapshotTables tables, Subjects subjects, ObjectProvider<FactSource> sources, Clock clock) {
        this.tables = tables;
        this.subjects = subjects;
        this.sources = sources;
        this.clock = clock;
    }

    /** The facts as they are now, live ones too. Nothing is kept. */
    public Snapshot live(AssessmentPeriod period) {
        return gathered(period, false, "系统", null);
    }

    /** Freezes the period's reviewed facts under its next version. */
    @Transactional
    public Snapshot take(Actor actor, AssessmentPeriod period, @Nullable String reason) {
        return tables.keep(gathered(period, true, actor.name(), reason));
    }

    /** A frozen one with all its facts. */
    public Optional<Snapshot> find(long id) {
        return tables.find(id);
    }

    /** The latest of a period. */
    public Optional<Snapshot> newest(AssessmentPeriod period) {
        return tables.newest(period).flatMap(tables::find);
    }

    /** What was added, taken away and changed; a fact that was only computed again is the same. */
    public List<FactChange> difference(Snapshot old, Snapshot now) {
        Map<String, Fact> before = byIdentity(old);
        Map<String, Fact> after = byIdentity(now);
        var changes = new ArrayList<FactChange>();
        before.forEach((identity, fact) -> {
            Fact other = after.get(identity);
            if (other == null || !FactHash.content(fact).equals(FactHash.content(other))) {
                changes.add(new FactChange(fact, other));
            }
        });
        after.forEach((identity, fact) -> {
            if (!before.containsKey(identity)) {
                changes.add(new FactChange(null, fact));
            }
        });
        return List.copyOf(changes);
    }

    /** SHA-256 over what a snapshot holds, computed anew. */
    public static String hash(Snapshot snapshot) {
        return FactHash.of(snapshot.subjects(), snapshot.facts());
    }

    private Snapshot gathered(AssessmentPeriod period, boolean reviewed, String by, @Nullable String reason) {
        LocalDate yesterday = CityTime.today(clock).minusDays(1);
        LocalDate to = period.to().isAfter(yesterday) ? yesterday : period.to();
        List<Subject> assessed = subjects.all();
        var question = new FactQuestion(
                period, period.from().withDayOfYear(1), to, CityTime.startOf(to.plusDays(1)), assessed, reviewed);
        List<Fact> facts = sources.orderedStream()
                .flatMap(source -> asked(source, question))
                .map(Snapshots::inMicroseconds)
                .sorted(ORDER)
                .toList();
        return new Snapshot(
                0,
                period,
                0,
                assessed,
                facts,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                reason,
                reviewed ? FactHash.of(assessed, facts) : "");
    }

    private static Stream<Fact> asked(FactSource source, FactQuestion question) {
        return source.facts(question).stream();
    }

    /** As exactly as the database keeps moments. */
    private static Fact inMicroseconds(Fact fact) {
        Instant at = fact.at();
        return new Fact(
                fact.source(),
                fact.key(),
                fact.subject(),
                fact.path(),
                fact.item(),
                fact.day(),
                at == null ? null : at.truncatedTo(ChronoUnit.MICROS),
                fact.value(),
                fact.mark(),
                fact.label(),
                fact.text(),
                fact.unit(),
                fact.ref(),
                fact.responsible(),
                fact.proofs(),
                fact.by(),
                fact.asOf().truncatedTo(ChronoUnit.MICROS));
    }

    private static Map<String, Fact> byIdentity(Snapshot snapshot) {
        return snapshot.facts().stream()
                .collect(Collectors.toMap(
                        fact -> String.join("\n", fact.source(), fact.subject(), fact.item(), fact.key()),
                        Function.identity(),
                        (_, later) -> later,
                        TreeMap::new));
    }
}
