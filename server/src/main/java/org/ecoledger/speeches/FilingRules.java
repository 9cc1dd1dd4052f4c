package org.ecoledger.speeches;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.speeches.Filing.Into;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a proposal still lacks before anything can be made from it: all at once, each at its field. Nothing is guessed. */
@Component
class FilingRules {
    private static final int LONGEST_WORDS = 500;

    private final Indicators indicators;
    private final Clock clock;
    private final Map<String, String> unitWords = new HashMap<>();

    FilingRules(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
        SpeechTable.rows("units-of-measure", (CSVRecord row) -> row)
                .forEach(row -> unitWords.put(row.get("words"), row.get("unit")));
    }

    /** @param filing as it is to be made */
    List<Objection> apply(Speech speech, Book book, Drawn drawn, Filing filing) {
        Content content = drawn.content();
        var objections = new ArrayList<Objection>();
        words(content, objections);
        if (filing.into() == Into.STATEMENT) {
            return objections;
        }
        boolean fits = switch (filing.into()) {
            case TASK -> content instanceof Content.Task || content instanceof Content.Commitment;
            case TARGET -> content instanceof Content.Target;
            case ITEM, STATEMENT -> true;
        };
        if (!fits) {
            objections.add(Objection.to("filing.into", "speeches.into-unfit", ContentKind.of(content)));
        }
        takers(book, drawn, filing, objections);
        blanks(drawn, content, objections);
        due(speech, content, filing, objections);
        if (content instanceof Content.Target target && filing.into() == Into.TARGET) {
            target(target, year(speech, target), objections);
        }
        return objections;
    }

    /** The year of the letter into which it goes. */
    static int year(Speech speech, Content content) {
        Due due = ContentWords.due(content);
        LocalDate date = due == null ? null : due.date();
        return date == null ? speech.heldOn().getYear() : date.getYear();
    }

    private static void words(Content content, List<Objection> objections) {
        String bare = switch (content) {
            case Content.Target target -> target.indicator();
            case Content.Consequence consequence -> consequence.effect();
            default -> ContentWords.what(content);
        };
        String field = switch (content) {
            case Content.Target _ -> "content.indicator";
            case Content.Task _ -> "content.action";
            case Content.Duty _ -> "content.duty";
            case Content.Commitment _ -> "content.promise";
            case Content.Forbidden _ -> "content.deed";
            case Content.Consequence _ -> "content.effect";
        };
        if (bare.isBlank()) {
            objections.add(Objection.to(field, "speeches.words-wanted"));
        } else if (ContentWords.what(content).length() > LONGEST_WORDS || bare.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "speeches.words-too-long", LONGEST_WORDS));
        }
    }

    private static void takers(Book book, Drawn drawn, Filing filing, List<Objection> objections) {
        Content content = drawn.content();
        for (String code : filing.takers()) {
            if (book.find(code).isEmpty()) {
                objections.add(Objection.to("filing.takers", "speeches.no-such-unit", code));
            }
        }
        boolean chosen = drawn.filing() != null && !drawn.filing().takers().isEmpty();
        List<NamedUnit> unclear = chosen ? List.of() : Filings.unclear(book, content);
        List<NamedUnit> named = Filings.units(content);
        for (NamedUnit unit : unclear) {
            objections.add(Objection.to(
                    "content.units[" + named.indexOf(unit) + "]",
                    unit.candidates().isEmpty() ? "speeches.unit-unknown" : "speeches.unit-ambiguous",
                    unit.words()));
        }
        if (filing.takers().isEmpty() && unclear.isEmpty()) {
            objections.add(Objection.to("filing.takers", "speeches.unit-wanted"));
        }
        if (filing.each() == null) {
            objections.add(Objection.to(
                    "filing.each", "speeches.each-wanted", filing.takers().size()));
        }
    }

    /** Figures that the text left blank, and figures without what they count. */
    private static void blanks(Drawn drawn, Content content, List<Objection> objections) {
        BigDecimal quantity = ContentWords.quantity(content);
        boolean target = content instanceof Content.Target;
        String field = target ? "content.value" : "content.quantity";
        if (quantity == null && target) {
            objections.add(Objection.to(field, "speeches.value-wanted"));
        } else if (quantity == null
                && drawn.edited() == null
                && drawn.marks().stream().anyMatch(mark -> mark.role() == Role.BLANK)) {
            objections.add(Objection.to(field, "speeches.blank-in-text"));
        } else if (quantity != null && quantity.signum() <= 0 && !(content instanceof Content.Consequence)) {
            objections.add(Objection.to(field, "speeches.quantity-positive"));
        }
        if (quantity != null && ContentWords.quantityUnit(content).isBlank()) {
            objections.add(Objection.to(target ? "content.unit" : "content.quantityUnit", "speeches.measure-wanted"));
        }
    }

    private void due(Speech speech, Content content, Filing filing, List<Objection> objections) {
        boolean asked = filing.into() == Into.TASK || content instanceof Content.Target;
        Due due = ContentWords.due(content);
        LocalDate date = due == null ? null : due.date();
        if (date == null) {
            if (due != null && !due.choices().isEmpty()) {
                objections.add(Objection.to("content.due", "speeches.due-ambiguous", due.phrase()));
            } else if (asked) {
                objections.add(
                        due == null || due.phrase().isBlank()
                                ? Objection.to("content.due", "speeches.due-wanted")
                                : Objection.to("content.due", "speeches.due-undated", due.phrase()));
            }
        } else if (date.isBefore(speech.heldOn())) {
            objections.add(Objection.to(
                    "content.due",
                    "speeches.due-before-meeting",
                    date.toString(),
                    speech.heldOn().toString()));
        } else if (filing.into() == Into.TASK && date.isBefore(CityTime.today(clock))) {
            objections.add(Objection.to("content.due", "speeches.due-past", date.toString()));
        }
    }

    private void target(Content.Target target, int year, List<Objection> objections) {
        Indicator indicator = indicator(target.code(), year).orElse(null);
        if (indicator == null) {
            objections.add(Objection.to("content.code", "speeches.indicator-wanted", target.indicator()));
            return;
        }
        if (!target.unit().isBlank() && !measured(target.unit()).equals(indicator.unit())) {
            objections.add(Objection.to(
                    "content.unit", "speeches.unit-of-indicator", indicator.name(), indicator.unit(), target.unit()));
        }
        boolean fits = switch (target.comparison()) {
            case AT_LEAST -> indicator.direction() == Direction.AT_LEAST;
            case AT_MOST -> indicator.direction() == Direction.AT_MOST;
            case EXACTLY -> true;
            case RISE_BY, FALL_BY -> false;
        };
        if (!fits) {
            boolean change = switch (target.comparison()) {
                case RISE_BY, FALL_BY -> true;
                case AT_LEAST, AT_MOST, EXACTLY -> false;
            };
            objections.add(Objection.to(
                    "content.comparison",
                    change ? "speeches.change-not-level" : "speeches.other-direction",
                    indicator.name()));
        }
    }

    Optional<Indicator> indicator(@Nullable String code, int year) {
        return code == null ? Optional.empty() : indicators.find(code, LocalDate.of(year, 12, 31));
    }

    private String measured(String written) {
        return unitWords.getOrDefault(written.strip(), written.strip());
    }
}
