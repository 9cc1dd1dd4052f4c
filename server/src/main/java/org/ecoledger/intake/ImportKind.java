package org.ecoledger.intake;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file that a module takes in; one bean per kind, or one {@link ImportFamily} for many that stand in a table. Its
 * columns stand in the resource {@code intake/columns/<code>.csv} (see {@link Column}) unless it says others.
 */
public interface ImportKind {

    /** Short name in addresses and on the command line, such as {@code air}. */
    String code();

    Title title();

    /** The columns that it knows. */
    default List<Column> columns() {
        return Columns.of(code());
    }

    /** Who may import it. */
    Set<Role> importers();

    /** Where it stands among the others; setting up a city goes from small to large. */
    default int order() {
        return 100;
    }

    /** What the sender says about the file as a whole. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Whether each row is undone by itself when it is refused. For kinds of few rows that write through other modules'
     * faces; those of many rows check a row before they write it.
     */
    default boolean undoesRowByRow() {
        return false;
    }

    /**
     * Whether the file names people whom only its importers may know. Then nobody else sees its imports, not even a sender
     * who is no importer any more, and neither its bytes nor its taken rows are kept after the run; refused rows are, for
     * the importers to correct.
     */
    default boolean isConfidential() {
        return false;
    }

    /** Begins an import. All that the writer writes is in the import's one transaction. */
    RowWriter open(ImportRun run);

    default boolean isOpenTo(Actor actor) {
        return actor.isSystem() || actor.roles().stream().anyMatch(importers()::contains);
    }

    /** A name in both languages. */
    record Title(String chinese, String english) {}

    /**
     * Something that holds for the whole file.
     *
     * @param preset taken when the sender says nothing, empty when it may stay open; null when the sender must say it
     * @param choices allowed values; empty for free text
     */
    record Option(String name, Title title, @Nullable String preset, List<String> choices) {}
}
