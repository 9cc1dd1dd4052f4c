package org.ecoledger.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.intake.papers.Paper.Piece;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Paper.Repair.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A.2, N47: the source speeches 000 to 002 as they are read")
class SourcePapersTest {
    @Test
    @DisplayName("000, clean and long: nothing is changed, blanks and masked years stay")
    void clean() throws IOException {
        Path file = source("000");
        Paper paper = PaperReader.file("000.txt", Files.readAllBytes(file));
        assertThat(paper.repairs()).isEmpty();
        assertThat(paper.pieces().stream().map(Piece::text).toList())
                .isEqualTo(Files.readString(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    @DisplayName(
            "001, traditional with readings in brackets and bytes out of step, in one line: 23 paragraphs of simplified text")
    void broken() throws IOException {
        Paper paper = PaperReader.file("001.txt", Files.readAllBytes(source("001")));
        String text = paper.pieces().stream().map(Piece::text).collect(Collectors.joining("\n"));
        assertThat(paper.pieces()).hasSize(23);
        assertThat(Pattern.compile("[āáǎàēéěèīíǐìōóǒòūúǔù]").matcher(text).find())
                .isFalse();
        assertThat(text).doesNotContain("?", "鶎", "上一篇", "相关栏目", "省略1275字", "未完", "http", "環", "們");
        assertThat(text)
                .contains(
                        "今天,我们在这里召开全市生态环境保护工作推进会议",
                        "二是环境监管能力有待提升。基层环境监管队伍力量薄弱",
                        "恢复土地原貌亩。县针对河道污染问题",
                        "影响了当地的生态景观",
                        "空气质量优良天数达到天,优良率为%",
                        "今年年底前,要完成全市*家重点排污企业的环境信用评价工作",
                        "进行次业务培训,培训覆盖率达到%",
                        "\n三、聚焦重点任务,全力推动生态环境保护工作再上新台阶\n");
        assertThat(lost(paper, Kind.LOST)).containsExactly("?cè)谶@", "?jī)?yōu)", "?shù)氐纳鷳B", "?h", ";鶎迎h");
        assertThat(lost(paper, Kind.LEFT_OUT)).hasSize(2);
        assertThat(lost(paper, Kind.LEFT_OUT).getFirst()).contains("省略1275字");
        assertThat(lost(paper, Kind.LEFT_OUT).getLast()).contains("全文共8260字,当前只显示3314字");
    }

    @Test
    @DisplayName("002, masked: nothing is changed")
    void masked() throws IOException {
        Paper paper = PaperReader.file("002.txt", Files.readAllBytes(source("002")));
        assertThat(paper.repairs()).isEmpty();
        assertThat(paper.pieces().getFirst().text()).isEqualTo("同志们：");
        assertThat(paper.pieces()).anyMatch(piece -> piece.text().contains("**副市长"));
    }

    private static List<String> lost(Paper paper, Kind kind) {
        return paper.repairs().stream()
                .filter(repair -> repair.kind() == kind)
                .map(Repair::was)
                .toList();
    }

    /** The test is skipped where there is none. */
    private static Path source(String number) throws IOException {
        String shared = System.getenv("ECOLEDGER_SHARED");
        assumeTrue(shared != null, "ECOLEDGER_SHARED is not set: the source documents are not there");
        Path folder = Path.of(shared, "domain", "source-documents");
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
