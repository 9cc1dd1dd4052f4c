package org.ecoledger.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ecoledger.problems.Problem;

/** A file on disk, read as a table whatever it is: CSV, CSV.gz, XLSX, DOCX or a GeoJSON collection. Its kind is told by what is in it. */
final class TableFile implements AutoCloseable {
    /** A packed file may unfold to this and no further. */
    static final long LARGEST_UNPACKED = 1L << 30;

    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] ZIP = {'P', 'K', 3, 4};

    private final Path plain;

    private TableFile(Path plain) {
        this.plain = plain;
    }

    /** Opens the file; takes it over and deletes it when closed. */
    static TableFile open(Path file) throws IOException {
        return new TableFile(startsWith(file, GZIP) ? unpacked(file) : file);
    }

    void read(TableSink sink) throws IOException {
        if (Files.size(plain) == 0) {
            throw Problem.unacceptable("intake.file-empty");
        }
        if (startsWith(plain, OldOffice.FIRST_BYTES)) {
            throw Problem.unacceptable(oldOffice());
        }
        if (startsWith(plain, ZIP)) {
            if (DocxTable.isDocument(plain)) {
                new DocxTable(plain).read(sink);
            } else {
                new XlsxTable(plain).read(sink);
            }
            return;
        }
        var encoded = EncodedText.of(plain);
        if (encoded.firstCharacter() == '{') {
            new GeoJsonTable(plain).read(sink);
        } else {
            encoded.read(sink);
        }
    }

    private String oldOffice() throws IOException {
        try (InputStream in = Files.newInputStream(plain)) {
            return switch (OldOffice.of(in.readNBytes(OldOffice.LARGEST))) {
                case WITH_PASSWORD -> "intake.with-password";
                case WORD -> "intake.old-word";
                case EXCEL -> "intake.old-excel";
            };
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(plain);
    }

    private static boolean startsWith(Path file, int[] magic) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(magic.length);
            return start.length == magic.length && Arrays.equals(magic, toInts(start));
        }
    }

    private static int[] toInts(byte[] bytes) {
        int[] ints = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ints[i] = bytes[i] & 0xff;
        }
        return ints;
    }

    private static Path unpacked(Path packed) throws IOException {
        Path plain = Files.createTempFile("ecoledger-import", ".plain");
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(packed)));
                var out = Files.newOutputStream(plain)) {
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(part); read != -1; read = in.read(part)) {
                size += read;
                if (size > LARGEST_UNPACKED) {
                    throw Problem.unacceptable("intake.unpacks-too-large", "1 GB");
                }
                out.write(part, 0, read);
            }
        } catch (ZipException | java.io.EOFException _) {
            Files.deleteIfExists(plain);
            throw Problem.unacceptable("intake.archive-broken");
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(plain);
            throw e;
        }
        Files.deleteIfExists(packed);
        return plain;
    }
}
