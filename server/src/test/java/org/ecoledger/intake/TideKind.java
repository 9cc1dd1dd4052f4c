package org.ecoledger.intake;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind for tests: copies rows to a table of its own; a station named "power cut" breaks everything off. */
@Component
class TideKind implements ImportKind {
    private final JdbcClient db;

    TideKind(JdbcClient db) {
        this.db = db;
        db.sql(
                        "create table if not exists public.tides (import bigint, line bigint, name text, value numeric, unit text)")
                .update();
    }

    @Override
    public String code() {
        return "tides";
    }

    @Override
    public Title title() {
        return new Title("潮位", "Tides");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.BUREAU_ANALYST);
    }

    @Override
    public List<Option> options() {
        return List.of(new Option("zone", new Title("时区", "Zone"), "east", List.of("east", "west")));
    }

    @Override
    public RowWriter open(ImportRun run) {
        var rows = run.copy("copy public.tides (import, line, name, value, unit) from stdin");
        return new RowWriter() {
            @Override
            public void take(ImportRow row) {
                if (row.get("name").equals("power cut")) {
                    rows.flush();
                    throw new IllegalStateException("The power is cut");
                }
                var value = row.findNumber("value").orElseThrow(() -> new RowRefused("intake.cell-empty", "浓度"));
                rows.row(
                        run.id(),
                        row.line(),
                        row.get("name"),
                        value,
                        row.unit("value").orElse(null));
            }

            @Override
            public void finish() {
                rows.flush();
            }
        };
    }

    long count(long id) {
        return db.sql("select count(*) from public.tides where import = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    List<String> namesIn(long id) {
        return db.sql("select name from public.tides where import = ? order by line")
                .param(id)
                .query(String.class)
                .list();
    }

    List<String> unitsIn(long id) {
        return db.sql("select distinct unit from public.tides where import = ?")
                .param(id)
                .query(String.class)
                .list();
    }
}
