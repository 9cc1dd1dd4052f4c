package org.ecoledger.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.figures.Figure.Input;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Frozen figures on their way into the table, so many at a time. */
final class FrozenRows {
    private static final int AT_A_TIME = 500;

    private final JdbcClient db;
    private final JsonMapper json;
    private final List<Long> snapshots = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    FrozenRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param addresses frozen addresses of all figures that are frozen with it, by those that they had */
    void add(long snapshot, int number, Figure figure, Map<String, String> addresses) {
        Figure kept = new Figure(
                Objects.requireNonNull(addresses.get(figure.ref())),
                figure.label(),
                figure.value(),
                figure.text(),
                figure.unit(),
                figure.edition(),
                figure.clause(),
                figure.method(),
                figure.inputs().stream().map(input -> frozen(input, addresses)).toList(),
                figure.asOf(),
                figure.note(),
                figure.hash());
        snapshots.add(snapshot);
        numbers.add(number);
        hashes.add(kept.hash());
        figures.add(json.writeValueAsString(FigureView.of(kept)));
        if (figures.size() == AT_A_TIME) {
            write();
        }
    }

    void write() {
        db.sql("""
                        insert into figures.frozen (snapshot, number, hash, figure)
                        select * from unnest(:snapshots::bigint[], :numbers::int[], :hashes::text[], :figures::jsonb[])
                        """)
                .param("snapshots", snapshots.toArray(Long[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .param("figures", figures.toArray(String[]::new))
                .update();
        snapshots.clear();
        numbers.clear();
        hashes.clear();
        figures.clear();
    }

    private static Input frozen(Input input, Map<String, String> addresses) {
        return switch (input) {
            case Input.Derived(var label, var text, var unit, var ref) ->
                new Input.Derived(label, text, unit, addresses.getOrDefault(ref, ref));
            case Input.Fact _, Input.Raw _ -> input;
        };
    }
}
