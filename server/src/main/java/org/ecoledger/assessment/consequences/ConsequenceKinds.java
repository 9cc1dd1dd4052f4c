package org.ecoledger.assessment.consequences;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.consequences.ConsequenceKind.Card;
import org.ecoledger.assessment.consequences.ConsequenceKind.Effect;
import org.ecoledger.assessment.consequences.ConsequenceKind.Letter;
import org.ecoledger.assessment.consequences.ConsequenceKind.OnCertificate;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Who;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables {@code assessment/consequences.csv} and {@code assessment/neglect.csv}. */
@Component
class ConsequenceKinds {
    static final String VETO = "veto";
    static final String LAST_PLACE = "last-place";
    static final String MINUS = "performance-minus";
    static final String REWARD = "reward";
    static final String CONTACT_BONUS = "contact-bonus";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final List<ConsequenceKind> kinds =
            records("consequences").stream().map(ConsequenceKinds::kind).toList();

    private final List<Neglect> neglect = records("neglect").stream()
            .map(row -> new Neglect(row.get("code"), row.get("zh"), row.get("en")))
            .toList();

    /** A form of dereliction (失职情形, M15-20). */
    record Neglect(String code, String zh, String en) implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** All, in the order of the table; those out of force too, for old files. */
    List<ConsequenceKind> all() {
        return kinds;
    }

    List<ConsequenceKind> inForceOn(LocalDate day) {
        return kinds.stream().filter(kind -> kind.isInForceOn(day)).toList();
    }

    /** The row in force on the day. */
    Optional<ConsequenceKind> find(String code, LocalDate day) {
        return inForceOn(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The newest row of a kind that some file names. */
    ConsequenceKind get(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("assessment/consequences.csv has no kind " + code));
    }

    List<Neglect> neglect() {
        return neglect;
    }

    Optional<Neglect> neglect(String code) {
        return neglect.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static ConsequenceKind kind(CSVRecord row) {
        return new ConsequenceKind(
                row.get("code"),
                Integer.parseInt(row.get("rung")),
                row.get("zh"),
                row.get("en"),
                Effect.valueOf(row.get("effect")),
                Arrays.stream(row.get("power").split("\\s+"))
                        .map(ConsequenceKinds::who)
                        .toList(),
                row.get("notice").equals("yes"),
                row.get("appeal_days").isEmpty() ? null : Integer.valueOf(row.get("appeal_days")),
                row.get("suspends").equals("yes"),
                OnCertificate.valueOf(row.get("certificate").toUpperCase(Locale.ROOT)),
                row.get("card").isEmpty() ? null : Card.valueOf(row.get("card")),
                row.get("card_days").isEmpty() ? 0 : Integer.parseInt(row.get("card_days")),
                Letter.valueOf(row.get("letter").toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.get("valid_from")),
                row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to")),
                row.get("basis"));
    }

    private static Who who(String cell) {
        String[] parts = cell.split("@", 2);
        return new Who(
                Role.valueOf(parts[0]),
                Relation.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static List<CSVRecord> records(String table) {
        var file = new ClassPathResource("assessment/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
