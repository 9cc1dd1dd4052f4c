package org.ecoledger.matters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of matters, always within a jurisdiction. */
@Repository
class MatterLists {
    /** Beyond it a list says that there are more; an exact number over all belongs to the statistics. */
    private static final int MOST_COUNTED = 10_000;

    /** Each text found is read; whoever gets more than this looks for something narrower. */
    private static final int MOST_FOUND = 1_000;

    /** As {@code urgency} is kept: 1 and the end for what runs, 2 for what waits for nothing, 3 for what is closed. */
    private static final String OPEN = "m.urgency < '3'";

    private static final String OVERDUE = """
            m.urgency < '1' || to_char(cast(:now as timestamptz) at time zone 'UTC', 'YYYYMMDDHH24MISSUS')""";

    private static final String HAS_TEXT = """
            exists (select from matters.texts t
                    where t.matter = m.number and t.pieces @> cast(:pieces as text[]) and t.text like :text)""";

    private final JdbcClient db;

    MatterLists(JdbcClient db) {
        this.db = db;
    }

    /**
     * One page.
     *
     * @param total how many the whole list has
     * @param beyond whether it has more than that
     */
    record Page(List<Matter> rows, @Nullable String next, long total, boolean beyond) {}

    @Transactional(readOnly = true)
    public Page find(MatterQuery query, Jurisdiction jurisdiction) {
        planForThese();
        Map<String, Object> parameters = new HashMap<>(jurisdiction.parameters());
        String where = String.join(" and ", conditions(query, jurisdiction, parameters));
        int most = query.text() == null ? MOST_COUNTED : MOST_FOUND;
        long total = count(where, parameters, most);
        String key = query.order().key();
        String direction = query.descending() ? " desc" : "";
        parameters.put("limit", query.limit() + 1);
        List<Keyed> found = db.sql(
                        "with page as (select m.number, " + key + " as sort_key from matters.matters m where "
                                + where + after(query, key, parameters)
                                + " order by " + key + direction + ", m.number" + direction + " limit :limit)\n"
                                + MatterRows.COLUMNS.replace("select ", "select page.sort_key, ")
                                + "join page on page.number = m.number order by page.sort_key" + direction
                                + ", m.number" + direction)
                .params(parameters)
                .query((row, number) -> new Keyed(row.getString("sort_key"), MatterRows.matter(row, number)))
                .list();
        List<Keyed> page = found.subList(0, Math.min(found.size(), query.limit()));
        return new Page(
                page.stream().map(Keyed::matter).toList(),
                found.size() > page.size() ? page.getLast().cursor() : null,
                Math.min(total, most),
                total > most);
    }

    /** Which way is short depends on what is asked: one that lists what one county closed is long for what the city has open. */
    private void planForThese() {
        db.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private long count(String where, Map<String, Object> parameters, int most) {
        return db.sql("select count(*) from (select from matters.matters m where " + where + " limit :counted) c")
                .params(parameters)
                .param("counted", most + 1)
                .query(Long.class)
                .single();
    }

    /** Open matters in these states, most urgent first, after so many. */
    List<Matter> open(List<String> states, Jurisdiction jurisdiction, int after, int most) {
        return db.sql("with page as (select m.number from matters.matters m where " + OPEN
                        + " and m.state = any(:states) and "
                        + MatterRows.seenIn(jurisdiction) + " order by m.urgency, m.number offset :after limit :most)\n"
                        + MatterRows.COLUMNS + "join page on page.number = m.number order by m.urgency, m.number")
                .param("states", states.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
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

    private static List<String> conditions(
            MatterQuery query, Jurisdiction jurisdiction, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add(MatterRows.seenIn(jurisdiction));
        if (!query.states().isEmpty()) {
            conditions.add("m.state = any(:states)");
            parameters.put("states", query.states().toArray(String[]::new));
        }
        if (query.open()) {
            conditions.add(OPEN);
        }
        if (query.overdue()) {
            conditions.add(OVERDUE);
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
            String words = text.toLowerCase(Locale.ROOT);
            parameters.put("pieces", pieces(words));
            parameters.put("text", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return conditions;
    }

    /** Pairs of neighbouring letters, as the database keeps them of each text; one letter where there is no pair. */
    private static String[] pieces(String text) {
        List<String> letters = text.codePoints().mapToObj(Character::toString).toList();
        return letters.size() == 1
                ? new String[] {text}
                : IntStream.range(1, letters.size())
                        .mapToObj(place -> letters.get(place - 1) + letters.get(place))
                        .filter(piece -> piece.chars().noneMatch(Character::isWhitespace))
                        .distinct()
                        .toArray(String[]::new);
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
