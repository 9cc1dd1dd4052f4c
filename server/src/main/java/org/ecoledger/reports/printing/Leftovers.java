package org.ecoledger.reports.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a press that outlived their server, after it was killed. They are known by the press's own profile in their
 * command line, so that an office somebody else works with is never touched.
 */
final class Leftovers {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final int SECONDS_TO_END = 5;

    private Leftovers() {}

    static void stop(Path profile) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(Press.installation(profile)))
                .toList();
        if (!left.isEmpty()) {
            log.info("{} LibreOffice processes left over from a killed server are stopped first", left.size());
            end(left.stream());
        }
    }

    /** Ends a process that a press itself has started, with what that has started in turn. */
    static void end(ProcessHandle started) {
        end(Stream.concat(started.descendants(), Stream.of(started)));
    }

    private static void end(Stream<ProcessHandle> processes) {
        List<ProcessHandle> all = processes.toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit()
                    .completeOnTimeout(one, SECONDS_TO_END, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(line, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return process.info().commandLine().orElse("");
        }
    }
}
