package org.ecoledger.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.Annulment;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.matters.MatterFile.Detail;
import org.ecoledger.matters.MatterFile.Entry;
import org.ecoledger.matters.MatterFile.PhotoView;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A matter's story as a time line with who, when and evidence. */
@Component
class MatterStories {
    private final Steps steps;
    private final EvidenceFiles evidence;
    private final Procedures procedures;
    private final MatterTypes types;
    private final Units units;
    private final TownshipDuties duties;
    private final Fields fields;
    private final Facts facts;
    private final Sentences sentences;

    MatterStories(
            Steps steps,
            EvidenceFiles evidence,
            Procedures procedures,
            MatterTypes types,
            Units units,
            TownshipDuties duties,
            Fields fields,
            Facts facts,
            Sentences sentences) {
        this.steps = steps;
        this.evidence = evidence;
        this.procedures = procedures;
        this.types = types;
        this.units = units;
        this.duties = duties;
        this.fields = fields;
        this.facts = facts;
        this.sentences = sentences;
    }

    /** Oldest first. */
    List<Entry> of(Matter matter, Actor reader, Locale locale) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        Map<UUID, EvidenceFile> files = evidence.of(matter.subject()).stream()
                .collect(Collectors.toUnmodifiableMap(EvidenceFile::id, Function.identity()));
        return steps.of(matter.number()).stream()
                .map(step -> entry(step, procedure, photosOf(step, files, reader, locale), locale))
                .toList();
    }

    static String limitName(String code) {
        return "matters.limit." + code.substring(code.indexOf('.') + 1);
    }

    private List<PhotoView> photosOf(Step step, Map<UUID, EvidenceFile> files, Actor reader, Locale locale) {
        return step.photos().stream()
                .flatMap(photo -> Optional.ofNullable(files.get(photo.evidence())).stream()
                        .map(file -> view(file, photo.doubts(), reader, locale)))
                .toList();
    }

    private Entry entry(Step step, Procedure procedure, List<PhotoView> photos, Locale locale) {
        boolean system = step.action().equals("clock");
        String signature = step.signature();
        Behalf behalf = step.behalf();
        return new Entry(
                step.action(),
                system ? clockSentence(step, locale) : actionName(step, procedure, locale),
                step.fromState().isEmpty() ? null : procedure.stateName(step.fromState(), locale),
                procedure.stateName(step.toState(), locale),
                system,
                step.actorName(),
                step.post(),
                step.unitName(),
                behalf == null ? null : behalf.name(),
                step.at(),
                step.note(),
                signature == null ? null : procedure.word("signature", signature, locale),
                system ? List.of() : details(step, locale),
                photos);
    }

    private String actionName(Step step, Procedure procedure, Locale locale) {
        return step.action().equals("open")
                ? sentences.say("matters.action.open", List.of(), locale)
                : procedure.actionName(step.action(), locale);
    }

    private String clockSentence(Step step, Locale locale) {
        String limit = sentences.say(limitName(step.fields().getOrDefault("limit", "")), List.of(), locale);
        return sentences.say("matters.clock." + step.fields().get("rung"), List.of(limit), locale);
    }

    private List<Detail> details(Step step, Locale locale) {
        return step.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Detail(
                        fieldName(field.getKey(), locale), valueName(field.getKey(), field.getValue(), locale)))
                .toList();
    }

    private String valueName(String field, String value, Locale locale) {
        if (field.startsWith(Facts.PREFIX)) {
            return facts.valueName(field.substring(Facts.PREFIX.length()), value, locale);
        }
        return fields.find(field).map(known -> valueName(known, value, locale)).orElse(value);
    }

    private String valueName(Field field, String value, Locale locale) {
        return switch (field.type()) {
            case UNIT, UNITS ->
                Arrays.stream(value.split(","))
                        .map(code -> units.find(code).map(Unit::name).orElse(code))
                        .collect(Collectors.joining("、"));
            case DUTY -> duties.find(value).map(TownshipDuty::name).orElse(value);
            case CHOICE -> types.name(field.list(), value, locale);
            case NOTE, TEXT, NUMBER, DATE, PHOTO, DOCUMENT, FILE, FACTS, PACKAGE, CONFIRMATION, SIGNATURE -> value;
        };
    }

    private String fieldName(String field, Locale locale) {
        return field.startsWith(Facts.PREFIX)
                ? facts.name(field.substring(Facts.PREFIX.length()), locale)
                : fields.find(field).map(known -> known.name(locale)).orElse(field);
    }

    private PhotoView view(EvidenceFile file, List<Step.Doubt> doubts, Actor reader, Locale locale) {
        String url = "/api/v1/evidence/" + file.id();
        return new PhotoView(
                file.id(),
                file.role().name(),
                file.name(),
                url,
                thumbnail(file, url),
                file.takenAt(),
                file.uploaderName(),
                file.uploadedAt(),
                file.sha256(),
                doubts.stream()
                        .map(doubt -> sentences.say(doubt.code(), List.copyOf(doubt.arguments()), locale))
                        .toList(),
                annulment(file.annulment()),
                evidence.mayAnnul(reader, file));
    }

    private static MatterFile.@Nullable AnnulmentView annulment(@Nullable Annulment annulment) {
        return annulment == null
                ? null
                : new MatterFile.AnnulmentView(annulment.at(), annulment.byName(), annulment.reason());
    }

    private static @Nullable String thumbnail(EvidenceFile file, String url) {
        return file.isImage() ? url + "/thumbnail" : null;
    }
}
