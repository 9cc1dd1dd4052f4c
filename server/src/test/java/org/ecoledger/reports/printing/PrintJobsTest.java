package org.ecoledger.reports.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.printing.PrintJob.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("Documents are printed in the background and found again by their number (ruling 16)")
class PrintJobsTest {
    private static final Actor ACTOR = Actor.system("test");
    private static final int SECONDS = 60;

    @Autowired
    PrintJobs jobs;

    @Autowired
    PrintRows rows;

    @Autowired
    PrintRoom room;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void needsLibreOffice() {
        assumeThat(jobs.available())
                .as("LibreOffice on this machine (apt-get install --no-install-recommends libreoffice-writer)")
                .isTrue();
    }

    private PrintJob ended(long id) throws InterruptedException {
        for (int i = 0; i < SECONDS * 10; i++) {
            PrintJob job = jobs.find(id);
            if (job.state() == State.PRINTED || job.state() == State.FAILED) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Print " + id + " did not end: " + jobs.find(id));
    }

    @Test
    @DisplayName("an order comes back at once, says how far it is, and ends in a PDF that nobody can change")
    void printed() throws Exception {
        long id = jobs.order(ACTOR, "季度报告", SampleDocument.titled("季度报告"));
        PrintJob ordered = jobs.find(id);
        assertThat(ordered.name()).isEqualTo("季度报告");
        PrintJob job = ended(id);
        assertThat(job.state()).isEqualTo(State.PRINTED);
        assertThat(job.startedAt()).isNotNull();
        assertThat(job.finishedAt()).isNotNull();
        byte[] pdf = jobs.pdf(id).orElseThrow();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(job.size()).isEqualTo(pdf.length);
        assertThat(job.sha256())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        assertThat(PrintedPages.of(pdf).text()).contains("季度报告");
        assertThatThrownBy(() -> db.sql("update reports.print_jobs set pdf = 'x' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("what a killed server began is begun once more and printed once")
    void takenUpAgain() throws Exception {
        long id = rows.add(ACTOR, "半途", SampleDocument.titled("半途而止"));
        rows.begin(id);
        assertThat(rows.unfinished()).contains(id);
        room.run(id);
        assertThat(ended(id).state()).isEqualTo(State.PRINTED);
        room.run(id);
        assertThat(jobs.find(id).state()).isEqualTo(State.PRINTED);
    }

    @Test
    @DisplayName("a file that is no document fails with the code of its sentence, and can be looked up all the same")
    void broken() throws Exception {
        long id = jobs.order(ACTOR, "坏文件", "PK not a document".getBytes(StandardCharsets.UTF_8));
        PrintJob job = ended(id);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure()).isEqualTo("documents.print.broken");
    }

    @Test
    @DisplayName("a number that was never given is not found")
    void unknown() {
        assertThatThrownBy(() -> jobs.find(Long.MAX_VALUE)).isInstanceOf(Problem.class).hasMessageContaining("no-such-job");
    }
}
