package org.ecoledger.standards.files;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is said of each row of a file. */
interface RowEvaluation {

    /** The columns that are appended. */
    List<String> columns();

    /** The appended cells of a row; what is wrong with it, the cells are told. */
    Result evaluate(Cells cells);

    /**
     * @param found whether there is an index or a class
     * @param cells one for each appended column
     */
    record Result(boolean found, List<String> cells) {}

    /** What the values were taken as, where the file had to tell it; empty if there was nothing to tell. */
    default Optional<Sentence> assumption() {
        return Optional.empty();
    }

    /** All appended cells empty. */
    default Result nothing() {
        return new Result(false, Collections.nCopies(columns().size(), ""));
    }
}
