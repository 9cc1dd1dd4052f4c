package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 9.4: texts cut and stuck together anyhow are read to the end")
class BrokenTextsTest {
    private static final int TEXTS = 400;
    private static final int MOST_PIECES = 14;
    private static final int LONGEST_PIECE = 60;
    private static final List<String> JOINS = List.of("", "", "，", "。", "；", "：", "、", "\n", " ", "（", "）", "的");

    @Test
    @DisplayName("Pieces of real-looking papers, in any order and cut anywhere, throw nothing")
    void cut() {
        String all = Stream.of("d1", "d4", "e2", "e8", "f1", "f3", "g8", "l1", "l7")
                .flatMap(document -> SourceSpeech.written(document).paragraphs().stream())
                .reduce("", String::concat);
        var random = new Random(20_261_126);
        SpeechReader reader = SpeechReader.of(Organisation.unknown(), (_, _) -> Optional.empty());
        for (int text = 0; text < TEXTS; text++) {
            String said = text(random, all);
            assertThatCode(() -> reader.read(new SpokenText(
                            "会议",
                            LocalDate.of(2026, 3, 2),
                            said.lines().filter(line -> !line.isBlank()).toList())))
                    .as(said)
                    .doesNotThrowAnyException();
        }
    }

    private static String text(Random random, String all) {
        List<String> pieces = new ArrayList<>();
        int many = 1 + random.nextInt(MOST_PIECES);
        for (int piece = 0; piece < many; piece++) {
            int from = random.nextInt(all.length() - LONGEST_PIECE);
            pieces.add(all.substring(from, from + 1 + random.nextInt(LONGEST_PIECE)));
            pieces.add(JOINS.get(random.nextInt(JOINS.size())));
        }
        return String.join("", pieces);
    }
}
