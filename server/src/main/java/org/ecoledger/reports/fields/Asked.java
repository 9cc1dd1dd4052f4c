package org.ecoledger.reports.fields;

/** A field and what of it is printed: {@code {{优良天数.同比}}}. */
public record Asked(Field field, Facet facet) {

    /** As it stands in the template, without its brackets. */
    public String tag() {
        return facet == Facet.VALUE ? field.name() : field.name() + "." + facet.chinese();
    }
}
