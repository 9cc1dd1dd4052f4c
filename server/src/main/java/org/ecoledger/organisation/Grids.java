package org.ecoledger.organisation;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Grid cells and who holds them. */
@Repository
public class Grids {
    private final JdbcClient db;
    private final Audit audit;

    Grids(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * A cell of the supervision grid.
     *
     * @param holder account of its holder; null for a paper grid
     */
    public record Grid(
            String code,
            String name,
            String region,
            @Nullable Long holder,
            @Nullable String holderName) {}

    public List<Grid> all() {
        return db.sql("select code, name, region, holder, holder_name from organisation.pub_grids order by code")
                .query((row, _) -> new Grid(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region"),
                        row.getObject("holder", Long.class),
                        row.getString("holder_name")))
                .list();
    }

    @Transactional
    public void put(Actor actor, String code, String name, String region, @Nullable Long holder) {
        db.sql("""
                        insert into organisation.grids (code, name, region, holder) values (?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, holder = excluded.holder
                        """).params(code, name, region).param(holder).update();
        audit.record(actor, "grid.put", "grid:" + code, name);
    }
}
