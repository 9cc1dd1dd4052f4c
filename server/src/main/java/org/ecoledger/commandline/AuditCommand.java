package org.ecoledger.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Has the running server walk along its audit chain and names the first broken entry. */
final class AuditCommand {
    private final RunningServer server;
    private final PrintStream out;

    AuditCommand(RunningServer server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void run(List<String> operands) throws IOException, InterruptedException {
        if (!operands.equals(List.of("verify"))) {
            throw new CommandRefused("用法：./ecoledger audit verify", "Usage: ./ecoledger audit verify");
        }
        JsonNode found = server.json("/api/v1/audit/verification");
        long linked = found.path("linked").asLong();
        String broken = found.path("broken").asString("");
        if (!broken.isEmpty()) {
            throw new CommandRefused("审计链在第 " + (linked + 1) + " 条处断开。", "The audit chain is broken: " + broken + ".");
        }
        out.println("审计链完好，共 " + linked + " 条。");
        out.println("The audit chain is whole: " + linked + " entries.");
    }
}
