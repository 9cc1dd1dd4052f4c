package org.ecoledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL whose server process was killed goes on running and holds its data directory. It is asked to stop, so that
 * the next start finds its files consistent and free.
 */
final class OrphanedPostgres {
    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);

    private OrphanedPostgres() {}

    static void stop(Path files) throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid).filter(process -> isPostgresOn(files, process));
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        log.info("A PostgreSQL left over from a killed server (process {}) is stopped first", pid);
        interrupt(pid);
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL process " + pid, e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("PostgreSQL process " + pid + " holds " + files + " and does not stop", e);
        }
    }

    private static boolean isPostgresOn(Path files, ProcessHandle process) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(files.toString());
        } catch (IOException _) {
            return process.info().command().orElse("").endsWith("postgres");
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it drops the dead server's connections and writes its checkpoint. */
    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL process " + pid, e);
        }
    }
}
