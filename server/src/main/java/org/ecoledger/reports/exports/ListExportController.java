package org.ecoledger.reports.exports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes a long list in parts and gives it back as one workbook. */
@RestController
@RequestMapping("/api/v1/list-exports")
class ListExportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS_OF_A_PART = 5_000;
    private static final int LONGEST_TITLE = 200;

    private final ListExports exports;
    private final ListWorkbook workbook;

    ListExportController(ListExports exports, ListWorkbook workbook) {
        this.exports = exports;
        this.workbook = workbook;
    }

    /** @param sheets names of the sheet of rows and of the sheet about them */
    record Beginning(
            @Nullable String title,
            @Nullable List<String> sheets,
            @Nullable List<String> head) {}

    record Begun(UUID id) {}

    /** Cells are texts, numbers or null. */
    record Part(@Nullable List<List<@Nullable Object>> rows) {}

    record Finished(String file, long rows) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(@RequestBody Beginning beginning, Actor actor) {
        String title = beginning.title() == null ? "" : beginning.title().strip();
        List<String> sheets = Objects.requireNonNullElse(beginning.sheets(), List.of());
        List<String> head = Objects.requireNonNullElse(beginning.head(), List.of());
        boolean fits = !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && sheets.size() == 2
                && !head.isEmpty()
                && head.size() <= MOST_COLUMNS;
        if (!fits) {
            throw Problem.unacceptable("reports.export.beginning", MOST_COLUMNS);
        }
        return new Begun(exports.begin(actor, title, sheets, head));
    }

    @PutMapping("/{id}/parts/{part}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable UUID id, @PathVariable int part, @RequestBody Part sent, Actor actor) {
        List<List<@Nullable Object>> rows = Objects.requireNonNullElse(sent.rows(), List.of());
        if (part < 0 || rows.isEmpty() || rows.size() > MOST_ROWS_OF_A_PART) {
            throw Problem.unacceptable("reports.export.part", MOST_ROWS_OF_A_PART);
        }
        exports.add(actor, id, part, rows);
    }

    @PostMapping("/{id}/finish")
    Finished finish(@PathVariable UUID id, @RequestBody Part about, Actor actor) {
        exports.finish(actor, id, Objects.requireNonNullElse(about.rows(), List.of()));
        ListExport export = find(actor, id);
        return new Finished("/api/v1/list-exports/" + id + "/file.xlsx", export.rows());
    }

    @GetMapping("/{id}/file.xlsx")
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID id, Actor actor) {
        ListExport export = find(actor, id);
        if (export.about() == null) {
            throw Problem.conflict("reports.export.unfinished", export.title());
        }
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"list.xlsx\"; filename*=UTF-8''"
                                + URLEncoder.encode(export.title() + ".xlsx", StandardCharsets.UTF_8))
                .body(out -> workbook.write(export, out));
    }

    private ListExport find(Actor actor, UUID id) {
        return exports.find(actor, id).orElseThrow(() -> Problem.notFound("reports.export.gone"));
    }
}
