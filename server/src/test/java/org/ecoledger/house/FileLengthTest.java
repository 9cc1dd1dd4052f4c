package org.ecoledger.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files are short enough to be read at one go")
class FileLengthTest {
    private static final int LONGEST = 400;

    @Test
    void noSourceFileIsLongerThan400Lines() {
        assertThat(Sources.below(Sources.ROOT, ".java", ".ts", ".vue", ".mjs", ".sql", ".css", ".sh", "/ecoledger"))
                .filteredOn(file -> !file.endsWith("schema.d.ts"))
                .filteredOn(file -> length(file) > LONGEST)
                .isEmpty();
    }

    private static long length(Path file) {
        return Sources.read(file).lines().count();
    }
}
