package org.ecoledger.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.duty.Swap.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of swaps. */
@Repository
class SwapRows {
    private static final String COLUMNS = """
            select s.id, s.shift, s.counter, s.asked_by, b.name as by_name, s.asked_of, o.name as of_name, s.reason, s.asked_at,
                   s.answer, s.answer_note, s.answered_at
            from duty.swaps s
            join access.pub_accounts b on b.id = s.asked_by
            join access.pub_accounts o on o.id = s.asked_of
            """;

    private final JdbcClient db;
    private final Clock clock;

    SwapRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Swap> find(long id) {
        return db.sql(COLUMNS + "where s.id = ?")
                .param(id)
                .query(SwapRows::swap)
                .optional();
    }

    /** What the person asked and was asked, open ones first, then the newest. */
    List<Swap> of(long account) {
        return db.sql(COLUMNS + """
                        where s.asked_by = :account or s.asked_of = :account
                        order by s.answer is not null, s.id desc limit 50
                        """)
                .param("account", account)
                .query(SwapRows::swap)
                .list();
    }

    boolean isOpenFor(long shift) {
        return db.sql("select 1 from duty.swaps where answer is null and (shift = ? or counter = ?)")
                .params(shift, shift)
                .query((_, _) -> true)
                .list()
                .contains(true);
    }

    long add(Actor actor, long shift, long askedOf, @Nullable Long counter, String reason) {
        return db.sql("""
                        insert into duty.swaps (shift, counter, asked_by, asked_of, reason, asked_at)
                        values (:shift, :counter, :by, :of, :reason, :at)
                        returning id
                        """)
                .param("shift", shift)
                .param("counter", counter)
                .param("by", actor.account())
                .param("of", askedOf)
                .param("reason", reason)
                .param("at", ShiftRows.time(clock.instant()))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void answer(long id, Answer answer, @Nullable String note) {
        db.sql("update duty.swaps set answer = ?, answered_at = ?, answer_note = ? where id = ?")
                .params(answer.name().toLowerCase(Locale.ROOT), ShiftRows.time(clock.instant()))
                .param(note)
                .param(id)
                .update();
    }

    private static Swap swap(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Swap(
                row.getLong("id"),
                row.getLong("shift"),
                row.getObject("counter", Long.class),
                row.getLong("asked_by"),
                row.getString("by_name"),
                row.getLong("asked_of"),
                row.getString("of_name"),
                row.getString("reason"),
                ShiftRows.instant(row, "asked_at"),
                answer == null ? null : Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                row.getString("answer_note"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
