package org.ecoledger.speeches;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.organisation.WorkingCalendar;
import org.ecoledger.speeches.Speech.Part;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.Outline;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpeechReader;
import org.ecoledger.speeches.extraction.SpokenText;
import org.springframework.stereotype.Component;

/** Reads proposals out of a text by rules, with this city's units and calendar. */
@Component
class SpeechReading {
    private static final int LONGEST_SENTENCE = 2000;
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月底");

    private final Units units;
    private final WorkingCalendar calendar;

    SpeechReading(Units units, WorkingCalendar calendar) {
        this.units = units;
        this.calendar = calendar;
    }

    /** What a text holds. */
    record Found(List<Part> parts, List<Proposal> proposals) {}

    Found read(SpokenText text) {
        List<Unit> all = units.all();
        var reader = SpeechReader.of(
                words -> all.stream()
                        .filter(unit -> unit.name().equals(words) || unit.name().equals(words + "人民政府"))
                        .map(Unit::code)
                        .toList(),
                this::day);
        Outline outline = reader.outline(text);
        return new Found(
                outline.parts().stream().map(SpeechReading::part).toList(),
                reader.read(text).stream()
                        .filter(proposal -> proposal.sentence().to() - proposal.sentence().from() <= LONGEST_SENTENCE)
                        .toList());
    }

    private Optional<Due> day(String phrase, LocalDate said) {
        var month = MONTH.matcher(phrase);
        Optional<LocalDate> day = phrase.contains("本周")
                ? calendar.lastWorkingDayOfWeek(said)
                : month.find()
                        ? Optional.of(YearMonth.of(said.getYear(), Integer.parseInt(month.group(1)))
                                .atEndOfMonth())
                        : Optional.empty();
        return day.map(date -> new Due(phrase, null, date, List.of()));
    }

    private static Part part(Outline.Part part) {
        String who = part.speaker().isBlank() ? part.title() : part.title() + "（" + part.speaker() + "）";
        return new Part(who, part.fromParagraph());
    }
}
