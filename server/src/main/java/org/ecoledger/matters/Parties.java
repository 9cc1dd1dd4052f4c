package org.ecoledger.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Party.Part;
import org.ecoledger.matters.Party.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units take part in a matter besides its owner; whoever takes part sees it. */
@Repository
class Parties {
    private static final String COLUMNS = "select matter, unit, part, state, since from matters.parties ";

    private final JdbcClient db;

    Parties(JdbcClient db) {
        this.db = db;
    }

    /** All that ever took part, in the order in which they came. */
    List<Party> of(String matter) {
        return db.sql(COLUMNS + "where matter = ? order by id")
                .param(matter)
                .query(Parties::party)
                .list();
    }

    /** Those that take part now, by matter. */
    Map<String, List<Party>> current(Collection<String> matters) {
        return db
                .sql(COLUMNS + "where matter = any(?) and until is null order by id")
                .param(matters.toArray(String[]::new))
                .query(Parties::party)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Party::matter));
    }

    /** These units take the part from now on, in place of those that had it. */
    void appoint(String matter, Part part, Collection<String> units, Instant now) {
        end(matter, part, State.ENDED, now);
        add(matter, part, units, State.ACTIVE, now);
    }

    /** These units are asked to sign too; a unit that was asked and has not answered is not asked twice. */
    void ask(String matter, Collection<String> units, Instant now) {
        db.sql("""
                        update matters.parties set state = 'withdrawn', until = :now
                        where matter = :matter and part = 'countersigner' and unit = any(:units)
                          and (until is null or state = 'refused')
                        """)
                .param("now", time(now))
                .param("matter", matter)
                .param("units", units.toArray(String[]::new))
                .update();
        add(matter, Part.COUNTERSIGNER, units, State.ASKED, now);
    }

    /** What a unit that was asked to sign answers. */
    void answer(String matter, String unit, State state, Instant now) {
        db.sql("""
                        update matters.parties set state = :state, until = :now
                        where matter = :matter and part = 'countersigner' and unit = :unit and state = 'asked'
                        """)
                .param("state", state.code())
                .param("now", time(now))
                .param("matter", matter)
                .param("unit", unit)
                .update();
    }

    /** No answer is waited for any more, and a refusal no longer stands in the way. */
    void withdraw(String matter, Instant now) {
        db.sql("""
                        update matters.parties set state = 'withdrawn', until = :now
                        where matter = :matter and part = 'countersigner' and state in ('asked', 'refused')
                        """).param("now", time(now)).param("matter", matter).update();
    }

    /** Writes onto the matter which units may see it for taking part, once and for all: the story stays theirs too. */
    void keep(String matter) {
        db.sql("""
                        update matters.matters
                        set taking_part = coalesce((select array_agg(distinct unit) from matters.parties where matter = :matter), '{}')
                        where number = :matter
                        """).param("matter", matter).update();
    }

    private void end(String matter, Part part, State state, Instant now) {
        db.sql("""
                        update matters.parties set state = :state, until = :now
                        where matter = :matter and part = :part and until is null
                        """)
                .param("state", state.code())
                .param("now", time(now))
                .param("matter", matter)
                .param("part", part.code())
                .update();
    }

    private void add(String matter, Part part, Collection<String> units, State state, Instant now) {
        units.stream()
                .distinct()
                .forEach(unit -> db.sql(
                                "insert into matters.parties (matter, unit, part, state, since) values (?, ?, ?, ?, ?)")
                        .params(matter, unit, part.code(), state.code(), time(now))
                        .update());
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getString("matter"),
                row.getString("unit"),
                Part.of(row.getString("part")),
                State.of(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
