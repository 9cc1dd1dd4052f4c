package org.ecoledger.assessment.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of evidence as they stand in their own tables, for tests that have a year of the past to themselves. */
public final class EvidenceRows {
    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);

    private final JdbcClient db;

    public EvidenceRows(JdbcClient db) {
        this.db = db;
    }

    /** @param aqi null for a day without an index */
    public void airDay(String place, String kind, LocalDate day, @Nullable Integer aqi, @Nullable String pm10) {
        db.sql("""
                        insert into evaluation.air_days (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed,
                            co_inputs, co_needed, o3_inputs, o3_needed, pm10, pm10_exact, pm10_inputs, pm10_needed, pm25_inputs,
                            pm25_needed, aqi, primary_pollutants, complete, edition, as_of, computed_at)
                        values (:place, :kind, :day, 0, 1, 0, 1, 0, 1, 0, 1, :pm10, :pm10, 1, 1, 0, 1, :aqi, '{}', false,
                            'HJ 633-2012', :at, :at)
                        """)
                .param("place", place)
                .param("kind", kind)
                .param("day", day)
                .param("aqi", aqi)
                .param("pm10", pm10 == null ? null : new BigDecimal(pm10))
                .param("at", at(day.plusDays(1), 0))
                .update();
    }

    /** Approves all live days of a month, as they are now, in place of what other tests approved; the version is the next. */
    public long approve(String month, int version, String by) {
        LocalDate first = LocalDate.parse(month + "-01");
        db.sql("""
                        update evaluation.air_reviews set replaced_at = now()
                        where city = '990100' and month = ? and replaced_at is null and annulled_at is null
                        """).param(first).update();
        long review = db.sql("""
                        insert into evaluation.air_reviews (city, month, version, days, gaps, hash, approved_at, approved_by)
                        select '990100', :month, greatest(:version, coalesce(max(version), 0) + 1), 1, '[]', repeat('a', 64), :at, :by
                        from evaluation.air_reviews where city = '990100' and month = :month
                        returning id
                        """)
                .param("month", first)
                .param("version", version)
                .param("at", at(first.plusMonths(1), 9))
                .param("by", by)
                .query(Long.class)
                .single();
        db.sql("""
                        insert into evaluation.reviewed_air_days select ?, d.* from evaluation.air_days d
                        where d.day between ? and ?
                        """).params(review, first, first.plusMonths(1).minusDays(1)).update();
        return review;
    }

    public void section(String code, String county, boolean assessed) {
        db.sql("""
                        insert into monitoring.water_sections (code, name, kind, body, name_key, place_key, county, grade, target,
                            assessed)
                        values (:code, :code || '断面', 'section', 'river', :code, '绿川', :county, 'local', 3, :assessed)
                        """)
                .param("code", code)
                .param("county", county)
                .param("assessed", assessed)
                .update();
    }

    public void waterMonth(String section, String month, @Nullable Integer waterClass) {
        LocalDate first = LocalDate.parse(month + "-01");
        db.sql("""
                        insert into evaluation.water_months (section, month, means, readings, class, worst, main_pollutants, target,
                            compliant, failing, edition, clause, as_of, computed_at)
                        values (:section, :month, '{}', 1, :class, '{}', '{}', 3, :class <= 3, '{}', 'GB 3838-2002', '', :at, :at)
                        """)
                .param("section", section)
                .param("month", first)
                .param("class", waterClass)
                .param("at", at(first.plusMonths(1), 0))
                .update();
    }

    /** A published letter to this unit with one target; its number is unique. */
    public void promise(String number, String taker, String indicator, String region, String value, int year) {
        long letter = db.sql("""
                        insert into targets.letters (number, version, title, year, giver, giver_name, giver_region, taker,
                            taker_name, taker_region, level, state, drafted_at, drafted_by)
                        select :number, 1, :number || '责任书', :year, 'office', '市环委办', '990100', u.code, u.name, u.region,
                            case when u.kind = 'government' then 'county' else 'department' end, 'draft', :at, '周明'
                        from organisation.units u where u.code = :taker returning id
                        """)
                .param("number", number)
                .param("year", year)
                .param("taker", taker)
                .param("at", at(LocalDate.of(year, 1, 5), 9))
                .query(Long.class)
                .single();
        db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to)
                        values (:letter, 1, :indicator, :region, :value, make_date(:year, 1, 1), make_date(:year, 12, 31))
                        """)
                .param("letter", letter)
                .param("indicator", indicator)
                .param("region", region)
                .param("value", new BigDecimal(value))
                .param("year", year)
                .update();
        db.sql("update targets.letters set state = 'signed', signed_at = ?, signed_by = '市长' where id = ?")
                .params(at(LocalDate.of(year, 1, 10), 9), letter)
                .update();
    }

    /** A matter, closed at noon of a day or open. */
    public void matter(
            String number,
            String county,
            @Nullable String township,
            String kind,
            String disposition,
            LocalDate due,
            @Nullable LocalDate closed) {
        db.sql("""
                        insert into matters.matters (number, title, description, kind, medium, source, county, township, opened_at,
                            opened_by, opened_by_name, owner, procedure, state, handling, disposition, due_at, closed_at,
                            closed_in_time)
                        values (:number, :number || '号事项', '', :kind, 'air', 'hotline-12345', :county, :township, :opened, 1,
                            '值班员', 'county1', '2026-1', 'x', 'open', :disposition, :due, :closed, :closed <= :due)
                        """)
                .param("number", number)
                .param("county", county)
                .param("township", township)
                .param("kind", kind)
                .param("disposition", disposition)
                .param("opened", at(due.minusDays(5), 8))
                .param("due", at(due, 18))
                .param("closed", closed == null ? null : at(closed, 12))
                .update();
    }

    /** An object of a list, registered on a day and removed at noon of another where that is given. */
    public void object(
            String number,
            String list,
            String county,
            @Nullable String township,
            LocalDate registered,
            @Nullable LocalDate removed) {
        db.sql("""
                        insert into registry.objects (number, list, key, name, county, township, facts, state, registered_at,
                            removed_at)
                        values (:number, :list, :number, :number || '号', :county, :township, '{}',
                            case when :removed::timestamptz is null then 'in-use' else 'removed' end, :registered, :removed)
                        """)
                .param("number", number)
                .param("list", list)
                .param("county", county)
                .param("township", township)
                .param("registered", at(registered, 8))
                .param("removed", removed == null ? null : at(removed, 12))
                .update();
        event(number, registered, 8, "in-use", "登记员");
        if (removed != null) {
            event(number, removed, 12, "removed", "验收员");
        }
    }

    public void event(String object, LocalDate day, int hour, String state, String by) {
        db.sql("""
                        insert into registry.events (object, at, kind, actor, actor_name, to_state)
                        values (?, ?, 'updated', 1, ?, ?)
                        """).params(object, at(day, hour), by, state).update();
    }

    /** A task of the year's list. */
    public void task(
            String number, String owner, String region, LocalDate due, @Nullable LocalDate done, String state) {
        db.sql("""
                        insert into works.tasks (number, version, title, content, year, kind, battle, giver, owner, cooperating,
                            region, basis, starts_on, due_on, procedure, state, plan, done_on, opened_at, opened_by,
                            opened_by_name)
                        values (:number, 1, :number || '号任务', '', 2021, 'project', 'air', 'office', :owner, '{}', :region,
                            '任务清单', :starts, :due, '2026-1', :state, 1, :done, :at, 1, '周明')
                        """)
                .param("number", number)
                .param("owner", owner)
                .param("region", region)
                .param("starts", due.minusDays(60))
                .param("due", due)
                .param("done", done)
                .param("state", state)
                .param("at", at(due.minusDays(60), 8))
                .update();
    }

    /** A value reported with its proof. */
    public void reported(
            String indicator, String region, String holder, String from, String to, String value, String proof) {
        db.sql("""
                        insert into targets.reported (indicator, edition, standard, region, holder, period_from, period_to, value,
                            proof, sha256, reported_at, reported_by, account)
                        select :indicator, :from::date, '', :region, :holder, :from::date, :to::date, :value, f.id, f.sha256, :at,
                            '林静', 1
                        from evidence.files f where f.id = :proof::uuid
                        """)
                .param("indicator", indicator)
                .param("region", region)
                .param("holder", holder)
                .param("from", from)
                .param("to", to)
                .param("value", new BigDecimal(value))
                .param("proof", proof)
                .param("at", at(LocalDate.parse(to), 9))
                .update();
    }

    /** A photo in custody, of whatever bytes have this hash. */
    public String photo(String subject, String role, String sha256, LocalDate day) {
        UUID id = UUID.randomUUID();
        db.sql("insert into evidence.contents (sha256, size) values (?, 1) on conflict do nothing")
                .param(sha256)
                .update();
        db.sql("""
                        insert into evidence.files (id, subject, role, name, media_type, size, sha256, uploaded_by, uploader_name,
                            uploaded_at)
                        values (?, ?, ?, 'photo.jpg', 'image/jpeg', 1, ?, 1, '网格员', ?)
                        """).params(id, subject, role, sha256, at(day, 10)).update();
        return id.toString();
    }

    public static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atOffset(CITY);
    }
}
