package org.ecoledger.assessment.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.sheets.Payments.NewPayment;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of payments. */
@Repository
class PaymentRows {
    static final String SELECT = """
            select p.*, r.name as township_name, r.path, k.name as county_name
            from assessment.payments p
            join organisation.pub_regions r on r.code = p.township
            join organisation.pub_regions k on k.code = r.parent
            """;

    private final JdbcClient db;
    private final Clock clock;

    PaymentRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else enters payments of this township. */
    void hold(String township) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('payment ' || ?, 0))")
                .param(township)
                .query(row -> {});
    }

    Optional<Payment> same(NewPayment payment) {
        return db.sql(SELECT + """
                        where p.township = ? and p.year = ? and p.quarter = ? and p.voucher_number = ? and p.annulled_at is null
                        """)
                .params(payment.township(), payment.year(), payment.quarter(), payment.voucherNumber())
                .query(PaymentRows::payment)
                .optional();
    }

    long add(Actor actor, NewPayment payment, OffsetDateTime paidAt, @Nullable EvidenceFile voucher) {
        return db.sql("""
                        insert into assessment.payments (township, year, quarter, paid_at, yuan, in_full, voucher_number,
                                                         voucher, voucher_sha256, entered_by, entered_by_name, entered_at)
                        values (:township, :year, :quarter, :paidAt, :yuan, :inFull, :number, :voucher, :sha256, :by, :name,
                                :at)
                        returning id
                        """)
                .param("township", payment.township())
                .param("year", payment.year())
                .param("quarter", payment.quarter())
                .param("paidAt", paidAt)
                .param("yuan", payment.yuan())
                .param("inFull", payment.inFull())
                .param("number", payment.voucherNumber())
                .param("voucher", voucher == null ? null : voucher.id())
                .param("sha256", voucher == null ? null : voucher.sha256())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", now())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void attach(long id, EvidenceFile voucher) {
        db.sql("update assessment.payments set voucher = ?, voucher_sha256 = ? where id = ?")
                .params(voucher.id(), voucher.sha256(), id)
                .update();
    }

    boolean annul(Actor actor, long id, String reason) {
        return db.sql("""
                        update assessment.payments set annulled_at = ?, annulled_by_name = ?, annul_reason = ?
                        where id = ? and annulled_at is null
                        """).params(now(), actor.name(), reason, id).update() == 1;
    }

    Optional<Payment> find(long id, Jurisdiction jurisdiction) {
        return db.sql(SELECT + "where p.id = :id and r.path like :jurisdiction_path")
                .param("id", id)
                .param("jurisdiction_path", jurisdiction.path())
                .query(PaymentRows::payment)
                .optional();
    }

    /** Township by township, quarter by quarter. */
    List<Payment> of(int year, Jurisdiction jurisdiction) {
        return db.sql(SELECT + """
                        where p.year = :year and r.path like :jurisdiction_path
                        order by r.path, p.quarter, p.paid_at, p.id
                        """)
                .param("year", year)
                .param("jurisdiction_path", jurisdiction.path())
                .query(PaymentRows::payment)
                .list();
    }

    static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getString("township"),
                row.getString("township_name"),
                row.getString("county_name"),
                row.getString("path"),
                row.getInt("year"),
                row.getInt("quarter"),
                row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("yuan"),
                row.getBoolean("in_full"),
                row.getString("voucher_number"),
                row.getObject("voucher", UUID.class),
                row.getString("voucher_sha256"),
                row.getLong("entered_by"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("annulled_by_name"),
                row.getString("annul_reason"));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
