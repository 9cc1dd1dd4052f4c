package org.ecoledger.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;

/**
 * Where a module above lets its issued documents be found: they stand in a unit's list of documents and are bound into the
 * volumes that an inspection group asks for (M12-11). One bean per kind of document.
 */
public interface IssuedDocuments {

    /**
     * An issued document.
     *
     * @param key under which {@link #open} gives its bytes
     * @param unit name of the unit that issued it
     * @param fileName with its ending
     */
    record Issued(
            String key, String number, String title, LocalDate date, String unit, String fileName, String sha256) {}

    /** First part of its documents' addresses, such as {@code bulletin}. */
    String kind();

    /** Documents issued from the first to the last day that this jurisdiction may see, oldest first. */
    List<Issued> between(LocalDate from, LocalDate to, Jurisdiction jurisdiction);

    Optional<Issued> find(String key, Jurisdiction jurisdiction);

    /** The bytes as they were issued. */
    Optional<byte[]> open(String key, Jurisdiction jurisdiction);
}
