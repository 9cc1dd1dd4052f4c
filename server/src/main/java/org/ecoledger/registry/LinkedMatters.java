package org.ecoledger.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matters about an object, open ones first. */
@Repository
class LinkedMatters {
    private final JdbcClient db;
    private final MatterTypes types;

    LinkedMatters(JdbcClient db, MatterTypes types) {
        this.db = db;
        this.types = types;
    }

    /** One matter. */
    record Linked(
            String number,
            String title,
            String kind,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    List<Linked> of(RegistryObject object, Jurisdiction jurisdiction, Locale locale) {
        return db.sql("""
                        select m.number, m.title, m.kind, m.opened_at, m.closed_at
                        from matters.pub_linked m join organisation.pub_regions r on r.code = m.region
                        where m.linked_kind = 'object' and m.linked_code = :object
                          and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
                        order by m.closed_at is not null, m.opened_at desc limit 50
                        """)
                .param("object", object.number())
                .params(jurisdiction.parameters())
                .query((row, _) -> {
                    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new Linked(
                            row.getString("number"),
                            row.getString("title"),
                            types.name("kind", row.getString("kind"), locale),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }
}
