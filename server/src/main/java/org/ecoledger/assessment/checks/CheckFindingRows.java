package org.ecoledger.assessment.checks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.rules.CheckForm;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of findings and their photos. */
@Repository
class CheckFindingRows {
    static final String SELECT = """
            select f.*, c.kind as check_kind, r.name as township_name, r.path, k.name as county_name, u.name as unit_name,
                   (select array_agg(p.file order by p.file) from assessment.check_finding_photos p
                    where p.finding = f.id) as files,
                   (select array_agg(p.sha256 order by p.file) from assessment.check_finding_photos p
                    where p.finding = f.id) as hashes
            from assessment.check_findings f
            join assessment.check_checks c on c.id = f.check_id
            join organisation.pub_regions r on r.code = f.township
            join organisation.pub_regions k on k.code = r.parent
            left join organisation.pub_units u on u.code = f.responsible
            """;

    private final JdbcClient db;
    private final Clock clock;

    CheckFindingRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else records a finding of this kind in this township and period. */
    void hold(String township, String kind, String period) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('check-finding ' || ? || ' ' || ? || ' ' || ?, 0))")
                .params(township, kind, period)
                .query(row -> {});
    }

    /** The finding of this kind that one of these photos proves already in this township and period. */
    Optional<CheckFinding> same(String township, String kind, String period, List<String> hashes) {
        return db.sql(SELECT + """
                        where f.id = (select p.finding from assessment.check_finding_photos p
                                      where p.township = :township and p.kind = :kind and p.period = :period
                                        and p.sha256 = any(:hashes) and not p.withdrawn
                                      order by p.finding limit 1)
                        """)
                .param("township", township)
                .param("kind", kind)
                .param("period", period)
                .param("hashes", hashes.toArray(String[]::new))
                .query(CheckFindingRows::finding)
                .optional();
    }

    /** Numbers of other findings with the same photos: a doubt, shown to whoever decides (ruling 3). */
    List<String> withSamePhotos(CheckFinding finding) {
        return db.sql("""
                        select distinct f.number
                        from assessment.check_finding_photos p join assessment.check_findings f on f.id = p.finding
                        where p.sha256 = any(:hashes) and f.number <> :number and not p.withdrawn
                        order by f.number
                        """)
                .param(
                        "hashes",
                        finding.photos().stream()
                                .map(CheckFinding.Photo::sha256)
                                .toArray(String[]::new))
                .param("number", finding.number())
                .query((row, _) -> row.getString(1))
                .list();
    }

    String add(
            Actor actor,
            TownshipCheck check,
            CheckForm.Line line,
            NewFinding finding,
            OffsetDateTime foundAt,
            String procedureVersion,
            String state,
            @Nullable LocalDate objectUntil) {
        OffsetDateTime now = now();
        return db.sql("""
                        insert into assessment.check_findings (number, check_id, township, period, kind, name, scene, deduction,
                            cap, photo_needed, found_on, found_at, lon, lat, datum, place, words, responsible,
                            procedure_version, state, object_until, recorded_by, recorded_by_name, recorded_at)
                        values ('JC-' || :year || '-' || lpad(nextval('assessment.check_finding_numbers')::text, 6, '0'),
                            :check, :township, :period, :kind, :name, :scene, :deduction, :cap, :photoNeeded, :foundOn,
                            :foundAt, :lon, :lat, :datum, :place, :words, :responsible, :version, :state, :until, :by, :byName,
                            :at)
                        returning number
                        """)
                .param("year", now.getYear())
                .param("check", check.id())
                .param("township", check.township())
                .param("period", check.period())
                .param("kind", line.code())
                .param("name", line.name())
                .param("scene", line.scene())
                .param("deduction", line.each())
                .param("cap", line.cap())
                .param("photoNeeded", line.photo() != null)
                .param("foundOn", foundAt.toLocalDate())
                .param("foundAt", foundAt)
                .param("lon", finding.lon())
                .param("lat", finding.lat())
                .param("datum", finding.datum())
                .param("place", finding.place().strip())
                .param("words", finding.words().strip())
                .param("responsible", finding.responsible())
                .param("version", procedureVersion)
                .param("state", state)
                .param("until", objectUntil)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now)
                .query((row, _) -> row.getString(1))
                .single();
    }

    void addPhoto(String number, EvidenceFile photo) {
        db.sql("""
                        insert into assessment.check_finding_photos (finding, file, sha256, township, kind, period)
                        select f.id, :file, :sha256, f.township, f.kind, f.period
                        from assessment.check_findings f where f.number = :number
                        """)
                .param("file", photo.id())
                .param("sha256", photo.sha256())
                .param("number", number)
                .update();
    }

    void objectUntil(long check, LocalDate until) {
        db.sql("update assessment.check_findings set object_until = ? where check_id = ? and withdrawn_at is null")
                .params(until, check)
                .update();
    }

    void withdraw(String number, String reason) {
        db.sql("update assessment.check_findings set withdrawn_at = ?, withdraw_reason = ? where number = ?")
                .params(now(), reason, number)
                .update();
        db.sql("""
                        update assessment.check_finding_photos p set withdrawn = true
                        from assessment.check_findings f where f.id = p.finding and f.number = ?
                        """).param(number).update();
    }

    Optional<CheckFinding> find(String number, CheckViewer viewer) {
        return db.sql(SELECT + "where f.number = :number and " + CheckViewer.SEES_FINDING)
                .param("number", number)
                .params(viewer.parameters())
                .query(CheckFindingRows::finding)
                .optional();
    }

    /** The finding, which nobody else changes until the end of the transaction. */
    Optional<CheckFinding> lock(String number, CheckViewer viewer) {
        db.sql("select id from assessment.check_findings where number = ? for update")
                .param(number)
                .query(row -> {});
        return find(number, viewer);
    }

    void move(String number, String state) {
        db.sql("update assessment.check_findings set state = ? where number = ?")
                .params(state, number)
                .update();
    }

    List<CheckFinding> ofCheck(long check, CheckViewer viewer) {
        return db.sql(SELECT + "where f.check_id = :check and " + CheckViewer.SEES_FINDING + " order by f.id")
                .param("check", check)
                .params(viewer.parameters())
                .query(CheckFindingRows::finding)
                .list();
    }

    /** @param before numbers' id below which it goes on; findings newest first */
    List<Map.Entry<Long, CheckFinding>> page(FindingFilter filter, long before, int limit, CheckViewer viewer) {
        return db.sql(SELECT + " where f.id < :before and " + FindingFilter.WHERE + " and " + CheckViewer.SEES_FINDING
                        + " order by f.id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .params(filter.parameters())
                .params(viewer.parameters())
                .query((row, number) -> Map.entry(row.getLong("id"), finding(row, number)))
                .list();
    }

    long count(FindingFilter filter, CheckViewer viewer) {
        return db.sql("""
                        select count(*)
                        from assessment.check_findings f
                        join assessment.check_checks c on c.id = f.check_id
                        join organisation.pub_regions r on r.code = f.township
                        where
                        """ + FindingFilter.WHERE + " and " + CheckViewer.SEES_FINDING)
                .params(filter.parameters())
                .params(viewer.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    static CheckFinding finding(ResultSet row, int number) throws SQLException {
        return new CheckFinding(
                row.getString("number"),
                row.getLong("check_id"),
                TownshipCheck.Kind.of(row.getString("check_kind")),
                row.getString("township"),
                row.getString("township_name"),
                row.getString("county_name"),
                row.getString("path"),
                row.getString("period"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("scene"),
                row.getBigDecimal("deduction"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getString("datum"),
                row.getString("place"),
                row.getString("words"),
                row.getString("responsible"),
                row.getString("unit_name"),
                row.getString("procedure_version"),
                row.getString("state"),
                row.getObject("object_until", LocalDate.class),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("withdraw_reason"),
                photos(row.getArray("files"), row.getArray("hashes")));
    }

    static List<CheckFinding.Photo> photos(@Nullable Array files, @Nullable Array hashes) throws SQLException {
        if (files == null || hashes == null) {
            return List.of();
        }
        UUID[] ids = (UUID[]) files.getArray();
        String[] shas = (String[]) hashes.getArray();
        var photos = new ArrayList<CheckFinding.Photo>();
        for (int i = 0; i < ids.length; i++) {
            photos.add(new CheckFinding.Photo(ids[i], shas[i]));
        }
        return photos;
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
