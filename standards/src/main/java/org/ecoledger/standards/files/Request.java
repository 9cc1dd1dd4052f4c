package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.MeasureUnit;
import org.ecoledger.standards.Quantity;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.WaterBody;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param file name of the file, {@code -} for standard input
 * @param edition the edition for all rows, or empty: the one in force on each row's day
 * @param kind null: told by the file
 * @param carbonMonoxideFactor brings CO to mg/m³ where the heading names no unit
 * @param body of rows that do not name theirs
 * @param year of times that do not name theirs
 * @param charset null: told by the file
 */
record Request(
        Medium medium,
        String file,
        Optional<Edition> edition,
        @Nullable Kind kind,
        BigDecimal carbonMonoxideFactor,
        boolean zeroIsMissing,
        WaterBody body,
        @Nullable Year year,
        @Nullable Charset charset,
        boolean strict) {

    private static final BigDecimal MICROGRAMS = new Quantity(BigDecimal.ONE, MeasureUnit.MICROGRAM_PER_CUBIC_METRE)
            .to(MeasureUnit.MILLIGRAM_PER_CUBIC_METRE)
            .value();
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** What the rows are of. */
    enum Medium {
        AIR(Subject.AIR_QUALITY_INDEX),
        WATER(Subject.SURFACE_WATER);

        private final Subject subject;

        Medium(Subject subject) {
            this.subject = subject;
        }
    }

    /** What the values of a row of air are means of. */
    enum Kind {
        HOURLY,
        DAILY
    }

    /** @throws UnusableInput for anything that is not understood */
    static Request of(List<String> arguments) throws UnusableInput {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String name = rest.isEmpty() ? "" : rest.removeFirst();
        Medium medium = choice("evaluate", name, Map.of("air", Medium.AIR, "water", Medium.WATER));
        Options options = new Options(medium);
        while (!rest.isEmpty()) {
            options.take(rest.removeFirst(), rest);
        }
        return options.request();
    }

    /** Collects the options one by one. */
    private static final class Options {
        private final Medium medium;
        private @Nullable String file;
        private Optional<Edition> edition = Optional.empty();
        private @Nullable Kind kind;
        private BigDecimal carbonMonoxideFactor = BigDecimal.ONE;
        private boolean zeroIsMissing;
        private WaterBody body = WaterBody.RIVER;
        private @Nullable Year year;
        private @Nullable Charset charset;
        private boolean strict;

        Options(Medium medium) {
            this.medium = medium;
        }

        void take(String argument, Deque<String> rest) throws UnusableInput {
            if (!argument.startsWith("--")) {
                takeFile(argument);
                return;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (equals >= 0) {
                rest.addFirst(argument.substring(equals + 1));
            }
            boolean flag = takeFlag(option);
            if (flag && equals >= 0) {
                throw unknown(argument);
            }
            if (!flag) {
                takeValue(option, rest);
            }
        }

        private boolean takeFlag(String option) {
            boolean zero = medium == Medium.AIR && option.equals("--zero-missing");
            zeroIsMissing |= zero;
            strict |= option.equals("--strict");
            return zero || option.equals("--strict");
        }

        private void takeValue(String option, Deque<String> rest) throws UnusableInput {
            String value = rest.isEmpty() ? "" : rest.removeFirst();
            switch (medium + " " + option) {
                case "AIR --edition", "WATER --edition" -> edition = edition(value);
                case "AIR --year", "WATER --year" -> year = year(value);
                case "AIR --encoding", "WATER --encoding" ->
                    charset = choice(option, value, Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", Source.GB18030));
                case "AIR --kind" -> kind = choice(option, value, Map.of("hourly", Kind.HOURLY, "daily", Kind.DAILY));
                case "AIR --co-unit" ->
                    carbonMonoxideFactor = choice(option, value, Map.of("mg", BigDecimal.ONE, "ug", MICROGRAMS));
                case "WATER --water-body" ->
                    body = choice(option, value, Map.of("river", WaterBody.RIVER, "lake", WaterBody.LAKE));
                default -> throw unknown(option);
            }
        }

        private Optional<Edition> edition(String value) throws UnusableInput {
            Function<Edition, String> yearOfIssue =
                    edition -> edition.code().substring(edition.code().lastIndexOf('-') + 1);
            Map<String, Optional<Edition>> choices = new HashMap<>(Map.of("auto", Optional.empty()));
            Editions.of(medium.subject)
                    .forEach(edition -> choices.putIfAbsent(yearOfIssue.apply(edition), Optional.of(edition)));
            return choice("--edition", value, choices);
        }

        private void takeFile(String argument) throws UnusableInput {
            if (file != null) {
                throw new UnusableInput("只能给出一个文件。", "Name exactly one file.");
            }
            file = argument;
        }

        Request request() throws UnusableInput {
            if (file == null) {
                throw new UnusableInput("请给出一个文件，或 - 表示标准输入。", "Name a file, or - for standard input.");
            }
            return new Request(
                    medium, file, edition, kind, carbonMonoxideFactor, zeroIsMissing, body, year, charset, strict);
        }
    }

    private static Year year(String value) throws UnusableInput {
        if (!YEAR.matcher(value).matches()) {
            throw new UnusableInput("--year 是四位年份。", "--year is a year of four digits.");
        }
        return Year.parse(value);
    }

    private static <T> T choice(String option, String value, Map<String, T> choices) throws UnusableInput {
        T chosen = choices.get(value.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            String known = String.join("|", choices.keySet().stream().sorted().toList());
            throw new UnusableInput(
                    "%s 后面应是 %s，不是“%s”。".formatted(option, known, Sentence.quoted(value)),
                    "%s is followed by %s, not \"%s\".".formatted(option, known, Sentence.quoted(value)));
        }
        return chosen;
    }

    private static UnusableInput unknown(String option) {
        return new UnusableInput(
                "没有选项 %s；见 --help。".formatted(Sentence.quoted(option)),
                "There is no option %s: see --help.".formatted(Sentence.quoted(option)));
    }
}
