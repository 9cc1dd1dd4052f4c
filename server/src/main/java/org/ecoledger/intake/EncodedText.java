package org.ecoledger.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecoledger.problems.Problem;

/** A text file whose encoding is found by reading it strictly: UTF-8, else UTF-16 by its mark, else GB18030. */
public final class EncodedText {
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final Charset charset;
    private final long lines;
    private final char first;

    private EncodedText(Path file, Charset charset, long lines, char first) {
        this.file = file;
        this.charset = charset;
        this.lines = lines;
        this.first = first;
    }

    static EncodedText of(Path file) throws IOException {
        for (Charset charset : candidates(file)) {
            try (Reader in = strict(file, charset)) {
                return survey(file, charset, in);
            } catch (CharacterCodingException _) {
                // The next candidate, then.
            }
        }
        throw Problem.unacceptable("intake.encoding-unknown");
    }

    /** A small text as a whole, without the mark of its encoding; empty where no encoding fits. */
    public static Optional<String> decode(byte[] content) {
        for (Charset charset : candidates(content)) {
            try {
                String text = strict(charset).decode(ByteBuffer.wrap(content)).toString();
                return Optional.of(text.startsWith(String.valueOf(MARK)) ? text.substring(1) : text);
            } catch (CharacterCodingException _) {
                // The next candidate, then.
            }
        }
        return Optional.empty();
    }

    char firstCharacter() {
        return first;
    }

    void read(TableSink sink) throws IOException {
        sink.expect(lines);
        try (Reader in = strict(file, charset)) {
            new CsvText(in, separator()).read(sink);
        }
    }

    private static List<Charset> candidates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return candidates(in.readNBytes(2));
        }
    }

    private static List<Charset> candidates(byte[] start) {
        if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (start.length >= 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private static EncodedText survey(Path file, Charset charset, Reader in) throws IOException {
        char first = 0;
        long lines = 0;
        char[] part = new char[1 << 16];
        for (int read = in.read(part); read != -1; read = in.read(part)) {
            for (int i = 0; i < read; i++) {
                lines += part[i] == '\n' ? 1 : 0;
                first = first == 0 && !Character.isWhitespace(part[i]) ? part[i] : first;
            }
        }
        return new EncodedText(file, charset, lines, first);
    }

    /** The separator that the first line has most of. */
    private char separator() throws IOException {
        try (var in = new BufferedReader(strict(file, charset))) {
            char[] start = new char[4096];
            int read = Math.max(0, in.read(start));
            String line = new String(start, 0, read).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {'\t', ';', '，'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String line, char c) {
        return line.chars().filter(one -> one == c).count();
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict(charset)), 1 << 16);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
