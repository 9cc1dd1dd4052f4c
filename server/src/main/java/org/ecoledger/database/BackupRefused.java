package org.ecoledger.database;

/** A backup cannot be made or restored; the message says why in words for the person at the command line. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefused(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
