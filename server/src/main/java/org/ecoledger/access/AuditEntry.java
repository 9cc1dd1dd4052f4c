package org.ecoledger.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit chain.
 *
 * @param sequence place in the chain, from 1 without gaps; null while it waits to be linked
 * @param hash SHA-256 over the previous entry's hash and this entry's fields, each with its length before it
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        String detail,
        @Nullable Long sequence,
        @Nullable String hash) {

    static final String GENESIS = "0".repeat(64);

    String hashAfter(String previous, long place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String field : new String[] {
                previous, Long.toString(place), Long.toString(id), at.toString(), actor, action, subject, detail
            }) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
