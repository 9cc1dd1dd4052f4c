package org.ecoledger.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.ecoledger.problems.Spoken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private static final String HEAD =
            "version,valid_from,from,action,to,who,not_by,signs,clocks,event,needs,sets,reason,reason_en\n";
    private static final String OPENING = "1,2025-01-01,-,open,a,,,,,opened,,,,\n";
    private static final TableCheck CHECK = new TableCheck(new Fields(), new AnyLimit());
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
        for (Procedure procedure : newest()) {
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
    @DisplayName(
            "no table that the product brings has a fault; the tables of complaints never leave a reporter unanswered")
    void theShippedTablesHaveNoFaults() throws IOException {
        assertThat(new ShippedTables().all())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(CHECK.faults(table)).isEmpty());
    }

    @Test
    @DisplayName("issue 4: a dead end, an unreachable state, a doubled row and a nameless state are told all at once")
    void aDeadEndAnUnreachableStateAndADoubledRowAreFaults() throws IOException {
        assertThat(faults("test", """
                        1,2025-01-01,-,open,a,,,,,opened,,,,
                        1,2025-01-01,a,go,b,HANDLER@owner,,,,gone,,,,
                        1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,,,,
                        1,2025-01-01,c,go,z,HANDLER@owner,,,,gone,,,,
                        """))
                .containsExactlyInAnyOrder(
                        "states.b dead-end",
                        "states.c unreachable",
                        "rows.2.action doubled",
                        "words.state:c state-unnamed");
    }

    @Test
    @DisplayName("ruling 3: a photo is compulsory only where the row states why")
    void aPhotoWithoutAReasonIsAFault() throws IOException {
        assertThat(faults("test", OPENING + "1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,photo-after,,,\n"))
                .containsExactly("rows.1.reason photo");
    }

    @Test
    @DisplayName("issue 4: cells that cannot be read are told by row and column and break nothing")
    void unreadableCellsAreTold() throws IOException {
        assertThat(faults(
                        "test",
                        OPENING + "1,2025-01-01,a,go,z,BOSS@moon handler,dance,stamp,begin handle;start never;"
                                + "start handle until,Gone!,photos note reason,colour=red,,\n"))
                .containsExactlyInAnyOrder(
                        "rows.1.who role",
                        "rows.1.who relation",
                        "rows.1.who who",
                        "rows.1.not_by not-by",
                        "rows.1.signs signature",
                        "rows.1.clocks clock",
                        "rows.1.clocks limit",
                        "rows.1.clocks until",
                        "rows.1.event code",
                        "rows.1.needs need",
                        "rows.1.needs notes",
                        "rows.1.sets set");
    }

    @Test
    @DisplayName("issue 4: a step that nobody may take and a table without its opening row are faults")
    void nobodyAndNoOpeningAreFaults() throws IOException {
        assertThat(faults("test", "1,2025-01-01,a,go,z,,,,,gone,,,,\n"))
                .containsExactlyInAnyOrder("rows.0.who nobody", "rows opening-missing");
        assertThat(faults("test", OPENING + "1,2025-01-01,a,go,z,SYSTEM,,,,gone,,,,\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("信访工作条例, inventory C6: no complaint ends without a step that answers the reporter")
    void aComplaintEndsWithAnAnswer() throws IOException {
        String silent = OPENING + "1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,,,,\n";
        assertThat(faults("complaint", silent)).containsExactly("states.z unanswered");
        assertThat(faults("test", silent)).isEmpty();
        assertThat(faults("complaint", OPENING + "1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,reply,,,\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("every fault has its sentence in both languages, with the state's own name in it")
    void faultsAreSentences() throws IOException {
        var sentences = new Sentences();
        var found = new ArrayList<Objection>(CHECK.faults(table("test", """
                1,2025-01-01,a,go,b,,,,,,,,,
                1,2025-01-01,a,go,c,X@y z,q,s,w;start n;start handle until,E!,x x note reason,y truth=true truth=untrue,,
                """)));
        assertThat(found).hasSizeGreaterThan(12).allSatisfy(fault -> {
            assertThat(sentences.find(fault.code(), fault.arguments(), Locale.SIMPLIFIED_CHINESE))
                    .isPresent();
            assertThat(sentences.find(fault.code(), fault.arguments(), Locale.ENGLISH))
                    .isPresent();
        });
        assertThat(found)
                .extracting(fault -> sentences.say(fault.code(), fault.arguments(), Locale.SIMPLIFIED_CHINESE))
                .contains("状态“乙 (b)”是死路：从它出发到不了办结状态。");
    }

    @Test
    @DisplayName("issue 4: running files keep their version, new files take the one in force")
    void theVersionInForceIsTaken() throws IOException {
        List<Table> versions = read("test", """
                1,2025-01-01,a,go,z,HANDLER@owner,,,,gone,,,,
                2,2026-01-01,a,go,b,HANDLER@owner,,,,gone,,,,
                2,2026-01-01,b,go,z,HANDLER@owner,,,,gone,,,,
                """);
        assertThat(versions).extracting(Table::version).containsExactly("1", "2");
        assertThat(versions.getLast().procedure().begin()).isEqualTo("a");
    }

    private static Collection<Procedure> newest() throws IOException {
        return new ShippedTables()
                .all().stream()
                        .map(Table::procedure)
                        .collect(Collectors.toMap(
                                Procedure::name, procedure -> procedure, (earlier, later) -> later, LinkedHashMap::new))
                        .values();
    }

    /** Each fault as “field code”. */
    private static List<String> faults(String name, String rows) throws IOException {
        return CHECK.faults(table(name, rows)).stream()
                .map(fault -> fault.field() + " " + fault.code().replace("procedures.fault.", ""))
                .toList();
    }

    private static Table table(String name, String rows) throws IOException {
        return read(name, rows).getFirst();
    }

    private static List<Table> read(String name, String rows) throws IOException {
        return ProcedureTable.read(
                name, new StringReader(HEAD + rows), new StringReader(NO_WORDS), new StringReader(WORDS));
    }

    /** Knows all limits but one. */
    private record AnyLimit() implements LimitCodes {
        @Override
        public boolean knows(String code) {
            return !code.endsWith(".never");
        }

        @Override
        public Spoken name(String limit) {
            return locale -> limit;
        }
    }
}
