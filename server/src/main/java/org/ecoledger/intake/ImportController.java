package org.ecoledger.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.Import.Sentence;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sending files in and seeing what became of them. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final int REFUSED_SHOWN = 200;

    private final Imports imports;
    private final ImportKinds kinds;
    private final RefusedFile refused;
    private final TemplateWorkbook templates;
    private final Sentences sentences;
    private final JsonMapper json;
    private final Clock clock;

    ImportController(
            Imports imports,
            ImportKinds kinds,
            RefusedFile refused,
            TemplateWorkbook templates,
            Sentences sentences,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.refused = refused;
        this.templates = templates;
        this.sentences = sentences;
        this.json = json;
        this.clock = clock;
    }

    record KindView(String code, String name, List<OptionView> options, List<ColumnView> columns) {}

    record OptionView(String name, String label, @Nullable String preset, List<String> choices) {}

    record ColumnView(String name, boolean required, List<String> aliases, List<String> units, String example) {}

    record Refusal(String code, String detail, @Nullable String mend) {}

    /** {@code remarks} are there when one import is asked for. */
    record ImportView(
            long id,
            String kind,
            String kindName,
            String fileName,
            String sha256,
            long size,
            Map<String, String> options,
            String sender,
            Import.State state,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            long rowsRead,
            @Nullable Long rowsTotal,
            long rowsTaken,
            long rowsRefused,
            @Nullable Refusal failure,
            List<String> remarks,
            boolean hasHandout,
            boolean repeated) {}

    record ImportList(List<ImportView> rows, @Nullable Long next, long total, Instant asOf) {}

    record RefusedList(List<RefusedFile.Line> rows, long total) {}

    @GetMapping("/kinds")
    List<KindView> kinds(Actor actor, Locale locale) {
        return kinds.openTo(actor).stream().map(kind -> view(kind, locale)).toList();
    }

    @GetMapping("/kinds/{code}/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String code, Locale locale) {
        ImportKind kind = kinds.get(code);
        return FileAnswer.of(
                kind.title().chinese() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                templates.write(kind, locale));
    }

    /**
     * @param options JSON object of the kind's options
     * @param again run a file again that was imported before
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> receive(
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam(defaultValue = "{}") String options,
            @RequestParam(defaultValue = "false") boolean again,
            Actor actor,
            Locale locale) {
        String name = file.getOriginalFilename();
        var receipt = imports.receive(actor, kind, name == null ? "" : name, file, read(options), again);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(view(receipt.entry(), receipt.repeated(), List.of(), locale));
    }

    @GetMapping
    ImportList list(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        int most = Math.clamp(limit, 1, 200);
        List<Import> found = imports.recent(actor, after == null ? Long.MAX_VALUE : after, most);
        Long next = found.size() == most ? (Long) found.getLast().id() : null;
        return new ImportList(
                found.stream()
                        .map(entry -> view(entry, false, List.of(), locale))
                        .toList(),
                next,
                imports.count(actor),
                clock.instant());
    }

    @GetMapping("/{id}")
    ImportView one(@PathVariable long id, Actor actor, Locale locale) {
        Import entry = get(id, actor);
        return view(entry, false, imports.remarksOf(entry), locale);
    }

    @GetMapping("/{id}/refused")
    RefusedList refused(@PathVariable long id, Actor actor, Locale locale) {
        Import entry = get(id, actor);
        return new RefusedList(refused.lines(id, locale, REFUSED_SHOWN), entry.rowsRefused());
    }

    @GetMapping("/{id}/refused.csv")
    ResponseEntity<byte[]> refusedFile(@PathVariable long id, Actor actor, Locale locale) {
        Import entry = get(id, actor);
        return FileAnswer.of(entry.fileName() + ".refused.csv", "text/csv;charset=UTF-8", refused.write(id, locale));
    }

    /** What was left for the sender; it can be fetched once. */
    @PostMapping("/{id}/handout")
    ResponseEntity<byte[]> handout(@PathVariable long id, Actor actor) {
        var handout = imports.takeHandout(actor, id).orElseThrow(() -> Problem.notFound("intake.handout-gone"));
        return FileAnswer.of(handout.fileName(), "text/csv;charset=UTF-8", handout.content());
    }

    private Import get(long id, Actor actor) {
        return imports.find(id, actor).orElseThrow(() -> Problem.notFound("intake.no-such-import", Long.toString(id)));
    }

    private Map<String, String> read(String options) {
        try {
            return json.readValue(options, new TypeReference<>() {});
        } catch (JacksonException _) {
            throw Problem.malformed("intake.options-unreadable");
        }
    }

    private KindView view(ImportKind kind, Locale locale) {
        return new KindView(
                kind.code(),
                in(kind.title(), locale),
                kind.options().stream()
                        .map(option -> new OptionView(
                                option.name(), in(option.title(), locale), option.preset(), option.choices()))
                        .toList(),
                kinds.columnsOf(kind).stream()
                        .map(column -> new ColumnView(
                                column.name(),
                                column.required(),
                                column.aliases(),
                                column.units().values().stream().distinct().toList(),
                                column.example()))
                        .toList());
    }

    private ImportView view(Import entry, boolean repeated, List<Sentence> remarks, Locale locale) {
        return new ImportView(
                entry.id(),
                entry.kind(),
                kinds.find(entry.kind()).map(kind -> in(kind.title(), locale)).orElse(entry.kind()),
                entry.fileName(),
                entry.sha256(),
                entry.size(),
                entry.options(),
                entry.sender(),
                entry.state(),
                entry.receivedAt(),
                entry.finishedAt(),
                entry.rowsRead(),
                entry.rowsTotal(),
                entry.rowsTaken(),
                entry.rowsRefused(),
                refusal(entry.failure(), locale),
                remarks.stream().map(remark -> say(remark, locale)).toList(),
                entry.hasHandout(),
                repeated);
    }

    private @Nullable Refusal refusal(@Nullable Sentence failure, Locale locale) {
        if (failure == null) {
            return null;
        }
        List<Object> arguments = List.copyOf(failure.arguments());
        return new Refusal(
                failure.code(),
                say(failure, locale),
                sentences.find(failure.code() + ".mend", arguments, locale).orElse(null));
    }

    private String say(Sentence sentence, Locale locale) {
        return sentences.say(sentence.code(), List.copyOf(sentence.arguments()), locale);
    }

    private static String in(ImportKind.Title title, Locale locale) {
        return "en".equals(locale.getLanguage()) ? title.english() : title.chinese();
    }
}
