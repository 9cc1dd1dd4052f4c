package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people may do with the sheets of the level above: the city's office and analysts import and map, its leaders read. */
@Component
public class UpperDesk {
    private static final int LARGEST = 10 << 20;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 60;
    private static final String REFUSED = "assessment.upper.refused";

    private final UpperSheets sheets;
    private final Indicators indicators;
    private final Jurisdictions jurisdictions;
    private final Regions regions;

    UpperDesk(UpperSheets sheets, Indicators indicators, Jurisdictions jurisdictions, Regions regions) {
        this.sheets = sheets;
        this.indicators = indicators;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
    }

    /** What the person says of a file; blank where the sheet or the order of the sheets says it. */
    public record Form(
            @Nullable String issuer,
            @Nullable String title,
            @Nullable String year,
            @Nullable String version,
            @Nullable String document,
            @Nullable String issuedOn,
            @Nullable String total) {}

    /**
     * What a person says about a row.
     *
     * @param indicator code of the city's own indicator; null for none, then the note says why
     */
    public record Said(int line, @Nullable String indicator, String note) {}

    /** Only who answers for the whole city sees what is asked of it. */
    boolean isReader(Actor actor) {
        return regions.city().filter(jurisdictions.of(actor)::covers).isPresent();
    }

    boolean mayEdit(Actor actor) {
        return isReader(actor) && actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST);
    }

    List<UpperSheet> all(Actor actor) {
        return isReader(actor) ? sheets.all() : List.of();
    }

    /** The same answer for a sheet that is not there and for one that is not this person's to see. */
    UpperSheet get(Actor actor, long id) {
        if (!isReader(actor)) {
            throw Problem.notFound("assessment.upper.no-such-sheet", Long.toString(id));
        }
        return sheets.get(id);
    }

    /** Takes the whole sheet, or nothing of it with all objections to its form and its rows. */
    public UpperSheet take(Actor actor, Form form, String fileName, byte[] bytes) {
        if (!mayEdit(actor)) {
            throw Problem.forbidden("assessment.upper.city-only");
        }
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("assessment.upper.file-too-large", "10 MB");
        }
        List<Objection> objections = new ArrayList<>();
        BigDecimal total = total(form.total(), objections);
        UpperSheetReader.Read read = UpperSheetReader.read(bytes, total);
        UpperSheets.Head head = head(form, read, objections);
        objections.addAll(read.objections());
        if (!objections.isEmpty()) {
            throw Problem.objections(REFUSED, objections);
        }
        return sheets.add(actor, head, read, name(fileName), sha256(bytes), bytes);
    }

    /** Takes over what is said of the rows: all of it, or nothing with all objections. */
    public UpperSheet say(Actor actor, UpperSheet sheet, List<Said> said) {
        demandInForce(sheet);
        List<Objection> objections = new ArrayList<>();
        if (said.isEmpty()) {
            objections.add(Objection.to("mappings", "assessment.upper.nothing-said"));
        }
        LocalDate day = LocalDate.of(sheet.year(), 12, 31);
        for (Said one : said) {
            String field = "mappings." + one.line();
            String code = one.indicator();
            if (sheet.row(one.line()).isEmpty()) {
                objections.add(Objection.to(field, "assessment.upper.no-such-row", one.line()));
            }
            if (code != null && indicators.find(code, day).isEmpty()) {
                objections.add(Objection.to(field, "assessment.upper.no-such-indicator", code));
            }
            if (code == null && one.note().isBlank()) {
                objections.add(Objection.to(field, "assessment.upper.why-none"));
            }
            if (one.note().length() > LONGEST_NOTE || one.note().indexOf('\0') >= 0) {
                objections.add(Objection.to(field, "assessment.upper.note-too-long", LONGEST_NOTE));
            }
        }
        if (!objections.isEmpty()) {
            throw Problem.objections(REFUSED, objections);
        }
        return sheets.say(actor, sheet, said);
    }

    UpperSheet annul(Actor actor, UpperSheet sheet, String reason) {
        demandInForce(sheet);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.objections(
                    REFUSED, List.of(Objection.to("reason", "assessment.upper.reason-missing", LONGEST_REASON)));
        }
        return sheets.annul(actor, sheet, reason.strip());
    }

    private static void demandInForce(UpperSheet sheet) {
        if (sheet.isAnnulled()) {
            throw Problem.conflict("assessment.upper.annulled", sheet.document());
        }
    }

    private UpperSheets.Head head(Form form, UpperSheetReader.Read read, List<Objection> objections) {
        String issuer = text("issuer", form.issuer(), LONGEST_NAME, objections);
        String document = text("document", form.document(), LONGEST_NAME, objections);
        String written = form.title();
        String title = written == null || written.isBlank()
                ? shortened(read.preamble().stream().findFirst().orElse(document))
                : text("title", written, LONGEST_TITLE, objections);
        int year = number("year", form.year(), 2000, 2100, objections);
        LocalDate issuedOn = date(form.issuedOn(), objections);
        boolean isNext = form.version() == null || form.version().isBlank();
        int version = isNext ? sheets.nextVersion(issuer, year) : number("version", form.version(), 1, 99, objections);
        var head = new UpperSheets.Head(issuer, title, year, version, document, issuedOn);
        if (objections.isEmpty() && sheets.isTaken(head)) {
            objections.add(
                    Objection.to("version", "assessment.upper.version-taken", issuer, Integer.toString(year), version));
        }
        return head;
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    private static String text(String field, @Nullable String text, int longest, List<Objection> objections) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest || plain.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "assessment.upper.text-wanted", longest));
        }
        return plain;
    }

    private static int number(String field, @Nullable String text, int least, int most, List<Objection> objections) {
        String plain = text == null ? "" : text.strip();
        if (plain.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(plain);
            if (number >= least && number <= most) {
                return number;
            }
        }
        objections.add(
                Objection.to(field, "assessment.upper.number-wanted", Integer.toString(least), Integer.toString(most)));
        return least;
    }

    private static LocalDate date(@Nullable String text, List<Objection> objections) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException _) {
            objections.add(Objection.to("issuedOn", "assessment.upper.date-wanted"));
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable BigDecimal total(@Nullable String text, List<Objection> objections) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().matches("[0-9]{1,6}(\\.[0-9]{1,4})?") && new BigDecimal(text.strip()).signum() > 0) {
            return new BigDecimal(text.strip());
        }
        objections.add(Objection.to("total", "assessment.upper.total-wanted"));
        return null;
    }

    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 200));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
