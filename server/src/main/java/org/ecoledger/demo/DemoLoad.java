package org.ecoledger.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the demo city behind the running server, step by step, and tells how far it is. */
@Component
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoLoad {
    private static final Logger log = LoggerFactory.getLogger(DemoLoad.class);

    private final List<DemoStep> steps;
    private final DemoSteps finished;
    private final Environment environment;
    private final List<Progress> progress = new CopyOnWriteArrayList<>();

    DemoLoad(List<DemoStep> steps, DemoSteps finished, Environment environment) {
        this.steps = steps;
        this.finished = finished;
        this.environment = environment;
        Set<String> done = finished.done();
        steps.forEach(step -> progress.add(
                done.contains(step.name())
                        ? new Progress(step.name(), 100, 100, "done")
                        : new Progress(step.name(), 0, 100, "waiting")));
    }

    /** How far one step is: {@code state} is waiting, running, done or failed. */
    record Progress(String name, int done, int total, String state) {}

    List<Progress> progress() {
        return List.copyOf(progress);
    }

    boolean ready() {
        return progress.stream().allMatch(step -> step.state().equals("done"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("demo-load").start(this::loadAll);
    }

    private void loadAll() {
        long begun = System.nanoTime();
        for (int number = 0; number < steps.size(); number++) {
            if (!progress.get(number).state().equals("done") && !load(number)) {
                return;
            }
        }
        log.info(
                "DEMO READY in {} s: http://127.0.0.1:{}",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                environment.getProperty("local.server.port"));
        accounts().forEach(line -> log.info("DEMO ACCOUNT {}", line));
    }

    private boolean load(int number) {
        DemoStep step = steps.get(number);
        report(number, 0, "running");
        long begun = System.nanoTime();
        try {
            step.load(percent -> report(number, percent, "running"));
            finished.finish(step.name());
            report(number, 100, "done");
            log.info(
                    "DEMO {} ({} ms)",
                    step.name(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return true;
        } catch (RuntimeException e) {
            log.error("DEMO {} failed; the next start goes on from here", step.name(), e);
            report(number, 0, "failed");
            return false;
        }
    }

    private void report(int number, int percent, String state) {
        progress.set(number, new Progress(steps.get(number).name(), percent, 100, state));
    }

    private static List<String> accounts() {
        var lines = new ArrayList<String>();
        DemoTable.rows("people")
                .forEach(person -> lines.add(person.get("login") + " / " + DemoPeople.PASSWORD + "  "
                        + person.get("name") + "（" + person.get("title") + "）"));
        return lines;
    }
}
