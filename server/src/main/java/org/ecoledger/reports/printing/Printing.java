package org.ecoledger.reports.printing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.reports.printing.NotPrinted.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of DOCX by LibreOffice (ruling 16), off the request's thread, so many at a time as configured. What waits beyond
 * its bound is refused, what takes longer than its limit is ended; nothing outlives the server, and what a killed server left
 * behind is ended at the next start.
 */
@Component
public class Printing implements SmartLifecycle {
    private static final int SECONDS_TO_STOP = 10;

    private final String home;
    private final List<Path> searched;
    private final Path directory;
    private final List<Press> all;
    private final BlockingQueue<Press> free;
    private final ThreadPoolExecutor printers;
    private volatile boolean running;

    @Autowired
    Printing(
            @Value("${ecoledger.data}") Path data,
            @Value("${ecoledger.office.home}") String home,
            @Value("${ecoledger.office.processes}") int processes,
            @Value("${ecoledger.office.waiting}") int waiting,
            @Value("${ecoledger.office.seconds}") int seconds) {
        this(data, home, path(), processes, waiting, Duration.ofSeconds(seconds));
    }

    Printing(Path data, String home, List<Path> searched, int processes, int waiting, Duration limit) {
        this.home = home;
        this.searched = List.copyOf(searched);
        this.directory = data.toAbsolutePath().normalize().resolve("office");
        this.all = IntStream.rangeClosed(1, processes)
                .mapToObj(place -> new Press(directory.resolve("press-" + place), limit))
                .toList();
        this.free = new ArrayBlockingQueue<>(processes, false, all);
        this.printers = new ThreadPoolExecutor(
                processes,
                processes,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("printing-", 0).factory());
        printers.allowCoreThreadTimeOut(true);
    }

    private static List<Path> path() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(one -> !one.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Whether this machine has a LibreOffice; without one a document is there as DOCX alone. */
    public boolean available() {
        return Office.find(home, searched).isPresent();
    }

    /** How many are printed at a time. */
    int presses() {
        return all.size();
    }

    /** The document as PDF, or {@link NotPrinted} with its reason. It is called on any thread and never waits. */
    public CompletableFuture<byte[]> pdf(byte[] docx) {
        var office = Office.find(home, searched);
        if (office.isEmpty()) {
            return CompletableFuture.failedFuture(new NotPrinted(Reason.ABSENT, ""));
        }
        try {
            return CompletableFuture.supplyAsync(() -> print(office.get(), docx), printers);
        } catch (RejectedExecutionException _) {
            return CompletableFuture.failedFuture(
                    new NotPrinted(running ? Reason.FULL : Reason.STOPPED, String.valueOf(printers.getQueue().size())));
        }
    }

    private byte[] print(Office office, byte[] docx) {
        if (!running) {
            throw new NotPrinted(Reason.STOPPED, "");
        }
        try {
            Press press = free.take();
            try {
                return press.print(office, docx);
            } finally {
                free.add(press);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotPrinted(Reason.STOPPED, "");
        }
    }

    /** Only what a killed server left is cleared; LibreOffice itself starts with the first document. */
    @Override
    public void start() {
        try {
            for (Press press : all) {
                press.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What LibreOffice left in " + directory + " cannot be removed", e);
        }
        running = true;
    }

    /** Ends the documents that are being printed; those that wait learn that they will not be. */
    @Override
    public void stop() {
        running = false;
        all.forEach(Press::stop);
        printers.shutdown();
        var waiting = new ArrayList<Runnable>();
        printers.getQueue().drainTo(waiting);
        waiting.forEach(Runnable::run);
        try {
            printers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
