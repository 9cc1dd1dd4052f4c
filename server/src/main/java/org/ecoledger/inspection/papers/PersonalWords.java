package org.ecoledger.inspection.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * What in a text tells of natural persons, by the rules of {@code inspection/public-redactions.csv}: numbers of papers,
 * telephones, accounts and plates for certain; names and homes as suggestions for the person who looks (边督边改公开). Names of
 * enterprises stay.
 */
public final class PersonalWords {
    private static final String NAME = "某";
    private static final int LONGEST_NAME = 4;

    private final List<Rule> rules;
    private final Pattern enterprise;
    private final Pattern surname;

    private record Rule(String kind, boolean certain, Pattern pattern, String replacement) {}

    /**
     * A stretch of a text.
     *
     * @param kind id, phone, account, plate, name, address
     * @param certain whether it is taken out in any case
     */
    public record Found(int from, int to, String text, String kind, boolean certain, String replacement) {}

    private PersonalWords(List<CSVRecord> rows) {
        String surnames = "(?:" + pattern(rows, "surname") + ")";
        this.surname = Pattern.compile("^" + surnames);
        this.enterprise = Pattern.compile(pattern(rows, "enterprise"));
        this.rules = rows.stream()
                .filter(row -> !row.get("certainty").equals("data"))
                .map(row -> new Rule(
                        row.get("kind"),
                        row.get("certainty").equals("always"),
                        Pattern.compile(row.get("pattern").replace("{surname}", surnames)),
                        row.get("replacement")))
                .toList();
    }

    /** The rules in force on this day. */
    public static PersonalWords on(LocalDate day) {
        return new PersonalWords(DataTable.rows("public-redactions", row -> row).stream()
                .filter(row -> DataTable.isInForce(row, day))
                .toList());
    }

    /**
     * All stretches, in the order of the text, none over another.
     *
     * @param known names of persons to be found wherever they stand
     */
    public List<Found> in(String text, Collection<String> known) {
        var all = new ArrayList<Found>();
        rules.forEach(rule -> find(rule, text, all));
        known.stream().filter(this::isName).forEach(name -> literally(text, name, all));
        return apart(all);
    }

    /** The text without what is certain: for papers that stay in office but carry words of persons outside. */
    public String withoutCertain(String text) {
        return replaced(
                text, in(text, List.of()).stream().filter(Found::certain).toList());
    }

    /** The text with each stretch replaced. */
    public static String replaced(String text, List<Found> stretches) {
        var result = new StringBuilder();
        int at = 0;
        for (Found found : stretches) {
            result.append(text, at, found.from()).append(found.replacement());
            at = found.to();
        }
        return result.append(text.substring(at)).toString();
    }

    /** All places of one wording that the person who looks wants out. */
    public List<Found> literally(String text, String wording) {
        var all = new ArrayList<Found>();
        literally(text, wording, all);
        return all;
    }

    private void find(Rule rule, String text, List<Found> all) {
        Matcher matcher = rule.pattern().matcher(text);
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            boolean name = rule.kind().equals("name");
            if (name && isFirm(text.substring(matcher.end(group)))) {
                continue;
            }
            String words = matcher.group(group);
            all.add(new Found(
                    matcher.start(group),
                    matcher.end(group),
                    words,
                    rule.kind(),
                    rule.certain(),
                    name ? veiled(words) : rule.replacement()));
        }
    }

    /** Accounts of machines and offices carry no person's name. */
    private boolean isName(String words) {
        return words.length() > 1
                && words.length() <= LONGEST_NAME
                && surname.matcher(words).find();
    }

    private boolean isFirm(String rest) {
        return enterprise.matcher(rest).find();
    }

    private void literally(String text, String wording, List<Found> all) {
        for (int at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length())) {
            if (!isFirm(text.substring(at + wording.length()))) {
                all.add(new Found(at, at + wording.length(), wording, "name", false, veiled(wording)));
            }
        }
    }

    /** 王强 → 王某, 王小强 → 王某某; what begins with no surname loses every letter. */
    private String veiled(String name) {
        Matcher first = surname.matcher(name);
        return first.find() ? first.group() + NAME.repeat(Math.max(1, name.length() - first.end())) : NAME.repeat(2);
    }

    /** Of stretches that overlap the certain one stays, else the longer, else the first. */
    private static List<Found> apart(List<Found> all) {
        List<Found> strongestFirst = all.stream()
                .sorted(Comparator.comparing(Found::certain)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(PersonalWords::length).reversed())
                        .thenComparingInt(Found::from))
                .toList();
        var kept = new ArrayList<Found>();
        for (Found found : strongestFirst) {
            if (kept.stream().noneMatch(other -> found.from() < other.to() && other.from() < found.to())) {
                kept.add(found);
            }
        }
        return kept.stream().sorted(Comparator.comparingInt(Found::from)).toList();
    }

    private static int length(Found found) {
        return found.to() - found.from();
    }

    private static String pattern(List<CSVRecord> rows, String rule) {
        return rows.stream()
                .filter(row -> row.get("rule").equals(rule))
                .map(row -> row.get("pattern"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("inspection/public-redactions.csv lacks " + rule));
    }
}
