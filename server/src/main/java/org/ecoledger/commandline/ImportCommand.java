package org.ecoledger.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import KIND FILE... [--option=value...] [--again]}: hands files to the running server, which takes them as it takes
 * them from the browser, and says what became of them. The refused rows of {@code a.csv} are written to
 * {@code a.csv.refused.csv} beside it.
 */
final class ImportCommand {
    private static final int ALL_IN = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOT_TAKEN = 2;
    private static final long MILLIS_BETWEEN_LOOKS = 250;

    private final RunningServer server;
    private final PrintStream out;

    ImportCommand(RunningServer server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /** Ends with 0 when all rows went in, 1 when some were refused, 2 when a file was not taken. */
    int run(List<String> operands) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (String operand : operands) {
            if (operand.startsWith("--")) {
                String[] parts = operand.substring(2).split("=", 2);
                options.put(parts[0], parts.length == 2 ? parts[1] : "true");
            } else {
                words.add(operand);
            }
        }
        if (words.size() < 2) {
            throw new CommandRefused(
                    "用法：./ecoledger import 种类 文件… [--选项=值] [--again]",
                    "Usage: ./ecoledger import KIND FILE... [--option=value] [--again]");
        }
        boolean again = options.remove("again") != null;
        int worst = ALL_IN;
        for (String file : words.subList(1, words.size())) {
            worst = Math.max(worst, take(words.getFirst(), Path.of(file), options, again));
        }
        return worst;
    }

    private int take(String kind, Path file, Map<String, String> options, boolean again)
            throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            out.println("读不到文件 " + file + "。\nThe file " + file + " cannot be read.");
            return NOT_TAKEN;
        }
        var fields = Map.of(
                "kind",
                kind,
                "again",
                Boolean.toString(again),
                "options",
                JsonMapper.builder().build().writeValueAsString(options));
        try {
            JsonNode received = server.upload("/api/v1/imports", file, fields);
            if (received.path("repeated").asBoolean()) {
                out.println(file + "：已作为第 " + received.path("id") + " 号导入过，重新导入请加 --again。 Imported before.");
            }
            return tell(file, awaited(received.path("id").asLong()));
        } catch (CommandRefused refused) {
            out.println(file + "：" + refused.getMessage());
            return NOT_TAKEN;
        }
    }

    private JsonNode awaited(long id) throws IOException, InterruptedException {
        long shown = 0;
        while (true) {
            JsonNode entry = server.json("/api/v1/imports/" + id);
            if (!entry.path("state").asString().equals("RECEIVED")) {
                return entry;
            }
            long read = entry.path("rowsRead").asLong(0);
            if (read > shown) {
                shown = read;
                JsonNode total = entry.path("rowsTotal");
                out.println("  … " + read + (total.isNumber() ? " / " + total : ""));
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private int tell(Path file, JsonNode entry) throws IOException, InterruptedException {
        if (entry.path("state").asString().equals("FAILED")) {
            JsonNode failure = entry.path("failure");
            out.println(file + "：" + failure.path("detail").asString("")
                    + failure.path("mend").asString(""));
            return NOT_TAKEN;
        }
        out.println(file + "：读取 " + entry.path("rowsRead") + " 行，导入 " + entry.path("rowsTaken") + " 行，退回 "
                + entry.path("rowsRefused") + " 行。 (read, taken, refused)");
        entry.path("remarks").forEach(remark -> out.println("  " + remark.asString("")));
        if (entry.path("rowsRefused").asLong(0) == 0) {
            return ALL_IN;
        }
        Path refused = file.resolveSibling(file.getFileName() + ".refused.csv");
        try (var rows = server.get("/api/v1/imports/" + entry.path("id") + "/refused.csv")) {
            Files.write(refused, rows.readAllBytes());
        }
        out.println("  退回的行及原因见 " + refused + "，改正后可直接再次导入。 (refused rows with their reasons)");
        return SOME_REFUSED;
    }
}
