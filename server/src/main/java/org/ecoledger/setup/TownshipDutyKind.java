package org.ecoledger.setup;

import java.time.Clock;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.TownshipDuty.Kind;
import org.springframework.stereotype.Component;

/** Rows of the published duty list of townships. A published row is not rewritten; a changed one gets a new code. */
@Component
class TownshipDutyKind implements ImportKind {
    private static final Words<Kind> KINDS = new Words<Kind>()
            .say(Kind.BASIC, "基本履职", "基本履职事项", "基本")
            .say(Kind.ASSIST, "配合履职", "配合履职事项", "配合")
            .say(Kind.COUNTY, "上级收回", "上级部门收回事项", "收回");

    private final TownshipDuties duties;
    private final Clock clock;

    TownshipDutyKind(TownshipDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "township-duties";
    }

    @Override
    public Title title() {
        return new Title("乡镇履职事项清单", "Township duties");
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.SYSTEM_ADMIN);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return row -> take(run, row);
    }

    private void take(ImportRun run, ImportRow row) {
        Kind kind = KINDS.read(row.heading("kind"), row.get("kind"));
        var duty = new TownshipDuty(row.get("code"), row.get("name"), kind, row.get("basis"));
        var published = duties.find(duty.code());
        if (published.isPresent() && !published.get().equals(duty)) {
            throw new RowRefused("setup.duty-published", duty.code());
        }
        if (published.isEmpty()) {
            duties.publish(run.actor(), duty, row.findDate("from").orElseGet(() -> CityTime.today(clock)));
        }
    }
}
