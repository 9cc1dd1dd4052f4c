package org.ecoledger.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.overview.TodayLine.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** C21: who must act today, in few lines; an empty page is allowed. */
@RestController
@RequestMapping("/api/v1/today")
class TodayController {
    private static final int MOST = 7;

    private static final Comparator<TodayLine> ORDER = Comparator.comparing(TodayLine::urgency)
            .thenComparing(TodayLine::kind)
            .thenComparing(TodayLine::at, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<TodaySource> sources;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    TodayController(List<TodaySource> sources, Jurisdictions jurisdictions, Clock clock) {
        this.sources = sources;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param more lines that did not fit */
    record Today(List<TodayLine> lines, int more, Instant asOf) {}

    @GetMapping
    Today today(Actor actor, Locale locale) {
        var question = new TodaySource.Question(actor, jurisdictions.of(actor), clock.instant(), locale);
        List<TodayLine> lines = once(sources.stream()
                .flatMap(source -> source.lines(question).stream())
                .toList());
        List<TodayLine> shown = shown(lines);
        return new Today(shown, lines.size() - shown.size(), question.now());
    }

    /** The first of each sort before the second of any: one sort of trouble does not hide the others. */
    private static List<TodayLine> shown(List<TodayLine> lines) {
        Map<Kind, Integer> ofKind = new EnumMap<>(Kind.class);
        Map<TodayLine, Integer> places = new IdentityHashMap<>();
        lines.forEach(line -> places.put(line, ofKind.merge(line.kind(), 1, Integer::sum)));
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> places.getOrDefault(line, Integer.MAX_VALUE)))
                .limit(MOST)
                .sorted(ORDER)
                .toList();
    }

    /** A matter that waits for this very person is not told a second time as somebody's. */
    private static List<TodayLine> once(List<TodayLine> lines) {
        Set<String> mine = lines.stream()
                .filter(line -> line.kind() == Kind.WAITING)
                .map(TodayLine::link)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.kind() == Kind.WAITING || line.count() > 1 || !mine.contains(line.link()))
                .sorted(ORDER)
                .toList();
    }
}
