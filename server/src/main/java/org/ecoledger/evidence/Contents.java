package org.ecoledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of files in custody, equal ones once, with the pictures made of them. Originals are never changed. */
@Repository
class Contents {
    private static final int CHUNK = 1 << 20;

    private final JdbcClient db;
    private final Likenesses likenesses;

    Contents(JdbcClient db, Likenesses likenesses) {
        this.db = db;
        this.likenesses = likenesses;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    void keep(String sha256, byte[] content, @Nullable Photo photo) {
        int fresh = db.sql("""
                        insert into evidence.contents (sha256, size, thumbnail) values (:sha256, :size, :thumbnail)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("thumbnail", photo == null ? null : photo.thumbnail(), Types.BINARY)
                .update();
        for (int start = 0; fresh == 1 && start < content.length; start += CHUNK) {
            db.sql("insert into evidence.chunks (sha256, number, bytes) values (?, ?, ?)")
                    .params(
                            sha256,
                            start / CHUNK,
                            Arrays.copyOfRange(content, start, Math.min(content.length, start + CHUNK)))
                    .update();
        }
        Print print = photo == null ? null : photo.print();
        if (fresh == 1 && print != null) {
            likenesses.keep(sha256, print);
        }
    }

    InputStream open(String sha256) {
        var chunks = db
                .sql("select bytes from evidence.chunks where sha256 = ? order by number")
                .param(sha256)
                .query(byte[].class)
                .list()
                .stream()
                .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                .toList();
        return new SequenceInputStream(Collections.enumeration(chunks));
    }

    Optional<byte[]> thumbnail(String sha256) {
        return db.sql("select thumbnail from evidence.contents where sha256 = ? and thumbnail is not null")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }

    /** Made when first asked for and kept: most photos are never looked at larger than their thumbnail. */
    byte[] preview(String sha256) {
        return db.sql("select image from evidence.previews where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> makePreview(sha256));
    }

    private byte[] makePreview(String sha256) {
        try (InputStream original = open(sha256)) {
            byte[] image = Photo.preview(original.readAllBytes());
            db.sql("insert into evidence.previews (sha256, image) values (?, ?) on conflict (sha256) do nothing")
                    .params(sha256, image)
                    .update();
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
