package org.ecoledger.reports;

import java.time.Instant;
import org.ecoledger.reports.BulletinPeriod.Kind;

/**
 * An issued bulletin 快报. It never changes.
 *
 * @param number as printed: 〔2026〕12号
 * @param period code of the period: {@code 2026-09-30}, {@code 2026-09} or {@code 2026-Q3}
 * @param office name of the unit that issued it
 * @param issuedBy name of the person who issued it
 * @param sha256 hash of the document's bytes, hexadecimal
 */
public record Bulletin(
        long id,
        String number,
        Kind kind,
        String period,
        String title,
        String office,
        String issuedBy,
        Instant issuedAt,
        String sha256) {}
