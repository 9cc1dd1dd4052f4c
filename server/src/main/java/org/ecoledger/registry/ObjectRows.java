package org.ecoledger.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.registry.RegistryObject.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of objects. Who calls it has asked the rules. */
@Repository
class ObjectRows {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Lists lists;
    private final Objects objects;
    private final Clock clock;

    ObjectRows(JdbcClient db, JsonMapper json, Lists lists, Objects objects, Clock clock) {
        this.db = db;
        this.json = json;
        this.lists = lists;
        this.objects = objects;
        this.clock = clock;
    }

    /** The object, kept from others until the end of the transaction. */
    Optional<RegistryObject> lock(String number) {
        db.sql("select 1 from registry.objects where number = ? for update")
                .param(number)
                .query(row -> {});
        return objects.find(number);
    }

    /** The same, unless somebody else holds it just now. */
    Optional<RegistryObject> lockIfFree(String number) {
        return db.sql("select number from registry.objects where number = ? for update skip locked")
                .param(number)
                .query(String.class)
                .optional()
                .flatMap(objects::find);
    }

    /** The new number; empty when the list knows the key already. */
    Optional<String> add(TypedList list, Draft draft) {
        return db.sql("""
                        insert into registry.objects (number, list, key, name, owner, county, township, village, cells, address,
                                                      lon, lat, datum, facts, others, state, registered_at, next_check)
                        values (:prefix || '-' || lpad(nextval('registry.object_numbers')::text, 6, '0'), :list, :key, :name,
                                :owner, :county, :township, :village, :cells, :address, :lon, :lat, :datum, :facts::jsonb, :others,
                                'in-use', :now, :next)
                        on conflict do nothing
                        returning number
                        """)
                .param("prefix", list.prefix())
                .param("list", list.code())
                .param("key", draft.key())
                .params(draft.columns())
                .param("cells", draft.cells().toArray(String[]::new))
                .param("facts", json.writeValueAsString(draft.facts()))
                .param("others", others(list.code(), draft))
                .param("now", now())
                .param("next", list.nextCheck(CityTime.today(clock)))
                .query(String.class)
                .optional();
    }

    void update(String number, String list, Draft draft) {
        db.sql("""
                        update registry.objects
                        set key = :key, name = :name, owner = :owner, county = :county, township = :township, village = :village,
                            cells = :cells, address = :address, lon = :lon, lat = :lat, datum = :datum, facts = :facts::jsonb,
                            others = :others, version = version + 1
                        where number = :number
                        """)
                .param("number", number)
                .param("key", draft.key())
                .params(draft.columns())
                .param("cells", draft.cells().toArray(String[]::new))
                .param("facts", json.writeValueAsString(draft.facts()))
                .param("others", others(list, draft))
                .update();
    }

    /** Units whose object it is beside the owner. */
    private String[] others(String list, Draft draft) {
        return lists.units(list).stream()
                .flatMap(field -> Stream.ofNullable(draft.facts().get(field.code())))
                .distinct()
                .toArray(String[]::new);
    }

    void propose(RegistryObject object, long proposer) {
        db.sql("""
                        update registry.objects
                        set state = 'proposed', proposed_by = ?, proposed_from = state, version = version + 1
                        where number = ?
                        """).params(proposer, object.number()).update();
    }

    /** The state from which the removal was proposed, to which a returned one goes back. */
    State proposedFrom(String number) {
        return State.of(db.sql("select proposed_from from registry.objects where number = ?")
                .param(number)
                .query(String.class)
                .single());
    }

    void move(String number, State to) {
        db.sql("""
                        update registry.objects
                        set state = :to, proposed_by = null, proposed_from = null, version = version + 1,
                            removed_at = case when :to = 'removed' then :now else removed_at end,
                            backs = backs + case when :to = 'back' and state = 'removed' then 1 else 0 end
                        where number = :number
                        """)
                .param("number", number)
                .param("to", to.code())
                .param("now", now())
                .update();
    }

    void checked(String number, Instant at, @Nullable LocalDate next) {
        db.sql("""
                        update registry.objects
                        set checked_at = greatest(checked_at, :at), version = version + 1,
                            next_check = greatest(next_check, :next)
                        where number = :number
                        """)
                .param("number", number)
                .param("at", CityTime.at(at).toOffsetDateTime())
                .param("next", next)
                .update();
    }

    void annul(String number, String reason) {
        db.sql("update registry.objects set annulled_at = ?, annulment = ?, version = version + 1 where number = ?")
                .params(now(), reason, number)
                .update();
    }

    /** Removed objects of these lists whose degrees are near those of a point, whatever their datum. */
    List<RegistryObject> removedAround(List<String> lists, double lon, double lat, double degrees) {
        return db
                .sql("""
                        select number from registry.objects
                        where state = 'removed' and annulled_at is null and list = any(:lists)
                          and lon between :lon - :around and :lon + :around and lat between :lat - :around and :lat + :around
                        """)
                .param("lists", lists.toArray(String[]::new))
                .param("lon", lon)
                .param("lat", lat)
                .param("around", degrees)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(number -> objects.find(number).stream())
                .toList();
    }

    /** Removed objects of a county that go by this key or name. */
    List<String> removedNamed(String county, String name) {
        return db.sql("""
                        select number from registry.objects
                        where state = 'removed' and annulled_at is null and county = ? and (key = ? or name = ?)
                        """)
                .params(county, name, name)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
