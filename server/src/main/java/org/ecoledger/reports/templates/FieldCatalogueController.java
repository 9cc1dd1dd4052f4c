package org.ecoledger.reports.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecoledger.reports.fields.Facet;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of names for who writes a template in Word. */
@RestController
@RequestMapping("/api/v1/document-fields")
class FieldCatalogueController {
    private final Fields fields;

    FieldCatalogueController(Fields fields) {
        this.fields = fields;
    }

    /**
     * A name.
     *
     * @param written as it stands in the template
     * @param facets words that may follow after a dot
     * @param columns names that hold within its rows besides all others
     * @param subject kind of file that the document must be about; empty for any
     * @param standing whether every document has it
     */
    record Entry(
            String name,
            String written,
            Shape shape,
            List<String> facets,
            List<String> columns,
            String subject,
            String english,
            String meaning,
            boolean standing) {}

    record Entries(List<Entry> rows, long total) {}

    /** @param q part of a name or its meaning */
    @GetMapping
    Entries list(@RequestParam(defaultValue = "") String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Entry> rows = Stream.concat(
                        Arrays.stream(Standing.values()).map(FieldCatalogueController::entry),
                        fields.all().stream().map(FieldCatalogueController::entry))
                .filter(entry -> (entry.name() + " " + entry.english() + " " + entry.meaning())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        return new Entries(rows, rows.size());
    }

    private static Entry entry(Standing standing) {
        return new Entry(
                standing.chinese(),
                "{{" + standing.chinese() + "}}",
                Shape.WORDS,
                List.of(),
                List.of(),
                "",
                standing.english(),
                standing.meaning(),
                true);
    }

    private static Entry entry(Field field) {
        List<String> facets = field.shape() == Shape.NUMBER
                ? Arrays.stream(Facet.values()).map(Facet::chinese).toList()
                : List.of();
        return new Entry(
                field.name(),
                written(field),
                field.shape(),
                facets,
                field.columns(),
                field.subject(),
                field.english(),
                field.meaning(),
                false);
    }

    private static String written(Field field) {
        return switch (field.shape()) {
            case NUMBER, WORDS -> "{{" + field.name() + "}}";
            case FLAG, ROWS -> "{{?" + field.name() + "}}…{{/" + field.name() + "}}";
            case PICTURE -> "{{@" + field.name() + "}}";
        };
    }
}
