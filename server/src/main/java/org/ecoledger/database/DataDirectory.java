package org.ecoledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory in which one server, and no second one, keeps its embedded database and its own files. The file
 * {@code server.lock} in it holds the number of the process; the operating system frees the lock when that process ends,
 * however it ends.
 */
public final class DataDirectory implements AutoCloseable {
    /** A second look at a locked file from the same process would free its lock: POSIX has it so. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel lock;

    private DataDirectory(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Somebody else works in the directory. */
    public static final class InUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUse(Path data, String process) {
            super("数据目录 " + data + " 正被运行中的服务器（进程 " + process + "）使用。The data directory " + data
                    + " is in use by a running server (process " + process + ").");
        }
    }

    /** Takes the directory for this process, making it if need be. */
    public static DataDirectory claim(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        Path file = directory.resolve("server.lock");
        if (!CLAIMED_HERE.add(file)) {
            throw new InUse(directory, ProcessHandle.current().pid() + "");
        }
        try {
            return new DataDirectory(file, locked(directory, file));
        } catch (IOException e) {
            CLAIMED_HERE.remove(file);
            throw new UncheckedIOException("Cannot lock the data directory " + data, e);
        } catch (InUse e) {
            CLAIMED_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new InUse(directory, holder(file));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return channel;
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException _) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            CLAIMED_HERE.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the data directory", e);
        }
    }
}
