package org.ecoledger.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

@ServerTest
class ImportCommandTest {
    @Value("${ecoledger.data}")
    Path data;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void allRowsInEndsWithZeroAndAFileWithABadRowWithOne() throws Exception {
        Path good = file("好.csv", "站点,浓度\n命令行,1\n");
        Path bad = file("bad.csv", "站点,浓度\n命令行,x\n");
        assertThat(run("tides", good.toString())).isZero();
        assertThat(run("tides", good.toString(), bad.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("导入过").contains("退回 1 行");
        assertThat(Files.readString(directory.resolve("bad.csv.refused.csv"))).contains("命令行,x,2,");
    }

    @Test
    void aFileThatIsNotTakenEndsWithTwoAndSaysWhy() throws Exception {
        assertThat(run("tides", file("c.csv", "a\n1\n").toString())).isEqualTo(2);
        assertThat(run("weather", file("d.csv", "a\n1\n").toString())).isEqualTo(2);
        assertThat(run("tides", directory.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("none.csv");
    }

    private int run(String... operands) {
        List<String> command = new ArrayList<>(List.of("import"));
        command.addAll(List.of(operands));
        return CommandLine.run(
                command,
                Map.of("ECOLEDGER_DATA", data.toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
