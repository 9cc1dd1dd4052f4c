package org.ecoledger.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.ProblemBodies.FieldError;
import org.ecoledger.problems.Sentences;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Procedure.Words;
import org.ecoledger.procedures.VersionFile.Choices;
import org.ecoledger.procedures.VersionFile.FieldChoice;
import org.ecoledger.procedures.VersionFile.Happening;
import org.ecoledger.procedures.VersionFile.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows versions with the names of all that they mention, in both languages. */
@Component
class VersionFiles {
    private final ShippedTables shipped;
    private final Versions versions;
    private final Procedures procedures;
    private final ProcedureDesk desk;
    private final Fields fields;
    private final LimitCodes limits;
    private final Sentences sentences;
    private final Clock clock;
    private final List<Setting> settings = Setting.all();

    VersionFiles(
            ShippedTables shipped,
            Versions versions,
            Procedures procedures,
            ProcedureDesk desk,
            Fields fields,
            LimitCodes limits,
            Sentences sentences,
            Clock clock) {
        this.shipped = shipped;
        this.versions = versions;
        this.procedures = procedures;
        this.desk = desk;
        this.fields = fields;
        this.limits = limits;
        this.sentences = sentences;
        this.clock = clock;
    }

    VersionFile open(String name, String version, Locale locale) {
        Table table = desk.table(name, version);
        Optional<Version> written = versions.find(name, version);
        boolean draft = written.filter(Version::isDraft).isPresent();
        return new VersionFile(
                name,
                title(name),
                version,
                standing(name, version, written.orElse(null)),
                written.map(Version::id).orElse(null),
                written.map(Version::revision).orElse(0),
                written.isPresent() ? written.get().validFrom() : table.validFrom(),
                written.map(Version::basedOn).orElse(null),
                written.map(Version::reason).orElse(null),
                written.map(VersionFiles::story).orElse(List.of()),
                table.lines(),
                draft ? table.own() : TableOf.words(table),
                names(table),
                draft ? say(desk.faults(written.orElseThrow()), locale) : List.of(),
                draft ? choices(name) : null,
                clock.instant());
    }

    Words title(String name) {
        return shipped.shared().getOrDefault("procedure:" + name, new Words(name, name));
    }

    Standing standing(String name, String version, @Nullable Version written) {
        if (written != null && written.state() != Version.State.IN_FORCE) {
            return written.isDraft() ? Standing.DRAFT : Standing.ANNULLED;
        }
        LocalDate today = CityTime.today(clock);
        if (procedures.get(name, version).validFrom().isAfter(today)) {
            return Standing.COMING;
        }
        return procedures.of(name, today).version().equals(version) ? Standing.PRESENT : Standing.PAST;
    }

    List<FieldError> say(List<Objection> objections, Locale locale) {
        return objections.stream()
                .map(objection -> new FieldError(
                        objection.field(),
                        objection.code(),
                        sentences.say(objection.code(), objection.arguments(), locale)))
                .toList();
    }

    private static List<Happening> story(Version version) {
        var story = new ArrayList<Happening>();
        story.add(new Happening("drafted", version.createdAt(), version.createdBy()));
        if (version.revision() > 1) {
            story.add(new Happening("changed", version.changedAt(), version.changedBy()));
        }
        add(story, "put-in-force", version.putInForceAt(), version.putInForceBy());
        add(story, "annulled", version.annulledAt(), version.annulledBy());
        return story;
    }

    private static void add(List<Happening> story, String what, @Nullable Instant at, @Nullable String who) {
        if (at != null && who != null) {
            story.add(new Happening(what, at, who));
        }
    }

    private Map<String, Words> names(Table table) {
        var names = new LinkedHashMap<>(table.words());
        fields.all().values().forEach(field -> names.put("field:" + field.code(), field.words()));
        settings.forEach(setting -> names.put("set:" + setting.code(), setting.words()));
        limitsAnywhere().forEach(limit -> names.put("limit:" + limit, words(limits.name(limit))));
        return names;
    }

    private static Words words(Spoken spoken) {
        return new Words(spoken.in(Locale.SIMPLIFIED_CHINESE), spoken.in(Locale.ENGLISH));
    }

    private Choices choices(String name) {
        return new Choices(
                Arrays.stream(Role.values())
                        .map(Enum::name)
                        .filter(role -> shipped.shared().containsKey("role:" + role))
                        .toList(),
                Arrays.stream(Relation.values()).map(Relation::code).toList(),
                fields.all().values().stream()
                        .sorted(Comparator.comparing(Field::code))
                        .map(field -> new FieldChoice(field.code(), field.type()))
                        .toList(),
                limitsAnywhere()
                        .filter(limit -> limits.knows(name + "." + limit))
                        .toList(),
                Arrays.stream(ClockMove.Move.values())
                        .map(move -> move.name().toLowerCase(Locale.ROOT))
                        .toList(),
                settings.stream().map(Setting::code).toList(),
                shipped.shared().keySet().stream()
                        .filter(key -> key.startsWith("signature:"))
                        .map(key -> key.substring("signature:".length()))
                        .toList(),
                CityTime.today(clock));
    }

    /** Limits that any procedure names. */
    private Stream<String> limitsAnywhere() {
        return procedures.all().stream()
                .flatMap(procedure -> Stream.concat(
                        procedure.opening().stream(), procedure.rows().stream().flatMap(row -> row.clocks().stream())))
                .map(ClockMove::limit)
                .distinct()
                .sorted();
    }
}
