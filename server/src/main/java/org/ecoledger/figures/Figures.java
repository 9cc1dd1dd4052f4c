package org.ecoledger.figures;

import java.time.Clock;
import java.util.HashMap;
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
    private final FrozenRows rows;
    private final Map<String, FigureSource> sources;

    Figures(JdbcClient db, JsonMapper json, Audit audit, Clock clock, FrozenRows rows, List<FigureSource> sources) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(FigureSource::kind, Function.identity()));
    }

    private record Asked(String ref, Jurisdiction jurisdiction) {}

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
        return OneLook.once(
                new Asked(ref, jurisdiction),
                () -> Optional.ofNullable(sources.get(kind)).flatMap(source -> source.find(key, jurisdiction)));
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
            Figure kept = figure.at(ref);
            db.sql("insert into figures.frozen (snapshot, number, hash, figure) values (?, ?, ?, ?::jsonb)")
                    .params(snapshot, frozen.size() + 1, kept.hash(), json.writeValueAsString(FigureView.of(kept)))
                    .update();
            frozen.add(kept);
        }
        audit.record(actor, "figures.frozen", subject, figures.size() + " figures in snapshot " + snapshot);
        return List.copyOf(frozen);
    }

    /** Figures of one region among many that are frozen together. */
    public record Lot(String region, List<Figure> figures) {
        public Lot {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Keeps many figures at once, such as those of a whole assessment, under one entry of the audit. A figure that rests on
     * another one of the lots opens to that one's frozen copy.
     *
     * @param subject what they were frozen for, such as {@code run:12}
     * @return the frozen address of each figure by the address that it had
     */
    @Transactional
    public Map<String, String> freezeAll(Actor actor, String subject, List<Lot> lots) {
        List<Long> snapshots = db.sql("""
                        select nextval(pg_get_serial_sequence('figures.snapshots', 'id')) as id
                        from generate_series(1, :many)
                        """)
                .param("many", lots.size())
                .query((row, _) -> row.getLong("id"))
                .list();
        var addresses = new HashMap<String, String>();
        for (int i = 0; i < lots.size(); i++) {
            List<Figure> figures = lots.get(i).figures();
            for (int number = 1; number <= figures.size(); number++) {
                addresses.put(figures.get(number - 1).ref(), FROZEN + ":" + snapshots.get(i) + "/" + number);
            }
        }
        db.sql("""
                        insert into figures.snapshots (id, subject, region, taken_at) overriding system value
                        select s.id, :subject, s.region, :taken_at from unnest(:ids::bigint[], :regions::text[]) as s (id, region)
                        """)
                .param("subject", subject)
                .param("taken_at", clock.instant().atZone(CityTime.ZONE).toOffsetDateTime())
                .param("ids", snapshots.toArray(Long[]::new))
                .param("regions", lots.stream().map(Lot::region).toArray(String[]::new))
                .update();
        for (int i = 0; i < lots.size(); i++) {
            rows.keep(snapshots.get(i), lots.get(i).figures(), addresses);
        }
        audit.record(actor, "figures.frozen", subject, addresses.size() + " figures in " + lots.size() + " snapshots");
        return Map.copyOf(addresses);
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
