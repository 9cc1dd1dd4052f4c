package org.ecoledger.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All units of the city. */
@Repository
public class Units {
    private static final String COLUMNS =
            "select code, name, kind, region, region_path, parent from organisation.pub_units ";

    private final JdbcClient db;
    private final Audit audit;

    Units(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public Optional<Unit> find(String code) {
        return db.sql(COLUMNS + "where code = ?").param(code).query(Units::unit).optional();
    }

    /** The unit of this code, or all that go by this name. */
    public List<Unit> meant(String written) {
        return find(written)
                .map(List::of)
                .orElseGet(() -> db.sql(COLUMNS + "where name = ? order by code")
                        .param(written)
                        .query(Units::unit)
                        .list());
    }

    public Unit get(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("organisation.no-such-unit", code));
    }

    public List<Unit> all() {
        return db.sql(COLUMNS + "order by region_path, code").query(Units::unit).list();
    }

    /** Units that serve exactly this region, by kind. */
    public List<Unit> of(String region, Kind kind) {
        return db.sql(COLUMNS + "where region = ? and kind = ? order by code")
                .params(region, kind.name().toLowerCase(Locale.ROOT))
                .query(Units::unit)
                .list();
    }

    @Transactional
    public Unit put(Actor actor, String code, String name, Kind kind, String region, @Nullable String parent) {
        db.sql("""
                        insert into organisation.units (code, name, kind, region, parent) values (?, ?, ?, ?, ?)
                        on conflict (code) do update
                        set name = excluded.name, kind = excluded.kind, region = excluded.region, parent = excluded.parent
                        """)
                .params(code, name, kind.name().toLowerCase(Locale.ROOT), region)
                .param(parent)
                .update();
        audit.record(actor, "unit.put", "unit:" + code, name);
        return get(code);
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("region"),
                row.getString("region_path"),
                row.getString("parent"));
    }
}
