package org.ecoledger.duty;

import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** The duty roster as a unit's office writes it (值班表): one row per day or shift, with leader, person on duty and number. */
@Component
class RosterKind implements ImportKind {
    private final Shifts shifts;
    private final ShiftRows rows;
    private final DutyPeople people;
    private final DutyRights rights;
    private final Units units;

    RosterKind(Shifts shifts, ShiftRows rows, DutyPeople people, DutyRights rights, Units units) {
        this.shifts = shifts;
        this.rows = rows;
        this.people = people;
        this.rights = rights;
        this.units = units;
    }

    @Override
    public String code() {
        return "duty-rosters";
    }

    @Override
    public Title title() {
        return new Title("值班表", "Duty rosters");
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new RosterFile(run, shifts, rows, people, rights, units.all());
    }
}
