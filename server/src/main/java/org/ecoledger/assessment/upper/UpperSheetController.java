package org.ecoledger.assessment.upper;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.upper.UpperViews.DifferenceView;
import org.ecoledger.assessment.upper.UpperViews.HeadView;
import org.ecoledger.assessment.upper.UpperViews.SheetView;
import org.ecoledger.intake.FileAnswer;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Indicator sheets of the level above, their mapping, gaps and yearly differences (C23, M15-24). */
@RestController
@RequestMapping("/api/v1/upper-sheets")
class UpperSheetController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UpperSheets sheets;
    private final UpperDesk desk;
    private final UpperViews views;
    private final GapWorkbook workbook;
    private final Clock clock;

    UpperSheetController(UpperSheets sheets, UpperDesk desk, UpperViews views, GapWorkbook workbook, Clock clock) {
        this.sheets = sheets;
        this.desk = desk;
        this.views = views;
        this.workbook = workbook;
        this.clock = clock;
    }

    record SheetList(List<HeadView> rows, @Nullable String next, long total, boolean mayEdit, Instant asOf) {}

    /** @param indicator null for none of the city's own */
    record SaidForm(
            int line, @Nullable String indicator, @Nullable String note) {}

    record Mappings(@Nullable List<SaidForm> mappings) {}

    record Annulment(@Nullable String reason) {}

    @GetMapping
    SheetList list(Actor actor) {
        List<HeadView> rows = desk.all(actor).stream().map(views::head).toList();
        return new SheetList(rows, null, rows.size(), desk.mayEdit(actor), clock.instant());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SheetView take(@RequestParam MultipartFile file, @ModelAttribute UpperDesk.Form form, Actor actor, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename();
        UpperSheet sheet = desk.take(actor, form, name == null ? "" : name, file.getBytes());
        return view(sheet, actor, locale);
    }

    @GetMapping("/{id}")
    SheetView one(@PathVariable long id, Actor actor, Locale locale) {
        return view(desk.get(actor, id), actor, locale);
    }

    /** @param with id of the sheet to compare with; without it the newest of the year before */
    @GetMapping("/{id}/difference")
    DifferenceView difference(@PathVariable long id, @RequestParam(required = false) @Nullable Long with, Actor actor) {
        UpperSheet now = desk.get(actor, id);
        UpperSheet before = with == null
                ? sheets.before(now)
                        .orElseThrow(() -> Problem.notFound(
                                "assessment.upper.no-year-before", now.issuer(), Integer.toString(now.year() - 1)))
                : desk.get(actor, with);
        return views.difference(now, before);
    }

    @PostMapping("/{id}/mappings")
    SheetView say(@PathVariable long id, @RequestBody Mappings form, Actor actor, Locale locale) {
        List<SaidForm> mappings = form.mappings() == null ? List.of() : form.mappings();
        List<UpperDesk.Said> said = mappings.stream()
                .map(one -> new UpperDesk.Said(
                        one.line(),
                        blankToNull(one.indicator()),
                        one.note() == null ? "" : one.note().strip()))
                .toList();
        return view(desk.say(actor, desk.get(actor, id), said), actor, locale);
    }

    @PostMapping("/{id}/annul")
    SheetView annul(@PathVariable long id, @RequestBody Annulment form, Actor actor, Locale locale) {
        String reason = form.reason() == null ? "" : form.reason();
        return view(desk.annul(actor, desk.get(actor, id), reason), actor, locale);
    }

    @GetMapping("/{id}/gaps.xlsx")
    ResponseEntity<byte[]> gaps(@PathVariable long id, Actor actor, Locale locale) {
        UpperSheet sheet = desk.get(actor, id);
        String name = sheet.issuer() + sheet.year() + "年考核指标差距清单.xlsx";
        return FileAnswer.of(name, XLSX, workbook.write(view(sheet, actor, locale), locale));
    }

    /** The file as it came. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> original(@PathVariable long id, Actor actor) {
        UpperSheet sheet = desk.get(actor, id);
        return FileAnswer.of(sheet.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, sheets.file(sheet));
    }

    private SheetView view(UpperSheet sheet, Actor actor, Locale locale) {
        return views.sheet(sheet, desk.mayEdit(actor), locale);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
