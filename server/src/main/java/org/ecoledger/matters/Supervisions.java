package org.ecoledger.matters;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rectification ledger (整改账, inventory M11-01) says beside the owner: who supervises, and the goal. */
@Repository
class Supervisions {
    static final Supervision NONE = new Supervision(null, null);

    private final JdbcClient db;

    Supervisions(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param unit code of the supervising unit (督导单位)
     * @param goal as the newest plan says
     */
    record Supervision(@Nullable String unit, @Nullable String goal) {}

    private record Row(String matter, Supervision supervision) {}

    /** By number; one question for all matters of a page. */
    Map<String, Supervision> of(List<Matter> matters) {
        return db
                .sql("""
                        select asked.number,
                               (select p.unit from matters.parties p
                                where p.matter = asked.number and p.part = 'supervising' and p.until is null
                                order by p.id desc limit 1) as unit,
                               (select s.fields ->> 'goal' from matters.steps s
                                where s.matter = asked.number and jsonb_exists(s.fields, 'goal')
                                order by s.id desc limit 1) as goal
                        from unnest(:numbers::text[]) as asked (number)
                        """)
                .param("numbers", matters.stream().map(Matter::number).toArray(String[]::new))
                .query((row, _) ->
                        new Row(row.getString("number"), new Supervision(row.getString("unit"), row.getString("goal"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::matter, Row::supervision));
    }
}
