package org.ecoledger.reports.templates;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.templates.Template.State;
import org.ecoledger.reports.templates.Templates.About;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the templates of {@code reports/templates/templates.csv} into the database when the server starts. A new file is a new
 * version; it is issued at once unless an office has put a version of its own in force, which it then may compare and keep.
 */
@Component
class ShippedTemplates implements SmartLifecycle {
    static final String FOLDER = "reports/templates/";

    private static final Actor PRODUCT = Actor.system("templates");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    /** The first one of its code has no one before it; later ones are used from the day on which they come. */
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final Templates templates;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private boolean running;

    ShippedTemplates(Templates templates, TransactionTemplate transactions, Clock clock) {
        this.templates = templates;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A row of the table with its file. */
    record Shipped(About about, byte[] docx) {}

    /** @param today from when on a new file is used */
    static List<Shipped> all(LocalDate today) {
        var table = new ClassPathResource(FOLDER + "templates.csv");
        try (var reader = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(row -> shipped(row, today)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped shipped(CSVRecord row, LocalDate today) {
        var about = new About(
                row.get("code"),
                row.get("title"),
                row.get("english"),
                row.get("kind"),
                Arrays.stream(row.get("periods").split("[ ;、]+"))
                        .filter(kind -> !kind.isEmpty())
                        .map(kind -> Period.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.get("subject"),
                Boolean.parseBoolean(row.get("needs_signature")),
                today);
        try (var file = new ClassPathResource(FOLDER + row.get("file")).getInputStream()) {
            return new Shipped(about, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + row.get("file"), e);
        }
    }

    @Override
    public void start() {
        running = true;
        all(CityTime.today(clock)).forEach(shipped -> transactions.executeWithoutResult(_ -> bring(shipped)));
    }

    private void bring(Shipped shipped) {
        String code = shipped.about().code();
        String sha256 = Templates.sha256(shipped.docx());
        List<Template> known = templates.all().stream()
                .filter(template -> template.code().equals(code))
                .toList();
        if (known.stream().anyMatch(template -> template.sha256().equals(sha256))) {
            return;
        }
        Optional<Template> own = known.stream()
                .filter(template -> !template.shipped() && template.state() == State.ISSUED)
                .findFirst();
        About about = known.isEmpty() ? shipped.about().from(ALWAYS) : shipped.about();
        Template kept = templates.keep(PRODUCT, about, shipped.docx(), true);
        if (own.isEmpty()) {
            templates.issue(PRODUCT, kept);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
