package org.ecoledger.reports.templates;

import org.ecoledger.reports.fields.Asked;
import org.ecoledger.reports.fields.Facet;

/** What the name in a tag means. */
public sealed interface Named {

    /** A field of the catalogue. */
    record Catalogued(Asked asked) implements Named {}

    /** Something that every document has. */
    record Stands(Standing standing) implements Named {}

    /** Words that a person types for this document; they never are figures. */
    record Typed(String label) implements Named {}

    /** A column that the rows of the loop around it bring. */
    record Column(String name, Facet facet) implements Named {}

    /** The place of a turn in its loop. */
    record Turn(Counter counter) implements Named {}

    /** What a loop knows of its turns. */
    enum Counter {
        NUMBER("序号"),
        FIRST("首条"),
        LAST("末条"),
        NOT_LAST("非末条");

        private final String chinese;

        Counter(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
