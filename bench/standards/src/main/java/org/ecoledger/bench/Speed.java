package org.ecoledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything in one run, cold (a fresh JVM, the first call) and warm, and prints a Markdown table. With
 * {@code --write FILE} the table replaces the one between the marks in that file.
 */
public final class Speed {

    private static final int COLD_STARTS = 5;

    private Speed() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Agreement.check(GeneratedYear.stations(ProvinceYear.NAIVE_STATIONS));
        Collection<RunResult> cold = new Runner(cold().build()).run();
        Collection<RunResult> warm = new Runner(warm().build()).run();
        String table = new SpeedTable(cold, warm).markdown();
        System.out.println("\n" + table);
        if (arguments.length == 2 && arguments[0].equals("--write")) {
            Path file = Path.of(arguments[1]);
            Files.writeString(file, SpeedTable.replacedIn(Files.readString(file), table));
        }
    }

    private static ChainedOptionsBuilder cold() {
        return options()
                .mode(Mode.SingleShotTime)
                .forks(COLD_STARTS)
                .warmupIterations(0)
                .measurementIterations(1);
    }

    private static ChainedOptionsBuilder warm() {
        return options()
                .mode(Mode.AverageTime)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
    }

    private static ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options =
                new OptionsBuilder().timeUnit(TimeUnit.MICROSECONDS).shouldFailOnError(true);
        List.of(ProvinceYear.class, CityYear.class, ChangedDay.class)
                .forEach(subject -> options.include(subject.getName().replace(".", "\\.") + "\\."));
        return options;
    }
}
