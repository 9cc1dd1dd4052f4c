package org.ecoledger.complaints;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key of the vault.
 *
 * @param id eight digits of its hash, stored beside what it sealed
 */
record VaultKey(String id, byte[] bytes) {
    static final int LENGTH = 32;

    static VaultKey of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new VaultKey(HexFormat.of().formatHex(hash, 0, 4), bytes.clone());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** From its Base64 form of 32 bytes. */
    static VaultKey read(String written) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(written.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A key of the vault is not written in Base64", e);
        }
        if (bytes.length != LENGTH) {
            throw new IllegalStateException("A key of the vault has " + bytes.length + " bytes instead of " + LENGTH);
        }
        return of(bytes);
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
