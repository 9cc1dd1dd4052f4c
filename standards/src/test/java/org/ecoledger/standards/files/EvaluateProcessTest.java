package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("evaluate, as a program of its own")
class EvaluateProcessTest {
    private static final String HEADING = "station,time,PM2.5,PM10,SO2,NO2,CO,O3,remark\n";
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    @DisplayName("100 MB stream through 24 MB of memory")
    void memoryDoesNotGrowWithTheFile() throws Exception {
        String row = "某某监测站,2020-01-01 08:00,75,90,8,40,0.9,120," + "注".repeat(150) + "\n";
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        assertThat((long) bytes.length * ROWS).isGreaterThan(100_000_000L);
        Process program = start("-Xmx24m", "air");
        Thread feeder = Thread.ofVirtual().start(() -> feed(program, bytes));
        long lines;
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().filter(line -> line.endsWith("计算方法")).count();
        }
        feeder.join();
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(errors(program)).contains(ROWS + " rows read: " + ROWS + " evaluated, 0 without result, 0 bad");
        assertThat(program.exitValue()).isZero();
        assertThat(lines).isEqualTo(ROWS);
    }

    @Test
    @Timeout(60)
    @DisplayName("when nobody reads any more, as behind head, it ends without a word")
    void itEndsQuietlyWhenNobodyReads() throws Exception {
        Process program = start("-Xmx32m", "air");
        program.getInputStream().close();
        byte[] row = "甲,2020-01-01 08:00,75,90,8,40,0.9,120,\n".getBytes(StandardCharsets.UTF_8);
        Thread feeder = Thread.ofVirtual().start(() -> feed(program, row));
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        feeder.join();
        assertThat(errors(program)).isEmpty();
        assertThat(program.exitValue()).isZero();
    }

    @Test
    @Timeout(60)
    @DisplayName("it ends with 2 in a real process when there is no such file")
    void itEndsWithTwoForAnUnusableFile() throws Exception {
        Process program = new ProcessBuilder(
                        command("-Xmx32m", "water", folder.resolve("none.csv").toString()))
                .start();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(errors(program)).contains("none.csv");
    }

    private static void feed(Process program, byte[] row) {
        try (OutputStream in = program.getOutputStream()) {
            in.write(HEADING.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                in.write(row);
            }
        } catch (IOException e) {
            if (program.isAlive() && !String.valueOf(e.getMessage()).contains("Broken pipe")) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Process start(String memory, String medium) throws IOException {
        return new ProcessBuilder(command(memory, medium, "-")).start();
    }

    private static List<String> command(String memory, String medium, String file) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), memory, "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", Path.of("target", "classes").toString(), Evaluate.class.getName()));
        command.addAll(List.of(medium, file));
        return command;
    }

    private static String errors(Process program) throws IOException {
        try (InputStream in = program.getErrorStream();
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c != -1; c = reader.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }
}
