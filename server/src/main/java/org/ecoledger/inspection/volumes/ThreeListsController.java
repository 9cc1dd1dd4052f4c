package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.volumes.ListRow.Annulled;
import org.ecoledger.inspection.volumes.ListRow.Attached;
import org.ecoledger.inspection.volumes.ListRow.Origin;
import org.ecoledger.inspection.volumes.TypedRows.Confirmation;
import org.ecoledger.inspection.volumes.TypedRows.Wording;
import org.ecoledger.inspection.volumes.UnitLists.UnitList;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** P2: the three lists of each unit. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/lists")
class ThreeListsController {
    private final UnitLists lists;
    private final ListRights rights;
    private final ListPaper paper;
    private final Posts posts;
    private final Clock clock;

    ThreeListsController(UnitLists lists, ListRights rights, ListPaper paper, Posts posts, Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.paper = paper;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param own code of the reader's own unit */
    record Overview(
            String inspection,
            List<KeeperView> units,
            @Nullable String own,
            long stale,
            Instant asOf) {}

    record KeeperView(String unit, String name, boolean stale, List<Kept> lists) {}

    record Kept(
            String list,
            String name,
            long count,
            boolean stale,
            @Nullable Word confirmed) {}

    record Word(String byName, Instant at, int count) {
        static @Nullable Word of(@Nullable Confirmation word) {
            return word == null ? null : new Word(word.byName(), word.at(), word.count());
        }
    }

    /** @param keeps whether the reader may change rows; {@code own} whether it is the reader's own unit */
    record UnitPage(
            String inspection,
            String unit,
            String name,
            boolean keeps,
            boolean own,
            List<ListView> lists,
            Instant asOf) {}

    record ListView(
            String list,
            String name,
            List<FieldView> fields,
            List<RowView> rows,
            long count,
            boolean stale,
            @Nullable Word confirmed) {}

    record FieldView(String code, String name, String kind, boolean required, int longest) {}

    record RowView(
            Origin origin,
            @Nullable Long id,
            int version,
            Map<String, String> cells,
            @Nullable String link,
            List<Attached> files,
            @Nullable String byName,
            @Nullable Instant at,
            @Nullable Annulled annulled) {}

    record RowGiven(
            @Nullable Map<String, String> cells,
            @Nullable List<UUID> files,
            @Nullable Integer version) {
        Map<String, String> cellsOrNone() {
            return cells == null ? Map.of() : cells;
        }

        List<UUID> filesOrNone() {
            return files == null ? List.of() : files;
        }
    }

    record Reason(@Nullable String reason) {}

    record Wordings(List<Wording> wordings) {}

    @GetMapping
    Overview all(@PathVariable String code, Actor actor, Locale locale) {
        Inspection inspection = rights.inspection(code);
        List<KeeperView> keepers = lists.keepers(actor, inspection).stream()
                .map(keeper -> new KeeperView(
                        keeper.unit().code(),
                        keeper.unit().name(),
                        keeper.stale(),
                        keeper.lists().stream().map(list -> kept(list, locale)).toList()))
                .toList();
        return new Overview(
                inspection.code(),
                keepers,
                posts.unitOf(actor).map(Unit::code).orElse(null),
                keepers.stream().filter(KeeperView::stale).count(),
                clock.instant());
    }

    @GetMapping("/{unit}")
    UnitPage unit(@PathVariable String code, @PathVariable String unit, Actor actor, Locale locale) {
        Inspection inspection = rights.inspection(code);
        Unit keeper = rights.readable(actor, unit);
        return new UnitPage(
                inspection.code(),
                keeper.code(),
                keeper.name(),
                rights.keeps(actor, keeper),
                rights.isOwn(actor, keeper),
                lists.of(actor, inspection, keeper).stream()
                        .map(list -> view(list, locale))
                        .toList(),
                clock.instant());
    }

    @PostMapping("/{unit}/{list}/rows")
    @ResponseStatus(HttpStatus.CREATED)
    UnitPage add(
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String list,
            @RequestBody RowGiven given,
            Actor actor,
            Locale locale) {
        lists.add(actor, code, unit, list, given.cellsOrNone(), given.filesOrNone());
        return unit(code, unit, actor, locale);
    }

    @PostMapping("/rows/{id}")
    Wordings reword(@PathVariable String code, @PathVariable long id, @RequestBody RowGiven given, Actor actor) {
        rights.inspection(code);
        int version = given.version() == null ? 0 : given.version();
        lists.reword(actor, id, version, given.cellsOrNone(), given.filesOrNone());
        return new Wordings(lists.history(actor, id));
    }

    @PostMapping("/rows/{id}/annulment")
    Wordings annul(@PathVariable String code, @PathVariable long id, @RequestBody Reason given, Actor actor) {
        rights.inspection(code);
        lists.annul(actor, id, given.reason() == null ? "" : given.reason());
        return new Wordings(lists.history(actor, id));
    }

    @GetMapping("/rows/{id}/history")
    Wordings history(@PathVariable String code, @PathVariable long id, Actor actor) {
        rights.inspection(code);
        return new Wordings(lists.history(actor, id));
    }

    @PostMapping("/{unit}/{list}/confirmation")
    UnitPage confirm(
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String list,
            Actor actor,
            Locale locale) {
        lists.confirm(actor, code, unit, list);
        return unit(code, unit, actor, locale);
    }

    @GetMapping("/{unit}/file.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable String unit, Actor actor) {
        return file(code, unit, actor, PaperFormat.XLSX);
    }

    @GetMapping("/{unit}/file.docx")
    ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable String unit, Actor actor) {
        return file(code, unit, actor, PaperFormat.DOCX);
    }

    private ResponseEntity<byte[]> file(String code, String unit, Actor actor, PaperFormat format) {
        Inspection inspection = rights.inspection(code);
        Unit keeper = rights.readable(actor, unit);
        return format.download(paper.of(inspection, keeper, lists.of(actor, inspection, keeper)));
    }

    private static Kept kept(UnitList list, Locale locale) {
        return new Kept(
                list.kind().code(), list.kind().in(locale), list.count(), list.stale(), Word.of(list.confirmed()));
    }

    private static ListView view(UnitList list, Locale locale) {
        return new ListView(
                list.kind().code(),
                list.kind().in(locale),
                list.kind().fields().stream()
                        .map(field -> new FieldView(
                                field.code(), field.in(locale), field.kind(), field.required(), field.longest()))
                        .toList(),
                list.rows().stream()
                        .map(row -> new RowView(
                                row.origin(),
                                row.id(),
                                row.version(),
                                row.cells(),
                                row.link(),
                                row.files(),
                                row.byName(),
                                row.at(),
                                row.annulled()))
                        .toList(),
                list.count(),
                list.stale(),
                Word.of(list.confirmed()));
    }
}
