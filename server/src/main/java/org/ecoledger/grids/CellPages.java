package org.ecoledger.grids;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one cell. What lies outside the reader's jurisdiction is not there. */
@Component
class CellPages {
    private static final int MOST = 20;

    private final Cells cells;
    private final CellStandings standings;
    private final Holders holders;
    private final CellContents contents;
    private final CellKinds kinds;
    private final Parts parts;
    private final PaperGrids papers;
    private final Layers layers;
    private final GridRights rights;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    CellPages(
            Cells cells,
            CellStandings standings,
            Holders holders,
            CellContents contents,
            CellKinds kinds,
            Parts parts,
            PaperGrids papers,
            Layers layers,
            GridRights rights,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.cells = cells;
        this.standings = standings;
        this.holders = holders;
        this.contents = contents;
        this.kinds = kinds;
        this.parts = parts;
        this.papers = papers;
        this.layers = layers;
        this.rights = rights;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param until last day; null while it is held */
    record HolderView(
            long id,
            Coded part,
            boolean holds,
            long account,
            String name,
            @Nullable String unitName,
            @Nullable String title,
            @Nullable String phone,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedReason,
            boolean left) {}

    /** @param basis of the kind; {@code note} says what about it is the city's to change */
    record CellKindView(String code, String name, boolean line, int checkDays, String basis, String note) {}

    /**
     * @param dueBy last day on which something must be found or checked
     * @param outline in WGS-84; null where none is drawn
     * @param mayEdit whether this reader may change and draw it
     * @param mayAppoint whether this reader may say who holds it
     */
    record CellPage(
            String code,
            String name,
            CellKindView kind,
            Coded region,
            @Nullable Coded parent,
            List<Coded> children,
            LocalDate built,
            @Nullable Integer width,
            List<Fault> faults,
            LocalDate dueBy,
            @Nullable Instant lastDeed,
            List<HolderView> holders,
            List<CellContents.Count> counts,
            List<CellContents.Thing> sensitive,
            long openMatterCount,
            List<CellContents.OpenMatter> openMatters,
            List<CellContents.Deed> deeds,
            @Nullable Outline outline,
            boolean mayEdit,
            boolean mayAppoint,
            Instant asOf) {}

    CellPage of(String code, Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        CellStanding standing =
                standings.of(jurisdiction, code).orElseThrow(() -> Problem.notFound("grids.not-found", code));
        Cell cell = standing.cell();
        CellKind kind = kinds.get(cell.kind());
        String parent = cell.parent();
        return new CellPage(
                cell.code(),
                cell.name(),
                new CellKindView(
                        kind.code(), kind.name(locale), kind.line(), kind.checkDays(), kind.basis(), kind.note()),
                new Coded(cell.region(), standing.regionName()),
                Optional.ofNullable(parent)
                        .flatMap(above -> cells.find(above, jurisdiction))
                        .map(CellPages::coded)
                        .orElse(null),
                cells.below(code, jurisdiction).stream().map(CellPages::coded).toList(),
                cell.built(),
                cell.width(),
                papers.judged(standing, papers.today()).faults(),
                standing.dueBy(kind.checkDays()),
                standing.lastDeed(),
                holders.of(code).stream()
                        .map(holding -> holder(holding, locale))
                        .toList(),
                contents.counts(code, locale),
                contents.things(code, "sensitive", null, "", "", MOST, locale),
                standing.openMatters(),
                contents.openMatters(code, jurisdiction, MOST),
                contents.deeds(code, jurisdiction, MOST),
                layers.now()
                        .zone(code)
                        .flatMap(zone -> Optional.ofNullable(zone.outline()))
                        .map(Outline::of)
                        .orElse(null),
                rights.mayEdit(actor, cell),
                rights.mayAppoint(actor, cell),
                clock.instant());
    }

    private HolderView holder(Holders.Holding holding, Locale locale) {
        return new HolderView(
                holding.id(),
                new Coded(holding.part(), parts.name(holding.part(), locale)),
                parts.find(holding.part()).map(Parts.Part::holds).orElse(false),
                holding.account(),
                holding.name(),
                holding.unitName(),
                holding.title(),
                holding.phone(),
                holding.since(),
                holding.until(),
                holding.endedReason(),
                holding.left());
    }

    private static Coded coded(Cell cell) {
        return new Coded(cell.code(), cell.name());
    }
}
