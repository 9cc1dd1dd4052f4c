package org.ecoledger.inspection.volumes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.IssuedDocuments;
import org.ecoledger.inspection.volumes.ListRow.Attached;
import org.ecoledger.inspection.volumes.ListRow.Origin;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the system already holds for the three lists, so that nobody types it again (ruling 6): problems from the unit's matters,
 * measures from its plans, replies and milestones, documents from evidence, frozen replies and what was issued.
 */
@Repository
class HeldRows {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    /** What is the unit's and the reader may see. */
    static final String OWN = """
            (m.owner = :unit or :unit = any(m.taking_part)) and m.merged_into is null
            and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))
            """;

    private static final String MATTERS = """
            from matters.pub_matters m
            join organisation.pub_regions r on r.code = m.region
            left join inspection.cases c on c.matter = m.number and c.inspection = :inspection
            """;

    private final JdbcClient db;
    private final EvidenceFiles evidence;
    private final Procedures procedures;
    private final MatterTypes types;
    private final List<IssuedDocuments> issued;

    HeldRows(
            JdbcClient db,
            EvidenceFiles evidence,
            Procedures procedures,
            MatterTypes types,
            List<IssuedDocuments> issued) {
        this.db = db;
        this.evidence = evidence;
        this.procedures = procedures;
        this.types = types;
        this.issued = List.copyOf(issued);
    }

    /** For whom a list is filled, and how far the reader sees. */
    record Scope(Inspection inspection, Unit unit, Jurisdiction jurisdiction) {
        Map<String, Object> parameters() {
            var all = new HashMap<>(jurisdiction.parameters());
            all.put("inspection", inspection.code());
            all.put("unit", unit.code());
            return all;
        }
    }

    List<ListRow> of(String list, Scope scope) {
        return switch (list) {
            case "problems" -> problems(scope);
            case "measures" ->
                Stream.of(plans(scope), replies(scope), milestones(scope))
                        .flatMap(List::stream)
                        .toList();
            case "documents" ->
                Stream.of(frozen(scope), files(scope), issued(scope))
                        .flatMap(List::stream)
                        .toList();
            default -> List.of();
        };
    }

    /** Open matters, and all that were handed over in this inspection, open or not. */
    private List<ListRow> problems(Scope scope) {
        return db.sql("""
                        select m.number, m.title, m.source, m.track, m.state, m.opened_at, m.due_at, m.closed_at, r.name as place,
                               c.acceptance
                        """ + MATTERS + "where " + OWN + """
                        and (m.closed_at is null or c.matter is not null)
                        order by c.batch nulls last, c.sequence, m.opened_at, m.number
                        """)
                .params(scope.parameters())
                .query((row, _) -> problem(row))
                .list();
    }

    private ListRow problem(ResultSet row) throws SQLException {
        String acceptance = row.getString("acceptance");
        return matter(
                row.getString("number"),
                Map.of(
                        "problem", row.getString("title"),
                        "source", types.name("source", row.getString("source"), CHINESE),
                        "number", acceptance == null ? row.getString("number") : acceptance,
                        "found", day(row, "opened_at"),
                        "place", row.getString("place"),
                        "by", day(row, "due_at"),
                        "state", stateName(row.getString("track"), row.getString("state"))),
                Origin.MATTER);
    }

    private String stateName(String track, String state) {
        return procedures.newest().stream()
                .filter(procedure -> procedure.name().equals(track))
                .findFirst()
                .map(procedure -> procedure.stateName(state, CHINESE))
                .orElse(state);
    }

    /** What plans of rectification say, with the newest progress reported. */
    private List<ListRow> plans(Scope scope) {
        return db.sql("""
                        select m.number, m.title, m.due_at, p.chosen as measures,
                               (select x.chosen from matters.pub_choices x where x.matter = m.number and x.field = 'percent'
                                order by x.step desc limit 1) as percent,
                               (select s.note from matters.pub_steps s
                                where s.matter = m.number and s.action in ('progress', 'self-check') order by s.id desc limit 1) as note
                        """ + MATTERS + """
                        join lateral (select x.chosen from matters.pub_choices x
                                      where x.matter = m.number and x.field = 'measures' order by x.step desc limit 1) p on true
                        where """ + " " + OWN + "order by m.number")
                .params(scope.parameters())
                .query((row, _) -> matter(
                        row.getString("number"),
                        Map.of(
                                "measure", row.getString("measures"),
                                "about", row.getString("number") + " " + row.getString("title"),
                                "by", day(row, "due_at"),
                                "progress", row.getString("percent") == null ? "" : row.getString("percent") + "%",
                                "effect", Objects.requireNonNullElse(row.getString("note"), "")),
                        Origin.MATTER))
                .list();
    }

