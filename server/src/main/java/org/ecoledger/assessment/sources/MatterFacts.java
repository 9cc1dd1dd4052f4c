package org.ecoledger.assessment.sources;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The matters that count: those closed since the question's first day, on the day of their closing, and those whose limit had
 * run out while they were still open at the end, on its last day. A matter is a fact of its county and, where it lies in one,
 * of its township; the owner answers for the county's. The township's fact lies in the township alone, so that whoever counts
 * all that lies within the county counts a matter once. Matters handed over to others, merged or declined count for nobody.
 */
@Repository
class MatterFacts implements FactSource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient db;

    MatterFacts(JdbcClient db) {
        this.db = db;
    }

    /** @param closed moment of its closing; null while it was open at the end */
    private record Due(
            String number,
            String title,
            String kind,
            String county,
            String countyPath,
            @Nullable String township,
            @Nullable String owner,
            Instant due,
            @Nullable Instant closed,
            boolean inTime,
            String by,
            List<Fact.Proof> photos) {}

    @Override
    public String source() {
        return "matter";
    }

    @Override
    public List<Fact> facts(FactQuestion question) {
        return due(question).stream()
                .flatMap(matter -> {
                    Fact county = fact(question, matter, matter.county(), matter.countyPath(), matter.owner());
                    String township = matter.township();
                    return township == null
                            ? Stream.of(county)
                            : Stream.of(county, fact(question, matter, township, township + "/", null));
                })
                .toList();
    }

    private List<Due> due(FactQuestion question) {
        return db.sql("""
                        select m.number, m.title, m.kind, m.county, c.path as county_path, m.township,
                               m.owner, m.due_at, case when m.closed_at < :end then m.closed_at end as closed_at,
                               coalesce(m.closed_at < :end and m.closed_in_time, false) as in_time,
                               coalesce(s.actor_name, u.name, '系统') as by, p.photos
                        from matters.pub_matters m
                        join organisation.pub_regions c on c.code = m.county
                        left join organisation.pub_units u on u.code = m.owner
                        left join lateral (
                            select s.actor_name from matters.pub_steps s
                            where s.matter = m.number and s.at < :end order by s.id desc limit 1) s on true
                        left join lateral (
                            select array_agg(p.id || ' ' || p.sha256 order by p.uploaded_at, p.id) as photos
                            from evidence.pub_proofs p
                            where p.subject = 'matter:' || m.number and p.role in ('BEFORE', 'SITE', 'AFTER')
                              and p.uploaded_at < :end) p on true
                        where m.disposition = 'handle' and m.due_at is not null
                          and (m.closed_at >= :from and m.closed_at < :end
                               or (m.closed_at is null or m.closed_at >= :end) and m.due_at < :end)
                        order by m.number
                        """)
                .param("from", CityTime.at(CityTime.startOf(question.from())).toOffsetDateTime())
                .param("end", CityTime.at(question.end()).toOffsetDateTime())
                .query((row, _) -> matter(row))
                .list();
    }

    private Fact fact(FactQuestion question, Due matter, String region, String path, @Nullable String owner) {
        Instant closed = matter.closed();
        LocalDate day = closed == null ? question.to() : CityTime.at(closed).toLocalDate();
        String limit = "，限" + TIME.format(CityTime.at(matter.due()));
        String text = closed == null
                ? "期末未办结" + limit
                : TIME.format(CityTime.at(closed)) + (matter.inTime() ? "按期办结" : "逾期办结") + limit;
        return new Fact(
                source(),
                matter.number(),
                region,
                path,
                matter.kind(),
                day,
                closed,
                null,
                matter.inTime(),
                matter.number() + " " + matter.title(),
                text,
                "",
                "/matters/" + matter.number(),
                owner,
                matter.photos(),
                matter.by(),
                closed == null ? question.end() : closed);
    }

    private static Due matter(ResultSet row) throws SQLException {
        return new Due(
                row.getString("number"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("county"),
                row.getString("county_path"),
                row.getString("township"),
                row.getString("owner"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getBoolean("in_time"),
                row.getString("by"),
                photos(row.getArray("photos")));
    }

    private static List<Fact.Proof> photos(@Nullable Array photos) throws SQLException {
        return photos == null
                ? List.of()
                : Arrays.stream((String[]) photos.getArray())
                        .map(photo -> photo.split(" "))
                        .map(parts -> new Fact.Proof(parts[0], parts[1]))
                        .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
