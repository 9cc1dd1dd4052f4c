package org.ecoledger.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.Import.Sentence;
import org.ecoledger.intake.ImportEntries.Arrival;
import org.ecoledger.intake.ImportEntries.View;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All imports: received with their bytes, run in the background, their rows found again for ever. */
@Component
public class Imports {
    private final ImportEntries entries;
    private final StoredFiles files;
    private final RawRows rows;
    private final ImportKinds kinds;
    private final Posts posts;
    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    Imports(
            ImportEntries entries,
            StoredFiles files,
            RawRows rows,
            ImportKinds kinds,
            Posts posts,
            Regions regions,
            Jurisdictions jurisdictions,
            Audit audit,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.entries = entries;
        this.files = files;
        this.rows = rows;
        this.kinds = kinds;
        this.posts = posts;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the sender is told.
     *
     * @param repeated the same file was received before; this is that import, and nothing new happens
     */
    public record Receipt(Import entry, boolean repeated) {}

    /**
     * Stores the file; when this returns (and the caller's transaction, if there is one, is committed) it is acknowledged
     * and will be run, even after a crash. A file of the same content, kind and options that did not fail before is
     * answered with the earlier import.
     *
     * @param again run it again all the same
     */
    @Transactional
    public Receipt receive(
            Actor actor,
            String kind,
            String fileName,
            InputStreamSource content,
            Map<String, String> options,
            boolean again) {
        ImportKind known = kinds.get(kind);
        if (!known.isOpenTo(actor)) {
            throw Problem.forbidden("intake.kind-not-open", known.title().chinese());
        }
        Map<String, String> complete = kinds.complete(known, options);
        var print = files.printOf(content);
        entries.queueFor(kind, print.sha256());
        var earlier = again ? Optional.<Import>empty() : entries.same(kind, print.sha256(), complete);
        if (earlier.isPresent()) {
            return new Receipt(earlier.get(), true);
        }
        files.store(print, content, CityTime.at(clock.instant()).toOffsetDateTime());
        long id = entries.add(new Arrival(kind, cleaned(fileName), print.sha256(), complete, actor, regionOf(actor)));
        audit.record(actor, "import.received", "import:" + id, kind + " sha256=" + print.sha256());
        events.publishEvent(new ImportReceived(id));
        return new Receipt(entries.find(id).orElseThrow(), false);
    }

    /** As above, from memory. */
    @Transactional
    public Receipt receive(Actor actor, String kind, String fileName, byte[] bytes, Map<String, String> options) {
        return receive(actor, kind, fileName, new ByteArrayResource(bytes), options, false);
    }

    /** The import, if the actor sent it or may see its kind and its sender's region. */
    public Optional<Import> find(long id, Actor actor) {
        return entries.find(id, viewOf(actor));
    }

    /** Imports that the actor may see, newest first, those with smaller numbers than {@code before}. */
    public List<Import> recent(Actor actor, long before, int limit) {
        return entries.recent(viewOf(actor), before, limit);
    }

    /** How many imports the actor may see. */
    public long count(Actor actor) {
        return entries.count(viewOf(actor));
    }

    /** What is to be said about the import as a whole. */
    public List<Sentence> remarksOf(Import entry) {
        return entries.remarksOf(entry.id());
    }

    /** The row as it stood in its file, for the end of a figure. Whoever may see the figure may see it. */
    public Optional<RawRow> row(long importId, long line) {
        return rows.find(importId, line);
    }

    /** The file left for the sender alone; it is gone afterwards. */
    @Transactional
    Optional<ImportRun.Handout> takeHandout(Actor actor, long id) {
        var handout = entries.takeHandout(id, actor.login());
        handout.ifPresent(_ -> audit.record(actor, "import.handout-fetched", "import:" + id, ""));
        return handout;
    }

    private View viewOf(Actor actor) {
        return new View(
                actor.login(),
                kinds.openTo(actor).stream().map(ImportKind::code).toList(),
                jurisdictions.of(actor).path(),
                kinds.closedTo(actor));
    }

    /** Who keeps the system sets it up for all; others import for the region of their post. */
    private @Nullable String regionOf(Actor actor) {
        if (actor.isAnyOf(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN) && actor.account() > 0) {
            return null;
        }
        return posts.unitOf(actor)
                .map(Unit::region)
                .or(() -> regions.city().map(Region::code))
                .orElse(null);
    }

    private static String cleaned(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String name = plain.isEmpty() ? "file" : plain;
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
