package org.ecoledger.standards.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Where the rows come from: a file or standard input, packed or not, in UTF-8 or GB18030. All is told by the first bytes. */
final class Source implements AutoCloseable {
    static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BEGINNING = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
    private static final List<byte[]> UTF_16 =
            List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {(byte) 0xfe, (byte) 0xff});

    private final InputStream in;
    private final Charset charset;
    private final boolean marked;

    private Source(InputStream in, Charset charset, boolean marked) {
        this.in = in;
        this.charset = charset;
        this.marked = marked;
    }

    /**
     * @param name of the file, or {@code -} for standard input
     * @param declared the encoding if the caller knows it
     * @throws UnusableInput if there is no such file, or it is no text
     * @throws IOException also if the first bytes of a packed file are damaged, see {@link #isDamage}
     */
    static Source open(String name, InputStream standardInput, @Nullable Charset declared)
            throws UnusableInput, IOException {
        InputStream raw = new BufferedInputStream(name.equals("-") ? standardInput : file(name), BEGINNING);
        try {
            raw.mark(GZIP.length);
            boolean packed = Arrays.equals(raw.readNBytes(GZIP.length), GZIP);
            raw.reset();
            return of(packed ? new GZIPInputStream(new WholeStream(raw), BEGINNING) : raw, declared);
        } catch (UnusableInput | IOException e) {
            raw.close();
            throw e;
        }
    }

    private static Source of(InputStream in, @Nullable Charset declared) throws UnusableInput, IOException {
        byte[] beginning = beginning(in);
        refuseWhatIsNoText(beginning);
        boolean marked = startsWith(beginning, MARK);
        int skipped = marked ? MARK.length : 0;
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(beginning, skipped, beginning.length - skipped), in);
        return new Source(whole, declared == null ? encoding(beginning) : declared, marked);
    }

    /** The first bytes. Where damage cuts them short it shows again to whoever reads on behind them. */
    private static byte[] beginning(InputStream in) throws IOException {
        byte[] bytes = new byte[BEGINNING];
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < bytes.length) {
                read = in.read(bytes, length, bytes.length - length);
                length += Math.max(0, read);
            }
        } catch (IOException e) {
            if (length == 0 || !isDamage(e)) {
                throw e;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static InputStream file(String name) throws UnusableInput, IOException {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new UnusableInput("没有文件 " + name + "。", "There is no file " + name + ".");
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw new UnusableInput("文件 " + name + " 不能读取。", "The file " + name + " cannot be read.");
        }
        return Files.newInputStream(path);
    }

    /** Whether reading failed because the packed file is damaged or ends too early. */
    static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException;
    }

    private static void refuseWhatIsNoText(byte[] beginning) throws UnusableInput {
        if (WORKBOOKS.stream().anyMatch(magic -> startsWith(beginning, magic))) {
            throw new UnusableInput(
                    "这是 Excel 工作簿或压缩包；请另存为 CSV（UTF-8）。", "This is a workbook or an archive: save it as CSV (UTF-8).");
        }
        if (UTF_16.stream().anyMatch(magic -> startsWith(beginning, magic))) {
            throw new UnusableInput("这是 UTF-16 文本；请另存为 UTF-8。", "This is UTF-16 text: save it as UTF-8.");
        }
        for (byte b : beginning) {
            if (b == 0) {
                throw noText();
            }
        }
    }

    private static UnusableInput noText() {
        return new UnusableInput("这不是文本：既不是 UTF-8，也不是 GB18030。", "This is no text: neither UTF-8 nor GB18030.");
    }

    private static Charset encoding(byte[] beginning) throws UnusableInput {
        for (Charset candidate : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isText(beginning, candidate)) {
                return candidate;
            }
        }
        throw noText();
    }

    /** Whether the bytes are text in this encoding, their last character perhaps cut off. */
    private static boolean isText(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false);
        return !result.isError();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    InputStream stream() {
        return in;
    }

    Charset charset() {
        return charset;
    }

    /** Whether the text began with a byte order mark. */
    boolean isMarked() {
        return marked;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
