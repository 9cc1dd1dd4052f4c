package org.ecoledger.procedures;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.procedures.Procedure.Words;

/**
 * What a procedure calls one of its states or actions.
 *
 * @param kind {@code state}, {@code end} for a state in which a file is at its end, {@code action}, {@code signature}, …
 */
record OwnWord(String kind, String code, String chinese, String english) {
    static final String END = "end";
    static final List<String> COLUMNS = List.of("kind", "code", "zh", "en");

    static OwnWord of(CSVRecord record) {
        return new OwnWord(record.get("kind"), record.get("code"), record.get("zh"), record.get("en"));
    }

    boolean isEnd() {
        return kind.equals(END);
    }

    /** The key under which a procedure finds it; an end is a state. */
    String key() {
        return (isEnd() ? "state" : kind) + ":" + code;
    }

    Words words() {
        return new Words(chinese, english);
    }
}
