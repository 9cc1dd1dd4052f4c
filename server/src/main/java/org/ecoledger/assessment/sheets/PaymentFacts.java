package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Source {@code payment}: when the year's village money was there in full for each quarter, with the voucher (X6, N61). */
@Repository
class PaymentFacts implements FactSource {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final JdbcClient db;

    PaymentFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String source() {
        return "payment";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return db.sql(PaymentRows.SELECT + """
                        where p.year = :year and p.in_full and p.annulled_at is null and p.voucher is not null
                          and not exists (select 1 from evidence.pub_annulled_files a where a.id = p.voucher)
                          and p.paid_at >= :from and p.paid_at < :end
                        order by p.id
                        """)
                .param("year", question.period().from().getYear())
                .param("from", CityTime.at(CityTime.startOf(question.from())).toOffsetDateTime())
                .param("end", CityTime.at(question.end()).toOffsetDateTime())
                .query(PaymentFacts::fact)
                .list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        Payment payment = PaymentRows.payment(row, number);
        BigDecimal yuan = payment.yuan();
        OffsetDateTime paid = CityTime.at(payment.paidAt()).toOffsetDateTime();
        LocalDate day = paid.toLocalDate();
        return new Fact(
                "payment",
                String.valueOf(payment.id()),
                payment.township(),
                payment.path(),
                "village-money-q" + payment.quarter(),
                day,
                payment.paidAt(),
                yuan,
                null,
                payment.townshipName() + "第" + payment.quarter() + "季度村级经费 " + MINUTE.format(paid) + "拨付，凭证"
                        + payment.voucherNumber(),
                yuan.toPlainString(),
                "元",
                "/payments/" + payment.id(),
                null,
                List.of(new Fact.Proof(
                        Objects.requireNonNull(payment.voucher()).toString(),
                        Objects.requireNonNull(payment.voucherSha256()))),
                payment.enteredByName(),
                payment.enteredAt());
    }
}
