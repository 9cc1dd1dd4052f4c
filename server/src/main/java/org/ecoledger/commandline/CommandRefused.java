package org.ecoledger.commandline;

/** A command cannot be carried out; the message says why in Chinese and, on a second line, in English. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefused(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
