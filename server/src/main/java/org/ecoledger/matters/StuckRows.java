package org.ecoledger.matters;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open matters of places and firms, and what in their stories tells that they do not move. */
@Repository
class StuckRows {
    private static final int MOST = 1000;

    private final JdbcClient db;

    StuckRows(JdbcClient db) {
        this.db = db;
    }

    /** Open matters inside these regions or about these things, most urgent first; those that another holds are left to it. */
    List<Matter> open(StuckMatters.Scope scope, Jurisdiction jurisdiction) {
        return db.sql(MatterRows.COLUMNS + """
                        where m.urgency < '3' and m.merged_into is null
                          and (m.region = any(array(
                                   select r.code from organisation.pub_regions r
                                   join organisation.pub_regions mine on r.path like mine.path || '%'
                                   where mine.code = any(:regions)))
                               or m.linked_code = any(:codes) or m.linked_name = any(:names))
                          and\s""" + MatterRows.seenIn(jurisdiction)
                        + " order by m.urgency, m.number limit :most")
                .param("regions", scope.regions().toArray(String[]::new))
                .param("codes", scope.codes().toArray(String[]::new))
                .param("names", scope.names().toArray(String[]::new))
                .param("most", MOST)
                .params(jurisdiction.parameters())
                .query(MatterRows::matter)
                .list();
    }

    /** How often each was sent back. */
    Map<String, Long> returns(Collection<String> matters) {
        var counts = new HashMap<String, Long>();
        db.sql(
                        "select matter, count(*) as times from matters.steps where action = 'return' and matter = any(?) group by matter")
                .param(matters.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("matter"), row.getLong("times"));
                });
        return counts;
    }

    /** Those on which more than one unit answered facts: only they can differ. */
    Set<String> answeredByMany(Collection<String> matters) {
        return numbers("""
                select s.matter from matters.steps s
                where s.matter = any(?) and exists (select from jsonb_object_keys(s.fields) key where key like 'fact:%')
                group by s.matter having count(distinct s.unit) > 1
                """, matters);
    }

    /** Those whose unit asked for more time and has no answer yet. */
    Set<String> askedForExtension(Collection<String> matters) {
        return numbers("""
                select matter from matters.steps where matter = any(?) and action in ('ask-extension', 'extend')
                group by matter
                having max(id) filter (where action = 'ask-extension') > coalesce(max(id) filter (where action = 'extend'), 0)
                """, matters);
    }

    /** Measures proposed and not decided, by matter. */
    Map<String, Set<String>> openProposals(Collection<String> matters) {
        var proposals = new HashMap<String, Set<String>>();
        db.sql("select matter, measure from matters.measure_proposals where state = 'open' and matter = any(?)")
                .param(matters.toArray(String[]::new))
                .query(row -> {
                    proposals
                            .computeIfAbsent(row.getString("matter"), _ -> new HashSet<>())
                            .add(row.getString("measure"));
                });
        return proposals;
    }

    private Set<String> numbers(String sql, Collection<String> matters) {
        return Set.copyOf(db.sql(sql)
                .param(matters.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
