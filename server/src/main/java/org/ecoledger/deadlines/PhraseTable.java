package org.ecoledger.deadlines;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The tables {@code deadlines/phrases.csv}, {@code phrase-*.csv}, {@code seasons.csv} and {@code festival*.csv}. */
final class PhraseTable {
    /** The tables as shipped. */
    static final PhraseTable SHIPPED = new PhraseTable();

    private static final String YEAR =
            "(?<year>%s|(?:(?<![0-9])[0-9]{4}|20[xX*×＊某]{1,2}|[xX×*＊]{2,4}|[〇零○一二三四五六七八九]{4})年度?"
                    + "|(?<![0-9])[0-9]{2}年(?=年?[底末]|[0-9一二三四五六七八九十]{1,2}月))";
    private static final String NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4}|[xX×*＊]{1,3})";
    private static final String BY = "(?:(?<![达得做看收接受遇想找低高直提降升增减])到|至|截至|截止到?)";

    private final List<Offset> offsets;
    private final List<Season> seasons;
    private final List<Festival> festivals;
    private final List<FestivalDay> festivalDays;
    private final List<Ending> endings;
    private final List<Row> rows;

    private PhraseTable() {
        this.offsets = records("phrase-offsets").stream()
                .map(row -> new Offset(
                        row.get("of"), Pattern.compile(row.get("word")), Integer.parseInt(row.get("offset"))))
                .toList();
        this.seasons = records("seasons").stream()
                .map(row -> new Season(
                        Pattern.compile(row.get("words")), monthDay(row.get("from")), monthDay(row.get("to"))))
                .toList();
        this.festivals = records("festivals").stream().map(Festival::of).toList();
        this.festivalDays = records("festival-days").stream()
                .map(row -> new FestivalDay(row.get("festival"), LocalDate.parse(row.get("day"))))
                .toList();
        this.endings = records("phrase-endings").stream()
                .map(row ->
                        new Ending(Ending.Kind.valueOf(upper(row.get("ending"))), Pattern.compile(row.get("words"))))
                .toList();
        this.rows = records("phrases").stream()
                .map(row -> new Row(
                        Core.valueOf(upper(row.get("core"))),
                        Before.valueOf(upper(row.get("before"))),
                        row.get("signs"),
                        Pattern.compile(expanded(row.get("words")))))
                .toList();
    }

    /** What kind of time the words name. */
    enum Core {
        DATE,
        MONTH_DAY,
        DAY_ALONE,
        WEEKDAY,
        WEEK,
        TEN_DAYS,
        MONTHS,
        MONTH,
        MONTH_NEAR,
        QUARTER,
        QUARTERS,
        QUARTER_RANGE,
        QUARTER_NEAR,
        HALF,
        YEAR,
        YEAR_NEAR,
        PLAN,
        SEASON,
        FESTIVAL,
        FESTIVALS,
        TWO_FESTIVALS,
        DAY,
        TERM,
        COMING,
        EVENT,
        REPEATED,
        UNDATED,
        ASKED
    }

    /** What “…前” means after a period. */
    enum Before {
        DAY,
        EVE,
        ASKS
    }

    /** @param signs of which one at least stands in such words */
    record Row(Core core, Before before, String signs, Pattern words) {}

    record Offset(String of, Pattern word, int offset) {}

    record Season(Pattern words, MonthDay from, MonthDay to) {}

    record FestivalDay(String festival, LocalDate day) {}

    record Festival(String name, Pattern words, @Nullable MonthDay fixed, int first, int last) {
        static Festival of(CSVRecord row) {
            return new Festival(
                    row.get("festival"),
                    Pattern.compile(row.get("words")),
                    row.get("fixed").isEmpty() ? null : monthDay(row.get("fixed")),
                    Integer.parseInt(row.get("first")),
                    Integer.parseInt(row.get("last")));
        }
    }

    record Ending(Kind kind, Pattern words) {
        enum Kind {
            LAST,
            OPEN,
            PAST,
            BEFORE,
            MIDDLE,
            BEGINNING,
            WITHIN,
            SPAN
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** By how many years, months, weeks, quarters or days the word is away; empty for another word. */
    Optional<Integer> offset(String of, String word) {
        return offsets.stream()
                .filter(one ->
                        one.of().equals(of) && bare(one.word()).matcher(word).matches())
                .map(Offset::offset)
                .findFirst();
    }

    List<Season> seasonsCalled(String word) {
        return seasons.stream()
                .filter(season -> season.words().matcher(word).matches())
                .toList();
    }

    Festival festivalCalled(String word) {
        return festivals.stream()
                .filter(one -> one.words().matcher(word).matches())
                .findFirst()
                .orElseThrow();
    }

    /** The day of the festival in this year; empty where the tables do not reach so far. */
    Optional<LocalDate> dayOf(Festival festival, int year) {
        MonthDay fixed = festival.fixed();
        return fixed != null
                ? Optional.of(fixed.atYear(year))
                : festivalDays.stream()
                        .filter(one -> one.festival().equals(festival.name())
                                && one.day().getYear() == year)
                        .map(FestivalDay::day)
                        .findFirst();
    }

    /** What the words after a period make of it. {@code after}: what follows them in the sentence. */
    Ending.Kind ending(@Nullable String words, String after) {
        if (words == null || words.isEmpty()) {
            return Ending.Kind.SPAN;
        }
        String sentence = words + after;
        return endings.stream()
                .filter(one -> {
                    var matcher = one.words().matcher(sentence);
                    return matcher.lookingAt() && matcher.end() == words.length();
                })
                .map(Ending::kind)
                .findFirst()
                .orElse(Ending.Kind.SPAN);
    }

    private String expanded(String words) {
        return words.replace("{y}", YEAR.formatted(wordsOf("year")))
                .replace("{n}", NUMBER)
                .replace("{by}", BY)
                .replace(
                        "{end}",
                        "(?<end>%s)"
                                .formatted(joined(
                                        endings.stream().map(Ending::words).toList())))
                .replace("{month}", wordsOf("month"))
                .replace("{week}", wordsOf("week"))
                .replace("{quarter}", wordsOf("quarter"))
                .replace("{day}", wordsOf("day"))
                .replace("{season}", joined(seasons.stream().map(Season::words).toList()))
                .replace(
                        "{festival}",
                        joined(festivals.stream().map(Festival::words).toList()));
    }

    private String wordsOf(String kind) {
        return joined(offsets.stream()
                .filter(one -> one.of().equals(kind))
                .map(Offset::word)
                .toList());
    }

    private static String joined(List<Pattern> patterns) {
        return patterns.stream().map(Pattern::pattern).distinct().collect(Collectors.joining("|"));
    }

    /** Without what must not follow. */
    private static Pattern bare(Pattern word) {
        return Pattern.compile(word.pattern().replaceAll("\\(\\?!.*\\)", ""));
    }

    private static MonthDay monthDay(String written) {
        return MonthDay.parse("--" + written);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<CSVRecord> records(String table) {
        var file = new ClassPathResource("deadlines/" + table + ".csv");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setTrim(true)
                .get();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
