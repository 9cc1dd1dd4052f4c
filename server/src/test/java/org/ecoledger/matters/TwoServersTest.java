package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ecoledger.TestCityServer;
import org.ecoledger.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** With {@code -Decoledger.kills=40} it is the long run of {@code ./ecoledger bench clocks}. */
@DisplayName(
        "issue 4, done-line 3: two server processes on one database, killed at random through a sweep of reminders and "
                + "proposals: nothing twice, nothing skipped (L15)")
class TwoServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int KILLS = Integer.getInteger("ecoledger.kills", 4);
    private static final int MATTERS = 30 * (KILLS + 1);

    private final Random random = new Random(20261125);
    private final String url = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(url, true));
    private final Process[] servers = new Process[2];
    private final int[] ports = new int[2];

    @TempDir
    Path folder;

    @Test
    void nothingIsToldTwiceAndNothingIsSkipped() throws Exception {
        start(0);
        await(() -> isHealthy(0));
        start(1);
        openMatters();
        setClocks();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = told();
            int batch = release(kill);
            int seen = before + 1 + random.nextInt(batch * 2 / 3);
            await(() -> told() >= seen);
            int victim = random.nextInt(2);
            servers[victim].destroyForcibly().waitFor();
            start(victim);
        }
        release(KILLS);
        await(() -> number("select count(*) from deadlines.deadlines where next_rung_at <= now()") == 0);

        assertThat(number("select count(*) from deadlines.deadlines")).isEqualTo(MATTERS * 3);
        everyRungIsThereOnce();
        everyStoryTellsItOnce();
        everyProposalIsThereOnce();
    }

    private void everyRungIsThereOnce() {
        assertThat(number("select count(*) from deadlines.rungs where not coalesced"))
                .isEqualTo(MATTERS * 3);
        assertThat(number("select count(distinct deadline) from deadlines.rungs where not coalesced"))
                .isEqualTo(MATTERS * 3);
        assertThat(number("""
                        select count(*) from deadlines.deadlines d
                        where not exists (select 1 from deadlines.rungs r
                                          where r.deadline = d.id and not r.coalesced and r.rung = case
                                              when d.code <> 'matter.handle' then 'overdue'
                                              when now() - d.due_at > interval '7 days' then 'after-7'
                                              when now() - d.due_at > interval '3 days' then 'after-3'
                                              when now() - d.due_at > interval '1 day' then 'after-1'
                                              else 'overdue' end)
                        """)).isZero();
    }

    private void everyStoryTellsItOnce() {
        assertThat(number("select count(*) from matters.steps where action = 'clock'"))
                .isEqualTo(MATTERS * 3);
        assertThat(
                        number(
                                "select count(distinct (matter, fields ->> 'limit')) from matters.steps where action = 'clock'"))
                .isEqualTo(MATTERS * 3);
        assertThat(number("select count(*) from matters.matters where overdue_since is null"))
                .isZero();
    }

    private void everyProposalIsThereOnce() {
        assertThat(number("select count(*) from matters.measure_proposals"))
                .isEqualTo(number("""
                        select count(*) from deadlines.deadlines
                        where code = 'matter.handle' and now() - due_at > interval '1 day'
                        """))
                .isGreaterThan(MATTERS / 2);
        assertThat(number("""
                        select count(*) from deadlines.rungs r join deadlines.deadlines d on d.id = r.deadline
                        where not r.coalesced and r.rung like 'after-%'
                          and not exists (select 1 from matters.measure_proposals p
                                          where p.deadline = d.id and 'matter:' || p.matter = d.subject and p.rung = r.rung
                                            and p.measure = case r.rung when 'after-1' then 'dispatch-meeting'
                                                when 'after-3' then 'notice' else 'interview' end)
                        """)).isZero();
    }

    private void openMatters() throws Exception {
        var handler = MatterBrowser.of(ports[0], "county1");
        try (var people = Executors.newFixedThreadPool(3)) {
            var openings = IntStream.range(0, MATTERS)
                    .mapToObj(matter -> (Callable<String>) () -> handler.open("逾期事项" + matter, "990101"))
                    .toList();
            for (var opened : people.invokeAll(openings)) {
                assertThat(opened.get()).isNotEmpty();
            }
        }
    }

    /** Each matter has three clocks that are over, the one for handling for an hour, two, four or eight days. */
    private void setClocks() {
        db.sql("update deadlines.deadlines set due_at = now() - interval '1 hour', next_rung_at = null")
                .update();
        db.sql("""
                        insert into deadlines.deadlines (subject, code, started_at, due_at, amount, unit, basis)
                        select subject, code, now() - interval '90 days',
                               now() - case when code = 'matter.accept' then interval '1 hour'
                                   else (array[interval '1 hour', '2 days', '4 days', '8 days'])[1 + d.id % 4] end,
                               1, 'NATURAL_DAYS', 'test'
                        from (select id, subject from deadlines.deadlines) d,
                             (values ('matter.accept'), ('matter.handle')) limits (code)
                        """).update();
    }

    /** Lets the clocks of a part of the matters become due. */
    private int release(int part) {
        return db.sql("""
                        update deadlines.deadlines set next_rung_at = due_at
                        where right(subject, 6)::int % ? = ? and not exists (
                            select 1 from deadlines.rungs r where r.deadline = id)
                        """).params(KILLS + 1, part).update();
    }

    private int told() {
        return number("select count(*) from deadlines.rungs where not coalesced");
    }

    private int number(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private void start(int which) throws IOException {
        try (var free = new ServerSocket(0)) {
            ports[which] = free.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        TestCityServer.class.getName(),
                        "--ecoledger.reminders.every=PT0.2S")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(which).toFile()));
        builder.environment()
                .put("ECOLEDGER_DATA", folder.resolve("data" + which).toString());
        builder.environment().put("ECOLEDGER_PORT", Integer.toString(ports[which]));
        builder.environment().put("ECOLEDGER_DB_URL", url);
        servers[which] = builder.start();
    }

    /** Jars by their full names: the process has another directory. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private boolean isHealthy(int which) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports[which] + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void await(BooleanSupplier happened) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(this::logs).isBefore(until);
            assertThat(servers).as(this::logs).allMatch(server -> server == null || server.isAlive());
            Thread.sleep(10);
        }
    }

    private Path log(int which) {
        return folder.resolve("server" + which + ".log");
    }

    private String logs() {
        try {
            return Files.readString(log(0)) + (Files.exists(log(1)) ? Files.readString(log(1)) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process server : servers) {
            if (server != null) {
                server.destroyForcibly().waitFor();
            }
        }
    }
}
