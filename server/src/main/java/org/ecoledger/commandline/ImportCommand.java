package org.ecoledger.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Hands files to the running server, which takes them as it takes them from the browser. */
final class ImportCommand {
    private final RunningServer server;
    private final PrintStream out;

    ImportCommand(RunningServer server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void run(List<String> operands) throws IOException, InterruptedException {
        if (operands.size() < 2) {
            throw new CommandRefused("用法：./ecoledger import 种类 文件…", "Usage: ./ecoledger import KIND FILE...");
        }
        for (String name : operands.subList(1, operands.size())) {
            Path file = Path.of(name);
            if (!Files.isReadable(file)) {
                throw new CommandRefused("读不到文件 " + file + "。", "The file " + file + " cannot be read.");
            }
            report(file, server.upload("/api/v1/imports/" + operands.getFirst(), file));
        }
    }

    private void report(Path file, JsonNode done) {
        out.println(file + "：" + done);
    }
}
