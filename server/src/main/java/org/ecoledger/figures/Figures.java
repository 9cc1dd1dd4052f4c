package org.ecoledger.figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens any figure by its address, and keeps those that a document or a decision rests on as they were. */
@Repository
public class Figures {
    private static final String FROZEN = "frozen";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, FigureSource> sources;

    Figures(JdbcClient db, JsonMapper json, Audit audit, Clock clock, List<FigureSource> sources) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(FigureSource::kind, Function.identity()));
    }

    /** The figure at this address, live or frozen ({@code frozen:<snapshot>/<number>}). */
    public Optional<Figure> find(String ref, Jurisdiction jurisdiction) {
        int colon = ref.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String kind = ref.substring(0, colon);
        String key = ref.substring(colon + 1);
        if (kind.equals(FROZEN)) {
            return frozen(key, jurisdiction);
        }
        return Optional.ofNullable(sources.get(kind)).flatMap(source -> source.find(key, jurisdiction));
    }

    /**
     * Keeps the figures of a document as they are now.
     *
     * @param subject what they were frozen for, such as {@code bulletin:12}
     * @param region region whose viewers may open them again
     * @return the figures under their frozen addresses, in the given order
     */
    @Transactional
    public List<Figure> freeze(Actor actor, String subject, String region, List<Figure> figures) {
        long snapshot = db.sql(
                        "insert into figures.snapshots (subject, region, taken_at) values (?, ?, ?) returning id")
                .params(subject, region, clock.instant().atZone(CityTime.ZONE).toOffsetDateTime())
                .query(Long.class)
                .single();
        var frozen = new java.util.ArrayList<Figure>();
        for (Figure figure : figures) {
            String ref = FROZEN + ":" + snapshot + "/" + (frozen.size() + 1);
            Figure kept = new Figure(
                    ref,
                    figure.label(),
                    figure.value(),
                    figure.text(),
                    figure.unit(),
                    figure.edition(),
                    figure.clause(),
                    figure.method(),
                    figure.inputs(),
                    figure.asOf(),
                    figure.note(),
                    figure.hash());
            db.sql("insert into figures.frozen (snapshot, number, hash, figure) values (?, ?, ?, ?::jsonb)")
                    .params(snapshot, frozen.size() + 1, kept.hash(), json.writeValueAsString(FigureView.of(kept)))
                    .update();
            frozen.add(kept);
        }
        audit.record(actor, "figures.frozen", subject, figures.size() + " figures in snapshot " + snapshot);
        return List.copyOf(frozen);
    }

    private Optional<Figure> frozen(String key, Jurisdiction jurisdiction) {
        if (!key.matches("[0-9]{1,18}/[0-9]{1,6}")) {
            return Optional.empty();
        }
        String[] parts = key.split("/");
        return db.sql("""
                        select f.figure from figures.frozen f
                        join figures.snapshots s on s.id = f.snapshot
                        join organisation.pub_regions r on r.code = s.region
                        where f.snapshot = :snapshot and f.number = :number and r.path like :jurisdiction_path
                        """)
                .param("snapshot", Long.parseLong(parts[0]))
                .param("number", Integer.parseInt(parts[1]))
                .params(jurisdiction.parameters())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FigureView.class).figure());
    }
}
