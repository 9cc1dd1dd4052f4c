package org.ecoledger.matters.townships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a matter's story what others want to have in their forms. The reporter's identity is not in it (ruling 7). */
@Repository
class ExportedMatters {
    private static final Map<String, String> CHOICES =
            MatterTable.rows("fact-choices", row -> new String[] {row.get("choice"), row.get("zh")}).stream()
                    .collect(Collectors.toUnmodifiableMap(choice -> choice[0], choice -> choice[1]));

    private final JdbcClient db;
    private final EvidenceFiles evidence;
    private final JsonMapper json;

    ExportedMatters(JdbcClient db, EvidenceFiles evidence, JsonMapper json) {
        this.db = db;
        this.evidence = evidence;
        this.json = json;
    }

    private record Told(String action, String note, Instant at, Map<String, String> fields) {
        boolean is(List<String> actions) {
            return actions.contains(action);
        }
    }

    ExportedMatter of(Matter matter) {
        List<Told> story = db.sql("select action, note, at, fields from matters.steps where matter = ? order by id")
                .param(matter.number())
                .query(this::told)
                .list();
        List<EvidenceFile> photos = evidence.of(matter.subject());
        return new ExportedMatter(
                matter,
                words(story, "confirm", "find-nothing"),
                words(story, "rectify", "answer"),
                words(story, "reply"),
                at(story, "dispatch", "plan"),
                at(story, "accept"),
                at(story, "rectify", "answer"),
                facts(story),
                count(photos, EvidenceRole.BEFORE),
                count(photos, EvidenceRole.AFTER));
    }

    private static String words(List<Told> story, String... actions) {
        return story.stream()
                .filter(step -> step.is(List.of(actions)))
                .map(Told::note)
                .filter(note -> !note.isBlank())
                .reduce((_, later) -> later)
                .orElse("");
    }

    private static @Nullable Instant at(List<Told> story, String... actions) {
        return story.stream()
                .filter(step -> step.is(List.of(actions)))
                .map(Told::at)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The newest answer to each fact counts; where units differ the difference stands on the matter's page, not here. */
    private static Map<String, String> facts(List<Told> story) {
        var facts = new HashMap<String, String>();
        story.forEach(step -> step.fields().forEach((field, value) -> {
            if (field.startsWith(ExportSource.FACT)) {
                facts.put(field.substring(ExportSource.FACT.length()), CHOICES.getOrDefault(value, value));
            }
        }));
        return Map.copyOf(facts);
    }

    private static long count(List<EvidenceFile> photos, EvidenceRole role) {
        return photos.stream()
                .filter(photo -> photo.role() == role && !photo.annulled())
                .count();
    }

    private Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getString("action"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}));
    }
}
