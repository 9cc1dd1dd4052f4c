package org.ecoledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.ecoledger.problems.Problem;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of the files, under their hashes, in chunks. */
@Repository
class StoredFiles {
    static final long LARGEST = 200L << 20;
    private static final int CHUNK = 1 << 20;

    private final JdbcClient db;

    StoredFiles(JdbcClient db) {
        this.db = db;
    }

    record Print(String sha256, long size) {}

    /** Reads the content once for its hash and size; one too large or empty is refused. */
    Print printOf(InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(part); read != -1; read = in.read(part)) {
                digest.update(part, 0, read);
                size += read;
                if (size > LARGEST) {
                    throw Problem.tooLarge("intake.file-too-large", "200 MB");
                }
            }
            if (size == 0) {
                throw Problem.unacceptable("intake.file-empty");
            }
            return new Print(HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Stores the content unless it is there already. */
    void store(Print print, InputStreamSource content, OffsetDateTime now) {
        int added = db.sql(
                        "insert into intake.files (sha256, size, received_at) values (?, ?, ?) on conflict do nothing")
                .params(print.sha256(), print.size(), now)
                .update();
        if (added == 0 && hasBytes(print.sha256())) {
            return;
        }
        try (InputStream in = content.getInputStream()) {
            int number = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                db.sql("insert into intake.chunks (sha256, number, bytes) values (?, ?, ?)")
                        .params(print.sha256(), number++, chunk)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
        }
    }

    private boolean hasBytes(String sha256) {
        return db.sql("select exists (select 1 from intake.chunks where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /** Drops the bytes of a confidential file, whose hash stays, unless another import still waits for them. */
    void forget(String sha256) {
        db.sql("""
                        delete from intake.chunks where sha256 = :sha256 and not exists (
                            select 1 from intake.imports i where i.sha256 = :sha256 and i.state = 'received')
                        """).param("sha256", sha256).update();
    }

    /** Writes the bytes to a temporary file, which the caller deletes. */
    Path spool(String sha256) throws IOException {
        Path file = Files.createTempFile("ecoledger-import", ".received");
        try (var out = Files.newOutputStream(file)) {
            for (int number = 0; ; number++) {
                var chunk = db.sql("select bytes from intake.chunks where sha256 = ? and number = ?")
                        .params(sha256, number)
                        .query(byte[].class)
                        .optional();
                if (chunk.isEmpty()) {
                    return file;
                }
                out.write(chunk.get());
            }
        }
    }
}
