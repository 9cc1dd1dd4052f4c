package org.ecoledger.deadlines;

/**
 * The files of one kind that have clocks. Whoever acts on a file locks the file first and its clocks after; what the clock
 * service does by itself keeps to the same order through this, so that the two never wait for each other in a circle.
 */
public interface DeadlineFiles {

    /** What stands before the colon in a subject, such as {@code matter}. */
    String kind();

    /** Locks the file until the end of the transaction; nothing happens where there is none. */
    void lock(String key);
}
