package org.ecoledger.database;

/**
 * Where the database of this server is, embedded or external.
 *
 * @param jdbcUrl with user and password where they are needed: never shown, never logged
 */
public record DatabaseAddress(String jdbcUrl) {
    @Override
    public String toString() {
        return "DatabaseAddress[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
    }
}
