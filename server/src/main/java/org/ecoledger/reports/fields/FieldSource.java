package org.ecoledger.reports.fields;

/** Where fields come from; one bean for each {@link Field#source()}. */
public interface FieldSource {

    /** As in the column {@code source} of the catalogue. */
    String source();

    /**
     * The answer in this scope. What is not known is {@link FieldValue.Missing} or a figure without a value that says why;
     * never zero.
     */
    FieldValue value(Field field, Scope scope);
}
