package org.ecoledger.grids;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cells as lists and pages. */
@RestController
@RequestMapping("/api/v1/grids")
class GridController {
    private static final int MOST = 500;

    private final CellList list;
    private final CellStandings standings;
    private final CellPages pages;
    private final CellContents contents;
    private final CellKinds kinds;
    private final Parts parts;
    private final SensitiveKinds sensitiveKinds;
    private final PaperGrids papers;
    private final GridRights rights;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    GridController(
            CellList list,
            CellStandings standings,
            CellPages pages,
            CellContents contents,
            CellKinds kinds,
            Parts parts,
            SensitiveKinds sensitiveKinds,
            PaperGrids papers,
            GridRights rights,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.list = list;
        this.standings = standings;
        this.pages = pages;
        this.contents = contents;
        this.kinds = kinds;
        this.parts = parts;
        this.sensitiveKinds = sensitiveKinds;
        this.papers = papers;
        this.rights = rights;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record Rows<T>(List<T> rows, @Nullable String next, long total, Instant asOf) {}

    record CellRow(
            String code,
            String name,
            Coded kind,
            Coded region,
            @Nullable String holders,
            boolean placed,
            long objects,
            long openMatters,
            LocalDate built,
            @Nullable Instant lastDeed,
            List<Fault> faults) {}

    record KindChoice(String code, String name, boolean line, int checkDays, String basis, String note) {}

    record PartChoice(String code, String name, Set<String> kinds, boolean holds) {}

    record Tables(List<KindChoice> kinds, List<PartChoice> parts, List<Coded> sensitive) {}

    /**
     * @param kind codes, with commas between
     * @param fault UNHELD, LEFT, EMPTY or SILENT
     * @param mine only cells in which the reader holds a part
     * @param after code of the last row of the page before
     */
    @GetMapping
    Rows<CellRow> cells(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Fault fault,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<String> all = list.codes(
                jurisdiction, new CellList.Wanted(q, words(kind), region, fault, mine ? actor.account() : null));
        int most = Math.clamp(limit, 1, MOST);
        int from = after.isEmpty() ? 0 : all.indexOf(after) + 1;
        List<String> page = all.subList(from, Math.min(all.size(), from + most));
        List<CellRow> rows = standings.of(jurisdiction, page).stream()
                .map(standing -> row(standing, locale))
                .toList();
        boolean more = from + page.size() < all.size();
        return new Rows<>(rows, more && !page.isEmpty() ? page.getLast() : null, all.size(), clock.instant());
    }

    /** What kinds of cells, parts and sensitive places there are. */
    @GetMapping("/tables")
    Tables tables(Locale locale) {
        return new Tables(
                kinds.all().stream()
                        .map(kind -> new KindChoice(
                                kind.code(),
                                kind.name(locale),
                                kind.line(),
                                kind.checkDays(),
                                kind.basis(),
                                kind.note()))
                        .toList(),
                parts.all().stream()
                        .map(part -> new PartChoice(part.code(), part.name(locale), part.kinds(), part.holds()))
                        .toList(),
                sensitiveKinds.named(locale));
    }

    @GetMapping("/{code}")
    CellPages.CellPage cell(@PathVariable String code, Actor actor, Locale locale) {
        return pages.of(code, actor, locale);
    }

    /**
     * Things in a cell, by list.
     *
     * @param kind object or sensitive
     * @param after list and subject of the last row of the page before, with a blank between
     */
    @GetMapping("/{code}/inside")
    Rows<CellContents.Thing> inside(
            @PathVariable String code,
            @RequestParam(defaultValue = "object") String kind,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        Cell cell = rights.seen(actor, code);
        String wanted =
                Optional.ofNullable(list).filter(text -> !text.isBlank()).orElse(null);
        int blank = after.indexOf(' ');
        int most = Math.clamp(limit, 1, MOST);
        List<CellContents.Thing> rows = contents.things(
                cell.code(),
                kind,
                wanted,
                blank < 0 ? "" : after.substring(0, blank),
                after.substring(blank + 1),
                most,
                locale);
        long total = contents.counts(cell.code(), locale).stream()
                .filter(count -> count.kind().equals(kind)
                        && (wanted == null || count.list().equals(wanted)))
                .mapToLong(CellContents.Count::count)
                .sum();
        String next = rows.size() < most
                ? null
                : rows.getLast().list() + " " + rows.getLast().subject();
        return new Rows<>(rows, next, total, clock.instant());
    }

    private CellRow row(CellStanding standing, Locale locale) {
        PaperGrids.Judged judged = papers.judged(standing, papers.today());
        Cell cell = standing.cell();
        return new CellRow(
                cell.code(),
                cell.name(),
                new Coded(cell.kind(), judged.kind().name(locale)),
                new Coded(cell.region(), standing.regionName()),
                standing.holders(),
                cell.placed(),
                standing.objects(),
                standing.openMatters(),
                cell.built(),
                standing.lastDeed(),
                judged.faults());
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
