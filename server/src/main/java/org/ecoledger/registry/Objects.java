package org.ecoledger.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.registry.RegistryObject.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All objects of all lists. */
@Repository
public class Objects {
    /** Whose region it lies in, whose object it is, and who shares it. */
    static final String SEEN = "(r.path like :jurisdiction_path or o.owner = any(:jurisdiction_units)"
            + " or o.others && :jurisdiction_units::text[])";

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final int MOST = 20_000;
    private static final String FROM = """
             from registry.objects o
            join organisation.pub_regions r on r.code = o.region
            join organisation.pub_regions c on c.code = o.county
            left join organisation.pub_regions t on t.code = o.township
            left join organisation.pub_regions v on v.code = o.village
            left join organisation.pub_units u on u.code = o.owner
            where\s""";
    private static final String COLUMNS = """
            select o.*, c.name as county_name, t.name as township_name, v.name as village_name, u.name as owner_name""" + FROM;

    private final JdbcClient db;
    private final JsonMapper json;

    Objects(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What a list of objects asks for; null and false ask for everything.
     *
     * @param states empty for all
     * @param overdue only those whose check is late on this day
     * @param lead only those that have become an enforcement lead
     * @param after number of the last object of the page before
     */
    record Query(
            @Nullable String list,
            @Nullable String county,
            @Nullable String township,
            @Nullable String owner,
            List<State> states,
            @Nullable LocalDate overdue,
            boolean lead,
            boolean placed,
            @Nullable String text,
            @Nullable String after,
            int limit) {}

    /** One page; {@code next} is what the next one asks for as {@code after}. */
    record Page(List<RegistryObject> rows, @Nullable String next, long total) {}

    /** The object, annulled ones too. */
    public Optional<RegistryObject> find(String number) {
        return find(number, Jurisdiction.everything());
    }

    /** The object, if this jurisdiction may see it. */
    public Optional<RegistryObject> find(String number, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "o.number = :number and " + SEEN)
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(mapper())
                .optional();
    }

    /** The object that is known by this key in its list. */
    public Optional<RegistryObject> find(String list, String key) {
        return db.sql(COLUMNS + "o.list = :list and o.key = :key and o.annulled_at is null")
                .param("list", list)
                .param("key", key)
                .query(mapper())
                .optional();
    }

    /** What lies in this cell and is not gone. */
    public List<RegistryObject> inCell(String cell) {
        return heldIn(List.of(cell));
    }

    /** What lies in any of these cells as they are drawn now, and is not gone. */
    public List<RegistryObject> heldIn(Collection<String> cells) {
        return db.sql(COLUMNS + """
                        o.number in (select substr(i.subject, 8) from grids.pub_inside_cells i
                                     where i.cell = any(:cells) and i.kind = 'object' and i.subject like 'object:%')
                        and o.state <> 'removed' and o.annulled_at is null
                        order by o.list, o.number limit :most
                        """)
                .param("cells", cells.toArray(String[]::new))
                .param("most", MOST)
                .query(mapper())
                .list();
    }

    /** All of a list that this jurisdiction may see, removed ones too. */
    public List<RegistryObject> all(String list, Jurisdiction jurisdiction) {
        return in(list, "", jurisdiction);
    }

    Page page(Query query, Jurisdiction jurisdiction) {
        Map<String, Object> parameters = new HashMap<>(jurisdiction.parameters());
        String where = String.join(" and ", conditions(query, parameters));
        long total = db.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("after", query.after() == null ? "" : query.after());
        parameters.put("limit", query.limit() + 1);
        List<RegistryObject> found = db.sql(COLUMNS + where + " and o.number > :after order by o.number limit :limit")
                .params(parameters)
                .query(mapper())
                .list();
        List<RegistryObject> rows = found.subList(0, Math.min(found.size(), query.limit()));
        return new Page(rows, found.size() > rows.size() ? rows.getLast().number() : null, total);
    }

    /** Objects of a list in a region and what it contains, in the order of their numbers. */
    List<RegistryObject> in(String list, String regionPath, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "o.list = :list and o.annulled_at is null and r.path like :region || '%' and " + SEEN
                        + " order by o.number")
                .param("list", list)
                .param("region", regionPath)
                .params(jurisdiction.parameters())
                .query(mapper())
                .list();
    }

    private static List<String> conditions(Query query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(SEEN, "o.annulled_at is null"));
        equal(conditions, parameters, "list", query.list());
        equal(conditions, parameters, "county", query.county());
        equal(conditions, parameters, "township", query.township());
        equal(conditions, parameters, "owner", query.owner());
        if (!query.states().isEmpty()) {
            conditions.add("o.state = any(:states)");
            parameters.put("states", query.states().stream().map(State::code).toArray(String[]::new));
        }
        if (query.overdue() != null) {
            conditions.add("o.next_check < :today and o.state <> 'removed'");
            parameters.put("today", query.overdue());
        }
        if (query.lead()) {
            conditions.add("exists (select 1 from registry.leads l where l.object = o.number)");
        }
        if (query.placed()) {
            conditions.add("o.lon is not null");
        }
        if (query.text() != null) {
            conditions.add(
                    "(o.number ilike :text or o.key ilike :text or o.name ilike :text or o.address ilike :text)");
            parameters.put("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable String value) {
        if (value != null) {
            conditions.add("o." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private RowMapper<RegistryObject> mapper() {
        return (row, _) -> object(row);
    }

    private RegistryObject object(ResultSet row) throws SQLException {
        Array cells = row.getArray("cells");
        long proposedBy = row.getLong("proposed_by");
        Long proposer = row.wasNull() ? null : proposedBy;
        return new RegistryObject(
                row.getString("number"),
                row.getString("list"),
                row.getString("key"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("county"),
                row.getString("county_name"),
                row.getString("township"),
                row.getString("township_name"),
                row.getString("village"),
                row.getString("village_name"),
                List.of((String[]) cells.getArray()),
                row.getString("address"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getString("datum"),
                json.readValue(row.getString("facts"), FACTS),
                State.of(row.getString("state")),
                row.getInt("backs"),
                proposer,
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "removed_at"),
                instant(row, "checked_at"),
                row.getObject("next_check", LocalDate.class),
                row.getString("annulment"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
