package org.ecoledger.speeches;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.intake.HandedList;
import org.ecoledger.problems.Sentences;
import org.ecoledger.speeches.SpeechSources.Made;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Due;
import org.springframework.stereotype.Component;

/** 环保工作任务清单 of what was confirmed from a speech (M01-04), each line with its sentence. */
@Component
class TaskListFiles {
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "what",
            "lead",
            "cooperating",
            "due",
            "phrase",
            "frequency",
            "quantity",
            "made",
            "sentence");
    private static final List<Integer> WIDTHS = List.of(6, 10, 44, 26, 30, 13, 14, 12, 12, 18, 60);

    private final Filings filings;
    private final UnitClasses units;
    private final SpeechSources sources;
    private final Sentences sentences;

    TaskListFiles(Filings filings, UnitClasses units, SpeechSources sources, Sentences sentences) {
        this.filings = filings;
        this.units = units;
        this.sources = sources;
        this.sentences = sentences;
    }

    /** Without its ending. */
    String name(Speech speech, Locale reader) {
        return say("title", reader) + "-" + speech.number();
    }

    HandedList list(Speech speech, List<Drawn> lines, Locale reader) {
        return new HandedList(
                say("title", reader), facts(speech, lines.size(), reader), WIDTHS, rows(speech, lines, reader));
    }

    /** What it was made from, and the line that every document bears (ruling 17). */
    private List<String> facts(Speech speech, int lines, Locale reader) {
        return List.of(
                say("from", reader, speech.title(), speech.heldOn().toString(), speech.number()),
                say("lines", reader, speech.unitName(), lines),
                say("secrecy", reader));
    }

    /** The headings first. */
    private List<List<String>> rows(Speech speech, List<Drawn> lines, Locale reader) {
        Book book = units.book(speech.region());
        Map<Long, List<Made>> made =
                sources.madeOf(lines.stream().map(Drawn::id).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> say(column, reader)).toList());
        for (Drawn line : lines) {
            rows.add(cells(rows.size(), line, book, made.getOrDefault(line.id(), List.of()), reader));
        }
        return rows;
    }

    private List<String> cells(int number, Drawn line, Book book, List<Made> made, Locale reader) {
        Filing filing = filings.of(book, line);
        List<String> names = filing.takers().stream().map(book::name).toList();
        boolean each = Boolean.TRUE.equals(filing.each());
        Due due = ContentWords.due(line.content());
        return List.of(
                Integer.toString(number),
                line.kind().in(reader),
                ContentWords.what(line.content()),
                names.isEmpty() ? "" : each ? String.join("、", names) : names.getFirst(),
                names.size() < 2 || each ? "" : String.join("、", names.subList(1, names.size())),
                due == null || due.date() == null ? "" : due.date().toString(),
                due == null ? "" : due.phrase(),
                ContentWords.frequency(line.content()),
                ContentWords.amount(ContentWords.quantity(line.content()), ContentWords.quantityUnit(line.content())),
                made.stream().map(Made::number).distinct().collect(Collectors.joining("、")),
                line.sentence());
    }

    private String say(String part, Locale reader, Object... arguments) {
        return sentences.say("speeches.list." + part, List.of(arguments), reader);
    }
}
