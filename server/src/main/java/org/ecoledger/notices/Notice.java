package org.ecoledger.notices;

import java.util.List;

/**
 * Something that a person is told.
 *
 * @param key what makes it one: the same person is never told the same key twice
 * @param account to whom
 * @param code of its sentence in {@code problems/<module>.properties}
 * @param arguments of the sentence
 * @param link address of the page on which to act
 * @param urgent it does not wait for office hours
 */
public record Notice(String key, long account, String code, List<String> arguments, String link, boolean urgent) {}
