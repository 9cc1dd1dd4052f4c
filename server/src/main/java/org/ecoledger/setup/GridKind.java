package org.ecoledger.setup;

import java.util.Locale;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Grids;
import org.springframework.stereotype.Component;

/** Cells of the supervision grid and, where there is one, the login of the holder. */
@Component
class GridKind implements ImportKind {
    private final Grids grids;
    private final Directory directory;
    private final Accounts accounts;

    GridKind(Grids grids, Directory directory, Accounts accounts) {
        this.grids = grids;
        this.directory = directory;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return "grids";
    }

    @Override
    public Title title() {
        return new Title("网格", "Grids");
    }

    @Override
    public int order() {
        return 50;
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
        if (code.length() > 40 || name.length() > 80) {
            throw new RowRefused("setup.name-too-long", code);
        }
        String region = directory.region(row.get("region")).code();
        Long holder = row.find("holder").map(this::holder).orElse(null);
        grids.put(run.actor(), code, name, region, holder);
    }

    private Long holder(String login) {
        return accounts.find(login.toLowerCase(Locale.ROOT))
                .filter(account -> !account.disabled())
                .map(Account::id)
                .orElseThrow(() -> new RowRefused("setup.no-such-login", login));
    }
}
