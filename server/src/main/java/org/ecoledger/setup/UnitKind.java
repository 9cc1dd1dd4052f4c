package org.ecoledger.setup;

import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Offices, bureaus, departments, governments, townships and enterprises, each with the region it serves. */
@Component
class UnitKind implements ImportKind {
    private static final Words<Kind> KINDS = new Words<Kind>()
            .say(Kind.COMMITTEE_OFFICE, "环委办", "环委会办公室", "生态环境保护委员会办公室")
            .say(Kind.BUREAU, "生态环境局", "生态环境分局", "环保局", "生态环境部门")
            .say(Kind.DEPARTMENT, "部门", "市直部门", "县直部门", "职能部门")
            .say(Kind.GOVERNMENT, "政府", "人民政府", "县级政府", "管委会")
            .say(Kind.TOWNSHIP, "乡镇", "镇", "乡", "街道", "乡镇街道")
            .say(Kind.ENTERPRISE, "企业", "企业单位");

    private final Units units;
    private final Directory directory;

    UnitKind(Units units, Directory directory) {
        this.units = units;
        this.directory = directory;
    }

    @Override
    public String code() {
        return "units";
    }

    @Override
    public Title title() {
        return new Title("单位", "Units");
    }

    @Override
    public int order() {
        return 30;
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
        String code = row.get("code");
        String name = row.get("name");
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new RowRefused("setup.unit-code", code);
        }
        if (name.length() > 80) {
            throw new RowRefused("setup.name-too-long", name.substring(0, 20) + "…");
        }
        Kind kind = KINDS.read(row.heading("kind"), row.get("kind"));
        String region = directory.region(row.get("region")).code();
        String parent = row.find("parent").map(directory::unit).map(Unit::code).orElse(null);
        if (code.equals(parent)) {
            throw new RowRefused("setup.unit-above-itself", code);
        }
        units.put(run.actor(), code, name, kind, region, parent);
    }
}
