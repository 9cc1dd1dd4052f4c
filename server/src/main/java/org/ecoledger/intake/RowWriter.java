package org.ecoledger.intake;

/** Takes the rows of one import, one after the other, on one thread and in one transaction. */
public interface RowWriter {

    /** Takes one row, or throws {@link RowRefused} before it has written anything of it. */
    void take(ImportRow row);

    /** After the last row; rows found bad only now are given to {@link ImportRun#refuse}. */
    default void finish() {}
}
