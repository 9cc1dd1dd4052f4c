package org.ecoledger.inspection.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.deadlines.Rounds;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thirty evenings of fifty cases for forty units. Each case has its script: when it is received and when its reply is
 * reported, mostly in time, sometimes in the last hours, seldom too late. Beside the server a count by hand says who has to
 * be told what and when.
 */
@ServerTest
@DisplayName("Issue 6, show 4: a simulated month misses no limit, loses no reminder and doubles none")
class MonthOfHandoversTest {
    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");
    private static final int BATCHES = Integer.getInteger("ecoledger.month.batches", 30);
    private static final int CASES = 50;
    private static final int UNITS = 40;

    private final Random random = new Random(20270301);
    private final String code = "m" + CaseDesk.unique();
    /** What happens in the month, in order; within a moment in the order of being written down. */
    private final TreeMap<Instant, List<Runnable>> script = new TreeMap<>();

    /** Moments at which a rung is reached; the clock service looks then, as it does every few seconds in a city. */
    private final Set<Instant> rungs = new HashSet<>();

    private final Map<String, Integer> expected = new HashMap<>();
    private int late;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseTallies tallies;

    @Autowired
    RegisterRows register;

    @Test
    void aMonthPasses() {
        var desk = new CaseDesk(code, FIRST, FIRST.plusDays(BATCHES), context, context);
        var limits = new ShippedLimits();
        List<String> units = IntStream.range(0, UNITS)
                .mapToObj(unit -> desk.unit(
                        code + "-" + unit, unit % 2 == 0 ? "990101" : "990102", Unit.Kind.BUREAU, "第" + unit + "局"))
                .toList();
        try (var rounds = new Rounds(db, context)) {
            IntStream.range(0, BATCHES).forEach(batch -> evening(desk, limits, units, batch));
            pass(rounds);
            assertThat(told()).isEqualTo(expected);
            assertThat(noticesPerTelling())
                    .isEqualTo(
                            expected.values().stream().mapToInt(times -> times).sum());
            noLimitIsMissed();
            theRegisterHoldsEachRowOnce();
        } finally {
            desk.close();
        }
    }

    /** The list comes between 21:30 and 22:00; its cases are handed over within twenty minutes. */
    private void evening(CaseDesk desk, ShippedLimits limits, List<String> units, int batch) {
        Instant comes = FIRST.plusDays(batch)
                .atTime(21, 30 + random.nextInt(30))
                .atZone(CityTime.ZONE)
                .toInstant();
        List<String> numbers = new ArrayList<>();
        at(
                comes,
                () -> transaction.executeWithoutResult(_ -> {
                    desk.batch(batch + 1, comes);
                    for (int number = 0; number < CASES; number++) {
                        numbers.add(desk.open(
                                batch + 1, number + 1, number % 2 == 0 ? "990101" : "990102", number % 10 == 0, "大气"));
                    }
                }));
        for (int number = 0; number < CASES; number++) {
            int index = number;
            String unit = units.get(2 * random.nextInt(UNITS / 2) + number % 2);
            Instant handed = comes.plus(Duration.ofMinutes(2 + random.nextInt(18)));
            Instant received = received(handed, limits);
            Instant reported = reported(handed, limits);
            at(handed, () -> desk.dispatch(numbers.get(index), unit));
            at(received, () -> desk.act(unit + "-h", numbers.get(index), "accept", null));
            at(reported, () -> desk.reported(numbers.get(index), reported, "true", index % 3 == 0 ? "staged" : "done"));
            expect(unit, handed, received, reported, limits);
        }
    }

    private Instant received(Instant handed, ShippedLimits limits) {
        Instant due = limits.end("handover.accept", handed);
        long minutes = Duration.between(handed, due).toMinutes();
        return switch (random.nextInt(20)) {
            case 0 -> due.minus(Duration.ofMinutes(1 + random.nextInt(8)));
            case 1 -> due.plus(Duration.ofMinutes(1 + random.nextInt(13)));
            case 2 -> due.plus(Duration.ofMinutes(16 + random.nextInt(60)));
            default -> handed.plus(Duration.ofMinutes(1 + random.nextLong(Math.max(1, minutes - 12))));
        };
    }

    private Instant reported(Instant handed, ShippedLimits limits) {
        Instant due = limits.end("handover.handle", handed);
        return switch (random.nextInt(20)) {
            case 0 -> due.plus(Duration.ofMinutes(1 + random.nextInt(1400)));
            case 1 -> due.plus(Duration.ofMinutes(1441 + random.nextInt(600)));
            case 2, 3 -> due.minus(Duration.ofMinutes(1 + random.nextInt(118)));
            case 4, 5, 6, 7 -> due.minus(Duration.ofMinutes(121 + random.nextInt(1300)));
            default -> due.minus(Duration.ofMinutes(1441 + random.nextInt(3000)));
        };
    }

