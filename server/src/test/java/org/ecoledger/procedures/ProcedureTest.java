package org.ecoledger.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private static final String HEAD =
            "version,valid_from,from,action,to,who,not_by,signs,clocks,event,needs,sets,reason,reason_en\n";
    private static final String NO_WORDS = "kind,code,zh,en\n";
    private static final String WORDS = """
            kind,code,zh,en
            state,a,甲,A
            state,b,乙,B
            end,z,终,Z
            action,go,走,go
            """;

    @Test
    @DisplayName("house 3: the procedure is printed into docs/procedures and the print is fresh")
    void thePrintedTableIsFresh() throws IOException {
        for (Procedure procedure : new Procedures().newest()) {
            Path file = Path.of("..", "docs", "procedures", procedure.name() + ".md");
            String printed = PrintedProcedure.of(procedure);
            if (Boolean.getBoolean("ecoledger.print") || !Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, printed);
            }
            assertThat(Files.readString(file))
                    .as("docs/procedures is stale: run this test with -Decoledger.print=true and commit the file")
                    .isEqualTo(printed);
        }
    }

    @Test
    void theMatterProcedureHasNoFaults() throws IOException {
        assertThat(new Procedures().all())
                .isNotEmpty()
                .allSatisfy(procedure -> assertThat(procedure.faults()).isEmpty());
    }

    @Test
    void aDeadEndAnUnreachableStateAndADoubledRowAreFaults() throws IOException {
        var faults = read("""
                1,2025-01-01,a,go,b,HANDLER@owner,,,,gone,,,,
                1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,,,,
                1,2025-01-01,c,go,z,HANDLER@owner,,,,gone,,,,
                """).getFirst().faults();
        assertThat(faults).anyMatch(fault -> fault.contains("state b is a dead end"));
        assertThat(faults).anyMatch(fault -> fault.contains("no way leads to state c"));
        assertThat(faults).anyMatch(fault -> fault.contains("two rows for a/go"));
        assertThat(faults).anyMatch(fault -> fault.contains("no words for state:c"));
    }

    @Test
    @DisplayName("ruling 3: a photo is compulsory only where the row states why")
    void aPhotoWithoutAReasonIsAFault() throws IOException {
        var faults = read("1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,photo-after,,,\n")
                .getFirst()
                .faults();
        assertThat(faults).singleElement().asString().contains("without saying why");
    }

    @Test
    @DisplayName("issue 4: running files keep their version, new files take the one in force")
    void theVersionInForceIsTaken() throws IOException {
        List<Procedure> versions = read("""
                1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,,,,
                2,2026-01-01,a,go,b,HANDLER@owner,,,,gone,,,,
                2,2026-01-01,b,go,z,HANDLER@owner,,,,gone,,,,
                """);
        assertThat(versions).extracting(Procedure::version).containsExactly("1", "2");
        var procedures = new Procedures();
        assertThat(procedures.of("matter", LocalDate.of(2026, 9, 30)).begin()).isEqualTo("opened");
    }

    private static List<Procedure> read(String rows) throws IOException {
        return ProcedureTable.read("test", new StringReader(HEAD + rows), new StringReader(NO_WORDS), new StringReader(WORDS));
    }
}
