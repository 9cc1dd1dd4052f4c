package org.ecoledger.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.duty.DutyPeople.Person;
import org.ecoledger.duty.ShiftRows.NewShift;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a roster's file; a shift that is laid already is passed by. */
final class RosterFile implements RowWriter {
    private static final String USUAL_CHANGE = "8:30";
    private static final Pattern TIME = Pattern.compile("(次日|翌日)?\\s*([0-9]{1,2})[:：]([0-9]{2})([:：][0-9]{2})?");

    private final ImportRun run;
    private final Shifts shifts;
    private final ShiftRows rows;
    private final DutyPeople people;
    private final DutyRights rights;
    private final List<Unit> units;
    private final Map<String, List<Person>> staff = new HashMap<>();
    private int laid;

    RosterFile(ImportRun run, Shifts shifts, ShiftRows rows, DutyPeople people, DutyRights rights, List<Unit> units) {
        this.run = run;
        this.shifts = shifts;
        this.rows = rows;
        this.people = people;
        this.rights = rights;
        this.units = units;
    }

    /** From when to when somebody is on duty. */
    private record Span(Instant starts, Instant ends) {}

    @Override
    public void take(ImportRow row) {
        Unit unit = unit(row.get("unit"));
        Span span = span(row);
        List<NewShift> wanted = Stream.concat(
                        named(row, "leader", unit)
                                .map(person -> shift(
                                        unit,
                                        person,
                                        true,
                                        span,
                                        row.find("leaderPhone").orElse(null))),
                        named(row, "person", unit)
                                .map(person -> shift(
                                        unit,
                                        person,
                                        false,
                                        span,
                                        row.find("phone").orElse(null))))
                .toList();
        if (wanted.isEmpty()) {
            throw new RowRefused("duty.nobody-named");
        }
        List<NewShift> fresh =
                wanted.stream().filter(shift -> !rows.isLaid(shift)).toList();
        if (fresh.isEmpty()) {
            run.passBy();
        }
        fresh.forEach(this::lay);
    }

    @Override
    public void finish() {
        run.remark("duty.shifts-laid", laid);
    }

    private void lay(NewShift wanted) {
        shifts.layOfFile(run.actor(), wanted).stream().findFirst().ifPresent(RosterFile::refuse);
        laid++;
    }

    private static void refuse(Objection objection) {
        throw new RowRefused(objection.code(), objection.arguments().toArray());
    }

    private static NewShift shift(Unit unit, Person person, boolean leader, Span span, @Nullable String phone) {
        return new NewShift(unit.code(), person.account(), leader, span.starts(), span.ends(), phone);
    }

    private Unit unit(String written) {
        Unit unit = units.stream()
                .filter(one -> one.code().equals(written) || one.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RowRefused("duty.no-such-unit", written));
        if (!staff.containsKey(unit.code())) {
            if (!rights.keeps(run.actor(), unit)) {
                throw new RowRefused("duty.not-your-roster", unit.name());
            }
            rows.lock(unit.code());
            staff.put(unit.code(), people.in(unit.code()));
        }
        return unit;
    }

    /** By name or sign-in name; several with 、 between. */
    private Stream<Person> named(ImportRow row, String field, Unit unit) {
        return row.find(field).stream()
                .flatMap(cell -> Stream.of(cell.split("[、，,；;/\\s]+")))
                .filter(name -> !name.isEmpty())
                .map(name -> person(name, unit));
    }

    private Person person(String written, Unit unit) {
        List<Person> found = staff.getOrDefault(unit.code(), List.of()).stream()
                .filter(person ->
                        person.name().equals(written) || person.login().equals(written))
                .toList();
        if (found.size() != 1) {
            throw new RowRefused(found.isEmpty() ? "duty.no-such-person" : "duty.name-twice", written, unit.name());
        }
        return found.getFirst();
    }

    /** The end is on the next day where it says so or is not after the begin. */
    private static Span span(ImportRow row) {
        LocalDate day =
                row.findDate("date").orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("date")));
        Instant starts = moment(day, row, "from");
        Instant ends = moment(day, row, "until");
        return new Span(starts, ends.isAfter(starts) ? ends : moment(day.plusDays(1), row, "until"));
    }

    private static Instant moment(LocalDate day, ImportRow row, String field) {
        String cell = row.find(field).orElse(USUAL_CHANGE);
        Matcher time = TIME.matcher(cell);
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(2));
            int minute = Integer.parseInt(time.group(3));
            LocalDate on = day.plusDays((time.group(1) == null ? 0 : 1) + (hour == 24 ? 1 : 0));
            if (hour <= 24 && minute < 60 && (hour < 24 || minute == 0)) {
                return on.atTime(LocalTime.of(hour % 24, minute))
                        .atZone(CityTime.ZONE)
                        .toInstant();
            }
        }
        throw new RowRefused("duty.not-a-time", row.heading(field), cell);
    }
}