    /** By hand: at the dispatch the one on duty and the leader; then each rung that is reached before the work is done. */
    private void expect(String unit, Instant handed, Instant received, Instant reported, ShippedLimits limits) {
        tell("dispatched duty " + unit);
        tell("dispatched leader " + unit);
        for (ShippedLimits.Rung rung : limits.rungs()) {
            Instant due = limits.end("handover." + rung.limit(), handed);
            Instant moment = due.plus(rung.offset());
            Instant done = rung.limit().equals("accept") ? received : reported;
            if (moment.isBefore(done) && moment.isAfter(handed)) {
                rungs.add(moment);
                at(moment, () -> {});
                for (String audience : rung.told()) {
                    tell(rung.limit() + "/" + rung.rung() + " " + audience + " "
                            + (audience.equals("office") ? "office" : unit));
                }
            }
        }
        late += reported.isAfter(limits.end("handover.handle", handed)) ? 1 : 0;
    }

    private void tell(String what) {
        expected.merge(what, 1, Integer::sum);
    }

    private void at(Instant moment, Runnable what) {
        script.computeIfAbsent(moment, _ -> new ArrayList<>()).add(what);
    }

    /** Before people act, what is due is told. */
    private void pass(Rounds rounds) {
        script.forEach((moment, acts) -> StoryTime.at(moment, () -> {
            if (rungs.contains(moment)) {
                rounds.raise();
            }
            acts.forEach(Runnable::run);
        }));
    }

    /** What was told, by occasion, audience and unit; the office as one. */
    private Map<String, Integer> told() {
        var told = new HashMap<String, Integer>();
        db.sql("""
                        select t.occasion || ' ' || t.audience || ' '
                               || case when t.audience = 'office' then 'office' else p.unit end as what,
                               count(distinct (t.matter, t.clock, t.term)) as times, count(distinct t.id) as rows,
                               count(distinct (t.matter, t.clock, t.term, t.account)) as people
                        from inspection.tellings t
                        join inspection.cases c on c.matter = t.matter and c.inspection = :code
                        join organisation.pub_posts p on p.account = t.account
                        group by 1
                        """).param("code", code).query(row -> {
            assertThat(row.getInt("rows")).as(row.getString("what")).isEqualTo(row.getInt("people"));
            told.put(row.getString("what"), row.getInt("times"));
        });
        return told;
    }

    /** Each telling is one notice of one person; counted per occasion, however many people stand for the office. */
    private int noticesPerTelling() {
        int notices = db.sql("""
                        select count(*) as number from notices.notices n
                        join inspection.cases c on n.link = '/matters/' || c.matter and c.inspection = :code
                        where n.key like 'handover:%' or n.key like 'clock:%'
                        """)
                .param("code", code)
                .query((row, _) -> row.getInt("number"))
                .single();
        int tellings = db.sql("""
                        select count(*) as number from inspection.tellings t
                        join inspection.cases c on c.matter = t.matter and c.inspection = :code
                        """)
                .param("code", code)
                .query((row, _) -> row.getInt("number"))
                .single();
        assertThat(notices).isEqualTo(tellings);
        return told().values().stream().mapToInt(times -> times).sum();
    }

    private void noLimitIsMissed() {
        CaseTallies.Look look = tallies.look(code);
        CaseTally tally = tallies.of(CaseExtent.whole(code, "990100"), look);
        assertThat(tally.get(CaseCount.RECEIVED)).isEqualTo(BATCHES * CASES);
        assertThat(tally.get(CaseCount.REPORTED)).isEqualTo(BATCHES * CASES);
        assertThat(tally.get(CaseCount.UNRECEIVED)).isZero();
        assertThat(tally.get(CaseCount.LATE)).isEqualTo(late).isPositive();
        assertThat(tally.get(CaseCount.ON_TIME)).isEqualTo(BATCHES * CASES - late);
        assertThat(tallies.by(CaseDimension.BATCH, CaseExtent.whole(code, "990100"), look))
                .hasSize(BATCHES)
                .allMatch(row -> row.get(CaseCount.RECEIVED) == CASES);
        assertThat(tallies.by(CaseDimension.UNIT, CaseExtent.whole(code, "990100"), look))
                .hasSize(UNITS);
    }

    private void theRegisterHoldsEachRowOnce() {
        var reach = new RegisterReach(Jurisdiction.everything(), null);
        Instant now = FIRST.plusDays(60).atStartOfDay(CityTime.ZONE).toInstant();
        Map<String, Integer> rows = new HashMap<>();
        Long before = null;
        List<RegisterRows.RegisterRow> page;
        do {
            page = register.page(
                    new RegisterQuery(code, null, null, null, false, false, null, null, null, null, before, 200),
                    reach,
                    now);
            page.forEach(row -> rows.merge(row.matter() + row.event(), 1, Integer::sum));
            before = page.isEmpty() ? null : page.getLast().id();
        } while (!page.isEmpty());
        assertThat(rows)
                .hasSize(BATCHES * CASES * 2)
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }
}
