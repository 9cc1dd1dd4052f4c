package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 村级经费 paid to a township for a quarter (X6, N61).
 *
 * @param inFull whether with it the quarter's money is there in full
 * @param voucherNumber of the treasury's voucher
 * @param voucher the voucher itself; null while it is missing, and then the payment counts nowhere
 */
public record Payment(
        long id,
        String township,
        String townshipName,
        String countyName,
        String path,
        int year,
        int quarter,
        Instant paidAt,
        BigDecimal yuan,
        boolean inFull,
        String voucherNumber,
        @Nullable UUID voucher,
        @Nullable String voucherSha256,
        long enteredBy,
        String enteredByName,
        Instant enteredAt,
        @Nullable String annulledBy,
        @Nullable String annulReason) {

    static final String KIND = "payment";

    static String subject(long id) {
        return KIND + ":" + id;
    }
}
