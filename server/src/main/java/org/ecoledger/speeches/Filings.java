package org.ecoledger.speeches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.organisation.Unit;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a proposal where nobody said otherwise. */
@Component
class Filings {
    private final List<TaskClass> taskClasses = SpeechTable.rows("task-classes", Filings::taskClass);

    private record TaskClass(String list, List<String> words, String code) {
        boolean fits(String sentence) {
            return words.contains("*") || words.stream().anyMatch(sentence::contains);
        }
    }

    /** The units that a content names, the leading one first. */
    static List<NamedUnit> units(Content content) {
        return switch (content) {
            case Content.Target _ -> List.of();
            case Content.Task task -> task.units();
            case Content.Duty duty -> duty.units();
            case Content.Commitment commitment -> commitment.units();
            case Content.Forbidden forbidden -> forbidden.units();
            case Content.Consequence consequence -> consequence.units();
        };
    }

    /** The filing as it stands for a proposal: what people said, and the rest by the sentence. */
    Filing of(Book book, Drawn drawn) {
        return of(book, drawn.content(), drawn.filing(), drawn.sentence());
    }

    Filing of(Book book, Content content, @Nullable Filing said, String sentence) {
        List<String> takers = said == null || said.takers().isEmpty() ? takers(book, content) : said.takers();
        boolean many = takers.size() > 1 && namesClass(book, content);
        Into into = said == null ? into(content, takers, many) : said.into();
        boolean work = into == Into.TASK;
        boolean asks = work && many;
        Boolean each = !work || takers.size() < 2 ? Boolean.FALSE : asks ? null : Boolean.FALSE;
        return new Filing(
                into,
                takers,
                said != null && said.each() != null ? said.each() : each,
                work ? orElse(said == null ? null : said.measure(), classOf("measure", sentence)) : null,
                work ? orElse(said == null ? null : said.battle(), classOf("battle", sentence)) : null);
    }

    /** Whether the sentence speaks of many units at once, so that somebody has to say how many tasks are meant. */
    static boolean namesClass(Book book, Content content) {
        return units(content).stream()
                .anyMatch(unit -> !book.meant(unit.words()).isEmpty());
    }

    /** Units that are named and of which nobody can tell which is meant. */
    static List<NamedUnit> unclear(Book book, Content content) {
        return units(content).stream()
                .filter(unit -> unit.code() == null && book.meant(unit.words()).isEmpty())
                .toList();
    }

    private static List<String> takers(Book book, Content content) {
        Set<String> codes = new LinkedHashSet<>();
        if (content instanceof Content.Target target) {
            book.governing(target.scope()).stream().map(Unit::code).forEach(codes::add);
        }
        List<NamedUnit> named = new ArrayList<>(units(content));
        named.sort((left, right) -> Boolean.compare(right.lead(), left.lead()));
        for (NamedUnit unit : named) {
            if (unit.code() != null) {
                codes.add(unit.code());
            } else {
                book.meant(unit.words()).stream().map(Unit::code).forEach(codes::add);
            }
        }
        return List.copyOf(codes);
    }

    /** What everybody is told stays a statement: it begins no letters. */
    private static Into into(Content content, List<String> takers, boolean many) {
        return switch (content) {
            case Content.Task _, Content.Commitment _ -> Into.TASK;
            case Content.Target target -> target.code() == null ? Into.ITEM : Into.TARGET;
            case Content.Duty _, Content.Forbidden _, Content.Consequence _ ->
                takers.isEmpty() || many ? Into.STATEMENT : Into.ITEM;
        };
    }

    private String classOf(String list, String sentence) {
        return taskClasses.stream()
                .filter(row -> row.list().equals(list) && row.fits(sentence))
                .findFirst()
                .map(TaskClass::code)
                .orElse("");
    }

    private static String orElse(@Nullable String said, String other) {
        return said == null || said.isBlank() ? other : said;
    }

    private static TaskClass taskClass(CSVRecord row) {
        return new TaskClass(row.get("list"), Arrays.asList(row.get("words").split(" ")), row.get("code"));
    }
}
