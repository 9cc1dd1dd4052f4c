package org.ecoledger.complaints;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what is known of complainants with AES-256-GCM before it reaches the database. The matter's number is bound in, so
 * that no sealed text can be put beside another matter; each is sealed under its own random nonce.
 */
@Component
class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<VaultKey> keys;
    private final JsonMapper json;

    Vault(VaultKeys keys, JsonMapper json) {
        this.keys = keys.all();
        this.json = json;
    }

    /** What is stored, and the name of the key that opens it. */
    record Sealed(byte[] bytes, String keyId) {}

    Sealed seal(String matter, Complainant complainant) {
        VaultKey key = keys.getFirst();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, matter).doFinal(json.writeValueAsBytes(complainant));
            return new Sealed(
                    ByteBuffer.allocate(NONCE + secret.length)
                            .put(nonce)
                            .put(secret)
                            .array(),
                    key.id());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** @throws Problem 409 when the key that sealed it is not among those of this server */
    Complainant open(String matter, Sealed sealed) {
        VaultKey key = keys.stream()
                .filter(one -> one.id().equals(sealed.keyId()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("complaints.vault-key-missing", sealed.keyId()));
        var bytes = ByteBuffer.wrap(sealed.bytes());
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] secret = new byte[bytes.remaining()];
        bytes.get(secret);
        try {
            return json.readValue(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, matter).doFinal(secret), Complainant.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed for matter " + matter + " was changed", e);
        }
    }

    /** A keyed hash for storing: equal for equal texts, and nothing to whoever has the database alone. */
    String mark(String purpose, String text) {
        return mark(keys.getFirst(), purpose, text);
    }

    /** The marks that the text may be stored under, by every key. */
    List<String> marks(String purpose, String text) {
        return keys.stream().map(key -> mark(key, purpose, text)).toList();
    }

    private static String mark(VaultKey key, String purpose, String text) {
        return java.util.HexFormat.of().formatHex(hmac(key, purpose, text));
    }

    /** 32 bytes that only this server can make again from the text. */
    byte[] derive(String purpose, String text) {
        return hmac(keys.getFirst(), purpose, text);
    }

    private static byte[] hmac(VaultKey key, String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    private static Cipher cipher(int mode, VaultKey key, byte[] nonce, String matter) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("complaint:" + matter).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
