package org.ecoledger.fires;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All fires, for reading. */
@Repository
public class Fires {
    private final JdbcClient db;

    Fires(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which fires are wanted.
     *
     * @param from first day of the first sighting, as the city's calendar has it
     * @param region code of a region that contains them
     * @param text part of the number or of the machine owner's name
     * @param numbers only these
     */
    record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String region,
            @Nullable String state,
            @Nullable String text,
            @Nullable List<String> numbers) {
        static Wanted between(LocalDate from, LocalDate to, @Nullable String region) {
            return new Wanted(from, to, region, null, null, null);
        }
    }

    /** The fire, if it lies in the jurisdiction; also one that was merged into another. */
    public Optional<Fire> find(String number, Jurisdiction jurisdiction) {
        return db.sql(FireRowReader.SELECT + "where f.number = :number and r.path like :jurisdiction_path")
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(FireRowReader::fire)
                .optional();
    }

    /** Newest first, those that were merged into another only when they are asked for; from the one after the given number. */
    List<Fire> list(Wanted wanted, Jurisdiction jurisdiction, String after, int most) {
        return asked(FireRowReader.SELECT + WHERE + """
                          and (:after = '' or (f.first_seen, f.number)
                               < (select b.first_seen, b.number from fires.fires b where b.number = :after))
                        order by f.first_seen desc, f.number desc limit :most
                        """, wanted, jurisdiction)
                .param("after", after)
                .param("most", most)
                .query(FireRowReader::fire)
                .list();
    }

    /** Fires that persons merged into this one, in their order. */
    List<Fire> mergedInto(String number) {
        return db.sql(FireRowReader.SELECT + "where f.merged_into = ? order by f.merged_at, f.number")
                .param(number)
                .query(FireRowReader::fire)
                .list();
    }

    long count(Wanted wanted, Jurisdiction jurisdiction) {
        return asked("select count(*) from (" + FireRowReader.SELECT + WHERE + ") wanted", wanted, jurisdiction)
                .query(Long.class)
                .single();
    }

    /** Fires first seen in these days in the region, earliest first. */
    List<Fire> between(LocalDate from, LocalDate to, String region) {
        return asked(
                        FireRowReader.SELECT + WHERE + "order by f.first_seen, f.number",
                        Wanted.between(from, to, region),
                        Jurisdiction.everything())
                .query(FireRowReader::fire)
                .list();
    }

    /** Whether anything was seen anywhere in these days; where nothing was, nobody looked. */
    boolean wasLookedAt(LocalDate from, LocalDate to) {
        return db.sql("select exists (select 1 from fires.detections where seen_at >= ? and seen_at < ?)")
                .params(start(from), start(to.plusDays(1)))
                .query(Boolean.class)
                .single();
    }

    private static final String WHERE = """
            where r.path like :jurisdiction_path
              and (:from::timestamptz is null or f.first_seen >= :from) and (:to::timestamptz is null or f.first_seen < :to)
              and (:region::text is null
                   or r.path like (select w.path from organisation.pub_regions w where w.code = :region) || '%')
              and (:state::text is null and f.merged_into is null or f.state = :state)
              and (:text::text is null or position(:text in f.number) > 0 or position(:text in coalesce(c.owner, '')) > 0)
              and (:numbers::text[] is null or f.number = any(:numbers))
            """;

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted, Jurisdiction jurisdiction) {
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        List<String> numbers = wanted.numbers();
        return db.sql(sql)
                .param("from", from == null ? null : start(from))
                .param("to", to == null ? null : start(to.plusDays(1)))
                .param("region", wanted.region())
                .param("state", wanted.state())
                .param("text", wanted.text())
                .param("numbers", numbers == null ? null : numbers.toArray(String[]::new))
                .params(jurisdiction.parameters());
    }

    private static java.time.OffsetDateTime start(LocalDate day) {
        Instant begin = CityTime.startOf(day);
        return begin.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
