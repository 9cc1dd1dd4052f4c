package org.ecoledger.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ecoledger.figures.Figure.Input;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of frozen figures, written a snapshot at a time. */
@Repository
class FrozenRows {
    private final JdbcClient db;
    private final JsonMapper json;

    FrozenRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param addresses frozen addresses of all figures that are frozen together, by those that they had */
    void keep(long snapshot, List<Figure> figures, Map<String, String> addresses) {
        db.sql("""
                        insert into figures.frozen (snapshot, number, hash, figure)
                        select :snapshot, f.number, f.hash, f.figure
                        from unnest(:numbers::int[], :hashes::text[], :figures::jsonb[]) as f (number, hash, figure)
                        """)
                .param("snapshot", snapshot)
                .param(
                        "numbers",
                        IntStream.rangeClosed(1, figures.size()).boxed().toArray(Integer[]::new))
                .param("hashes", figures.stream().map(Figure::hash).toArray(String[]::new))
                .param(
                        "figures",
                        figures.stream()
                                .map(figure -> json.writeValueAsString(FigureView.of(frozen(figure, addresses))))
                                .toArray(String[]::new))
                .update();
    }

    private static Figure frozen(Figure figure, Map<String, String> addresses) {
        return new Figure(
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
    }

    private static Input frozen(Input input, Map<String, String> addresses) {
        return switch (input) {
            case Input.Derived(var label, var text, var unit, var ref) ->
                new Input.Derived(label, text, unit, addresses.getOrDefault(ref, ref));
            case Input.Fact _, Input.Raw _ -> input;
        };
    }
}
