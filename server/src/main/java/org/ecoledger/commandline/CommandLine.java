package org.ecoledger.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.database.BackupRefused;
import org.ecoledger.database.DataDirectory;

/**
 * The commands that {@code ./ecoledger} passes on: {@code backup}, {@code restore}, {@code import}, {@code audit verify}.
 * A plain program without Spring; it ends with 0 when the command was carried out, with 1 when it was refused; an import
 * ends with 1 when some rows were refused and with 2 when a file was not taken.
 */
public final class CommandLine {
    private final Path data;
    private final Optional<String> externalDatabase;
    private final PrintStream out;

    private CommandLine(Map<String, String> environment, PrintStream out) {
        this.data = Path.of(environment.getOrDefault("ECOLEDGER_DATA", ".ecoledger"));
        this.externalDatabase =
                Optional.ofNullable(environment.get("ECOLEDGER_DB_URL")).filter(url -> !url.isBlank());
        this.out = out;
    }

    /** @param args the command and its operands; the environment holds the directory and the database */
    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args), System.getenv(), System.out));
    }

    static int run(List<String> command, Map<String, String> environment, PrintStream out) {
        try {
            return new CommandLine(environment, out).carryOut(command);
        } catch (CommandRefused | BackupRefused | DataDirectory.InUse e) {
            out.println(e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            out.println("未能完成：" + e.getMessage() + "\nNot done: " + e.getMessage());
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int carryOut(List<String> command) throws IOException, SQLException, InterruptedException {
        String name = command.isEmpty() ? "" : command.getFirst();
        List<String> operands = command.stream().skip(1).toList();
        switch (name) {
            case "backup" -> backups().backup(theFile(operands));
            case "restore" -> backups().restore(theFile(operands));
            case "import" -> {
                return new ImportCommand(server(), out).run(operands);
            }
            case "audit" -> new AuditCommand(server(), out).run(operands);
            default -> throw new CommandRefused("没有命令“" + name + "”。", "There is no command \"" + name + "\".");
        }
        return 0;
    }

    private BackupCommands backups() {
        return new BackupCommands(data, externalDatabase, out);
    }

    private RunningServer server() throws IOException, InterruptedException {
        return RunningServer.of(data)
                .orElseThrow(() -> new CommandRefused(
                        "数据目录 " + data + " 没有运行中的服务器，请先启动（./ecoledger run）。",
                        "No server runs on the data directory " + data + ": start it first (./ecoledger run)."));
    }

    private static Path theFile(List<String> operands) {
        if (operands.size() != 1) {
            throw new CommandRefused("请给出一个文件名。", "Name exactly one file.");
        }
        return Path.of(operands.getFirst());
    }
}
