package org.ecoledger.fires;

import java.time.Clock;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.springframework.stereotype.Component;

/** Fire points as NASA FIRMS publishes them (MODIS, VIIRS) or as a provincial centre hands them out in the same columns. */
@Component
class FireImport implements ImportKind {
    static final String CODE = "fire-points";

    private final FirePoints points;
    private final Clock clock;

    FireImport(FirePoints points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Title title() {
        return new Title("卫星火点", "Fire points");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST);
    }

    /** A row writes a matter through its module's face. */
    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new FirePointRows(run, points, clock.instant());
    }
}
