package org.ecoledger.assessment.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** All rows are in a transaction that is rolled back. */
@ServerTest
@Transactional
@DisplayName("Speed: facts of a city-year")
class FactSourcesBench {
    private static final Logger log = LoggerFactory.getLogger(FactSourcesBench.class);

    /** On two idle cores. */
    private static final long MOST_MILLIS = 1_000;

    @Autowired
    private JdbcClient db;

    @Autowired
    private List<FactSource> sources;

    @Test
    @DisplayName("a year of 10 counties and 120 townships comes from each source within its limit")
    void aCityYear() {
        manyRegions();
        db.sql("""
                        insert into evaluation.air_days (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed,
                            co_inputs, co_needed, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25, pm25_inputs,
                            pm25_needed, aqi, primary_pollutants, complete, edition, as_of, computed_at)
                        select c, 'county', d, 0, 1, 0, 1, 0, 1, 0, 1, 60, 1, 1, 30, 1, 1, 70, '{}', false, '', now(), now()
                        from unnest(:counties::text[]) c, generate_series('2021-01-01'::date, '2021-12-31', '1 day') d
                        """).param("counties", counties()).update();
        db.sql("""
                        insert into matters.matters (number, title, description, kind, medium, source, county, township, opened_at,
                            opened_by, opened_by_name, owner, procedure, state, handling, disposition, due_at, closed_at,
                            closed_in_time)
                        select '2021-' || 800000 + n, '事项', '', 'dust', 'air', 'patrol', '9908' || lpad((n % 10)::text, 2, '0'),
                            '9908' || lpad((n % 10)::text, 2, '0') || '001', '2021-03-01', 1, '值班员', 'county1', '2026-1', 'x',
                            'done', 'handle', '2021-04-01', '2021-03-20', true
                        from generate_series(1, 5000) n
                        """).update();
        db.sql("""
                        insert into registry.objects (number, list, key, name, county, township, facts, state, registered_at)
                        select 'PK-' || 800000 + n, 'outfalls', 'PK' || n, '排口', '9908' || lpad((n % 10)::text, 2, '0'),
                            '9908' || lpad((n % 10)::text, 2, '0') || '001', '{}', 'in-use', '2021-01-02'
                        from generate_series(1, 5000) n
                        """).update();
        List<Subject> subjects = new ArrayList<>();
        db.sql("select code, name, level, path from organisation.pub_regions where code like '9908%'")
                .query(row -> {
                    String code = row.getString("code");
                    boolean county = row.getString("level").equals("county");
                    subjects.add(new Subject(
                            county ? SubjectKind.COUNTY : SubjectKind.TOWNSHIP,
                            code,
                            row.getString("name"),
                            code,
                            row.getString("path")));
                });
        AssessmentPeriod year = AssessmentPeriod.of("2021").orElseThrow();
        Instant end = CityTime.startOf(year.to().plusDays(1));
        var question = new FactQuestion(year, year.from(), year.to(), end, subjects, false);
        assertThat(subjects).hasSize(130);
        for (FactSource source : sources) {
            source.facts(question);
            long before = System.nanoTime();
            int facts = source.facts(question).size();
            long millis = (System.nanoTime() - before) / 1_000_000;
            log.info("{}: {} facts in {} ms", source.source(), facts, millis);
            assertThat(millis).as(source.source()).isLessThan(MOST_MILLIS);
        }
    }

    private static String[] counties() {
        return IntStream.range(0, 10).mapToObj(n -> "9908%02d".formatted(n)).toArray(String[]::new);
    }

    private void manyRegions() {
        for (String county : counties()) {
            db.sql(
                            "insert into organisation.regions (code, parent, name, level, path) values (?, '990100', ?, 'county', ?)")
                    .params(county, county, "990100/" + county + "/")
                    .update();
            db.sql("""
                            insert into organisation.regions (code, parent, name, level, path)
                            select :county || lpad(n::text, 3, '0'), :county, :county || n, 'township',
                                '990100/' || :county || '/' || :county || lpad(n::text, 3, '0') || '/'
                            from generate_series(1, 12) n
                            """).param("county", county).update();
        }
    }
}