    /** What replies say of the handling of handed-over cases. */
    private List<ListRow> replies(Scope scope) {
        return db.sql("""
                        select m.number, m.title, m.handling, c.acceptance, v.content ->> 'handlingText' as handled, v.written_at
                        """ + MATTERS + """
                        join lateral (select x.content, x.written_at from inspection.reply_versions x
                                      where x.matter = m.number order by x.version desc limit 1) v on true
                        where coalesce(v.content ->> 'handlingText', '') <> '' and c.matter is not null and
                        """ + " " + OWN + "order by c.batch, c.sequence")
                .params(scope.parameters())
                .query((row, _) -> matter(
                        row.getString("number"),
                        Map.of(
                                "measure", row.getString("handled"),
                                "about", row.getString("acceptance") + " " + row.getString("title"),
                                "progress", types.name("handling", row.getString("handling"), CHINESE)),
                        Origin.REPLY))
                .list();
    }

    private List<ListRow> milestones(Scope scope) {
        return db.sql("select m.number, m.title, s.what, s.due, s.done_on, s.note " + MATTERS + """
                        join inspection.milestones s on s.item = m.number
                        where """ + " " + OWN
                        + "order by s.due, s.id")
                .params(scope.parameters())
                .query((row, _) -> {
                    LocalDate done = row.getObject("done_on", LocalDate.class);
                    return matter(
                            row.getString("number"),
                            Map.of(
                                    "measure", row.getString("what"),
                                    "about", row.getString("number") + " " + row.getString("title"),
                                    "by", row.getObject("due", LocalDate.class).toString(),
                                    "progress", done == null ? "进行中" : "已于" + done + "完成",
                                    "effect", Objects.requireNonNullElse(row.getString("note"), "")),
                            Origin.MILESTONE);
                })
                .list();
    }

    private List<ListRow> frozen(Scope scope) {
        return db.sql("select m.number, m.title, c.acceptance, f.version, f.frozen_at " + MATTERS + """
                        join inspection.frozen_replies f on f.matter = m.number
                        where """ + " " + OWN
                        + "order by f.frozen_at, m.number")
                .params(scope.parameters())
                .query((row, _) -> matter(
                        row.getString("number"),
                        Map.of(
                                "title",
                                "交办件答复：" + row.getString("title"),
                                "number",
                                Objects.requireNonNullElse(row.getString("acceptance"), row.getString("number")),
                                "date",
                                day(row, "frozen_at"),
                                "kind",
                                "交办件答复"),
                        Origin.REPLY))
                .list();
    }

    /** Documents one by one; photos of a matter as one row. */
    private List<ListRow> files(Scope scope) {
        Map<String, String> titles = db
                .sql("select m.number, m.title " + MATTERS + "where " + OWN)
                .params(scope.parameters())
                .query((row, _) -> Map.entry("matter:" + row.getString("number"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Boolean, List<EvidenceFile>> byKind = evidence.ofAny(titles.keySet()).stream()
                .filter(file -> !file.annulled())
                .collect(Collectors.partitioningBy(EvidenceFile::isImage));
        Stream<ListRow> documents =
                byKind.getOrDefault(false, List.of()).stream().map(HeldRows::document);
        Stream<ListRow> photos = byKind.getOrDefault(true, List.of()).stream()
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNullElse(file.subject(), ""), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> photos(entry.getKey(), titles.getOrDefault(entry.getKey(), ""), entry.getValue()));
        return Stream.concat(documents, photos).toList();
    }

    private static ListRow document(EvidenceFile file) {
        String number = Objects.requireNonNullElse(file.subject(), "").replaceFirst("^matter:", "");
        return new ListRow(
                Origin.EVIDENCE,
                null,
                1,
                Map.of("title", file.name(), "number", number, "date", day(file.uploadedAt()), "kind", "附件"),
                "/matters/" + number,
                List.of(Attached.of(file.id(), file.name())),
                file.uploaderName(),
                file.uploadedAt(),
                null);
    }

    private static ListRow photos(String subject, String title, List<EvidenceFile> photos) {
        String number = subject.replaceFirst("^matter:", "");
        return ListRow.held(
                Origin.EVIDENCE,
                Map.of(
                        "title",
                        "现场照片" + photos.size() + "张：" + title,
                        "number",
                        number,
                        "date",
                        day(photos.getLast().uploadedAt()),
                        "kind",
                        "照片"),
                "/matters/" + number,
                photos.getLast().uploadedAt());
    }

    private List<ListRow> issued(Scope scope) {
        Inspection stay = scope.inspection();
        return issued.stream()
                .flatMap(source ->
                        source
                                .between(stay.from().minusYears(1), stay.to().plusYears(1), scope.jurisdiction())
                                .stream())
                .filter(document -> document.unit().equals(scope.unit().name()))
                .map(document -> ListRow.held(
                        Origin.ISSUED,
                        Map.of(
                                "title", document.title(),
                                "number", document.number(),
                                "date", document.date().toString(),
                                "kind", "发文"),
                        null,
                        null))
                .toList();
    }

    private static ListRow matter(String number, Map<String, String> cells, Origin origin) {
        return ListRow.held(origin, cells, "/matters/" + number, null);
    }

    private static String day(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? "" : day(at.toInstant());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : CityTime.at(at).toLocalDate().toString();
    }
}
