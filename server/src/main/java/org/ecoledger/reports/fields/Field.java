package org.ecoledger.reports.fields;

import java.util.List;

/**
 * What a template may ask for by name, a row of {@code reports/fields/*.csv}.
 *
 * @param name as it stands in the template: 优良天数
 * @param source which {@link FieldSource} answers
 * @param item what the source is asked for
 * @param columns names that hold within the rows of {@link Shape#ROWS} besides all others; empty for other shapes
 * @param subject kind of file that the document must be about for this field to have an answer; empty where none is needed
 * @param meaning what it says, for the person who writes the template
 */
public record Field(
        String name,
        Shape shape,
        String source,
        String item,
        List<String> columns,
        String subject,
        String english,
        String meaning) {

    /** What comes in the field's place. */
    public enum Shape {
        /** A figure; it can be asked for its change, its base, its unit (see {@link Facet}). */
        NUMBER,
        WORDS,
        /** Whether a part of the template is printed. */
        FLAG,
        /** A part of the template or a row of a table is repeated. */
        ROWS,
        /** A chart, a map, a photo. */
        PICTURE
    }
}
