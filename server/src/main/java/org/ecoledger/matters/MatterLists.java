package org.ecoledger.matters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of matters, always within a jurisdiction. */
@Repository
class MatterLists {
    private static final int MOST_OPEN = 1000;
    private static final String FROM =
            " from matters.matters m join organisation.pub_regions r on r.code = m.region where ";

    private static final String HAS_TEXT = """
            (m.number ilike :text or m.title ilike :text or m.description ilike :text or m.linked_name ilike :text
             or m.source_ref ilike :text)""";

    private final JdbcClient db;

    MatterLists(JdbcClient db) {
        this.db = db;
    }

    /** One page. */
    record Page(List<Matter> rows, @Nullable String next, long total) {}

    Page find(MatterQuery query, Jurisdiction jurisdiction) {
        Map<String, Object> parameters = new HashMap<>(jurisdiction.parameters());
        String where = String.join(" and ", conditions(query, parameters));
        long total = db.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String key = query.order().key();
        String direction = query.descending() ? " desc" : "";
        parameters.put("limit", query.limit() + 1);
        List<Keyed> found = db.sql(MatterRows.COLUMNS.replace("select ", "select " + key + " as sort_key, ")
                        + "where " + where + after(query, key, parameters)
                        + " order by " + key + direction + ", m.number" + direction + " limit :limit")
                .params(parameters)
                .query((row, number) -> new Keyed(row.getString("sort_key"), MatterRows.matter(row, number)))
                .list();
        List<Keyed> page = found.subList(0, Math.min(found.size(), query.limit()));
        return new Page(
                page.stream().map(Keyed::matter).toList(),
                found.size() > page.size() ? page.getLast().cursor() : null,
                total);
    }

    /** Open matters in these states, most urgent first. */
    List<Matter> open(List<String> states, Jurisdiction jurisdiction) {
        return db.sql(MatterRows.COLUMNS + "where m.closed_at is null and m.state = any(:states) and " + MatterRows.SEEN
                        + " order by m.clock_stands, m.due_at nulls last, m.number limit :most")
                .param("states", states.toArray(String[]::new))
                .param("most", MOST_OPEN)
                .params(jurisdiction.parameters())
                .query(MatterRows::matter)
                .list();
    }

    private record Keyed(String key, Matter matter) {
        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((key + "\n" + matter.number()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> conditions(MatterQuery query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add(MatterRows.SEEN);
        if (!query.states().isEmpty()) {
            conditions.add("m.state = any(:states)");
            parameters.put("states", query.states().toArray(String[]::new));
        }
        if (query.open()) {
            conditions.add("m.closed_at is null");
        }
        if (query.overdue()) {
            conditions.add("m.closed_at is null and not m.clock_stands and m.due_at < :now");
            parameters.put("now", query.now());
        }
        equal(conditions, parameters, "county", query.county());
        equal(conditions, parameters, "owner", query.owner());
        equal(conditions, parameters, "kind", query.kind());
        equal(conditions, parameters, "track", query.track());
        equal(conditions, parameters, "source", query.source());
        switch (query.merged()) {
            case WITHOUT -> conditions.add("m.merged_into is null");
            case ONLY -> conditions.add("m.merged_into is not null");
            case WITH -> {}
        }
        String text = query.text();
        if (text != null) {
            conditions.add(HAS_TEXT);
            parameters.put("text", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            conditions.add("m." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** A cursor that nobody gave out is taken for none. */
    private static String after(MatterQuery query, String key, Map<String, Object> parameters) {
        if (query.after() == null) {
            return "";
        }
        try {
            String[] cursor =
                    new String(Base64.getUrlDecoder().decode(query.after()), StandardCharsets.UTF_8).split("\n", -1);
            if (!query.order().reads(cursor[0])) {
                return "";
            }
            parameters.put("after_key", cursor[0]);
            parameters.put("after_number", cursor[cursor.length - 1]);
        } catch (IllegalArgumentException _) {
            return "";
        }
        return " and (" + key + ", m.number) " + (query.descending() ? "<" : ">") + " (cast(:after_key as "
                + query.order().type() + "), :after_number)";
    }
}
