package org.ecoledger.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The objects of the lists that go to zero, as they stood at the end of the question: those removed since its first day, on
 * the day of their removal, good when that was within the deadline; and those still there, on its last day, bad once the
 * deadline has passed. An object is a fact of its county and, where it lies in one, of its township; that one
 * lies in the township alone, so that within the county it is counted once.
 */
@Repository
class ListFacts implements FactSource {
    private final JdbcClient db;
    private final Lists lists;
    private final ListDeadlines deadlines;

    ListFacts(JdbcClient db, Lists lists, ListDeadlines deadlines) {
        this.db = db;
        this.lists = lists;
        this.deadlines = deadlines;
    }

    /** @param removed moment of its removal; null while it was there */
    private record Stood(
            String number,
            String list,
            String name,
            @Nullable String owner,
            String county,
            String countyPath,
            @Nullable String township,
            @Nullable Instant removed,
            String by,
            List<Fact.Proof> proofs) {}

    @Override
    public String source() {
        return "list";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        Map<String, TypedList> toZero =
                lists.toZero().stream().collect(Collectors.toMap(TypedList::code, Function.identity()));
        ListDeadlines.Days days = deadlines.now();
        List<Fact> facts = new ArrayList<>();
        for (Stood object : stood(question, toZero.keySet().toArray(String[]::new))) {
            TypedList list = toZero.get(object.list());
            if (list == null) {
                continue;
            }
            LocalDate deadline = days.of(list, object.county()).orElse(null);
            facts.add(fact(question, object, list, deadline, object.county(), object.countyPath(), object.owner()));
            String township = object.township();
            if (township != null) {
                facts.add(fact(question, object, list, deadline, township, township + "/", null));
            }
        }
        return facts;
    }

    private List<Stood> stood(FactQuestion question, String[] codes) {
        return db.sql("""
                        select o.number, o.list, o.name, o.owner, o.county, c.path as county_path, o.township,
                               case when e.to_state = 'removed' then e.at end as removed_at,
                               coalesce(e.actor_name, '系统') as by, p.proofs
                        from registry.objects o
                        join organisation.pub_regions c on c.code = o.county
                        left join lateral (
                            select e.to_state, e.at, e.actor_name from registry.events e
                            where e.object = o.number and e.at < :end and e.to_state is not null
                            order by e.id desc limit 1) e on true
                        left join lateral (
                            select array_agg(p.id || ' ' || p.sha256 order by p.uploaded_at, p.id) as proofs
                            from evidence.pub_proofs p
                            where p.subject = 'object:' || o.number and p.uploaded_at < :end) p on true
                        where o.list = any(:lists) and o.annulled_at is null and o.registered_at < :end
                          and (e.to_state is distinct from 'removed' or e.at >= :from)
                        order by o.number
                        """)
                .param("lists", codes)
                .param("from", CityTime.at(CityTime.startOf(question.from())).toOffsetDateTime())
                .param("end", CityTime.at(question.end()).toOffsetDateTime())
                .query((row, _) -> stood(row))
                .list();
    }

    private Fact fact(
            FactQuestion question,
            Stood object,
            TypedList list,
            @Nullable LocalDate deadline,
            String region,
            String path,
            @Nullable String owner) {
        Instant removed = object.removed();
        LocalDate day = removed == null ? question.to() : CityTime.at(removed).toLocalDate();
        String limit = deadline == null ? "" : "，限" + deadline;
        return new Fact(
                source(),
                object.number(),
                region,
                path,
                list.code(),
                day,
                removed,
                null,
                good(deadline, removed == null ? null : day, question.to()),
                object.number() + " " + object.name(),
                (removed == null ? "期末仍在册" : day + "销号") + limit,
                "",
                "/registry/" + object.number(),
                owner,
                object.proofs(),
                object.by(),
                removed == null ? question.end() : removed);
    }

    /** Cannot be said without a deadline, and not of what is there while the deadline is to come. */
    private static @Nullable Boolean good(@Nullable LocalDate deadline, @Nullable LocalDate removed, LocalDate to) {
        if (deadline == null) {
            return null;
        }
        if (removed != null) {
            return !removed.isAfter(deadline);
        }
        return deadline.isAfter(to) ? null : Boolean.FALSE;
    }

    private static Stood stood(ResultSet row) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Stood(
                row.getString("number"),
                row.getString("list"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("county"),
                row.getString("county_path"),
                row.getString("township"),
                removed == null ? null : removed.toInstant(),
                row.getString("by"),
                proofs(row.getArray("proofs")));
    }

    private static List<Fact.Proof> proofs(@Nullable Array proofs) throws SQLException {
        return proofs == null
                ? List.of()
                : Arrays.stream((String[]) proofs.getArray())
                        .map(proof -> proof.split(" "))
                        .map(parts -> new Fact.Proof(parts[0], parts[1]))
                        .toList();
    }
}
