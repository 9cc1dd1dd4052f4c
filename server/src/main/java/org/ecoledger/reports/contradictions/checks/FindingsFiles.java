package org.ecoledger.reports.contradictions.checks;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.HandedList;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.contradictions.Contradiction.Mark;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.CheckView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.FindingView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.HeadView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.KnownView;
import org.springframework.stereotype.Component;

/** The list of findings as a workbook or a document, to be handed to whoever mends the text. */
@Component
class FindingsFiles {
    private static final List<String> COLUMNS =
            List.of("number", "weight", "place", "figures", "says", "implies", "mend", "known", "explanation");
    private static final List<Integer> WIDTHS = List.of(6, 10, 18, 20, 36, 36, 30, 28, 30);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Sentences sentences;

    FindingsFiles(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Without its ending. */
    String name(CheckView check, Locale reader) {
        return say("title", reader) + "-" + check.head().name().replaceFirst("\\.[A-Za-z]{3,4}$", "");
    }

    HandedList list(CheckView check, Locale reader) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> say(column, reader)).toList());
        check.findings().forEach(finding -> rows.add(cells(finding, reader)));
        return new HandedList(say("title", reader), facts(check, reader), WIDTHS, rows);
    }

    /** What was checked and when, and the line that every document bears (ruling 17). */
    private List<String> facts(CheckView check, Locale reader) {
        HeadView head = check.head();
        List<String> facts = new ArrayList<>();
        facts.add(say("file", reader, head.name(), head.sha256()));
        facts.add(say(
                "read-as",
                reader,
                head.region() == null ? say("no-region", reader) : head.region(),
                head.asOf().toString(),
                head.year() == null
                        ? Integer.toString(head.asOf().getYear())
                        : head.year().toString()));
        facts.add(say(
                "checked",
                reader,
                head.checker(),
                MOMENT.format(CityTime.at(head.checkedAt())),
                Integer.toString(check.findings().size())));
        if (head.annulment() != null) {
            facts.add(say("annulled", reader, head.annulment().reason()));
        }
        facts.add(say("secrecy", reader));
        return facts;
    }

    private List<String> cells(FindingView finding, Locale reader) {
        KnownView known = finding.known();
        return List.of(
                Integer.toString(finding.number()),
                say(finding.weight().name().toLowerCase(Locale.ROOT), reader),
                finding.place(),
                finding.marks().stream().map(Mark::text).collect(Collectors.joining("、")),
                finding.says(),
                finding.implies(),
                finding.mend(),
                known == null
                        ? ""
                        : known.label() + " " + known.figure().text()
                                + known.figure().unit(),
                finding.explanations().stream()
                        .map(said -> said.words() + "（" + said.by() + " " + MOMENT.format(CityTime.at(said.at())) + "）")
                        .collect(Collectors.joining("\n")));
    }

    private String say(String part, Locale reader, Object... arguments) {
        return sentences.say("checks.text.export." + part, List.of(arguments), reader);
    }
}
