package org.ecoledger.setup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.grids.Cells;
import org.ecoledger.grids.Holders;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * Cells of supervision (网格, 河段, 路段) and, where there is one, the login of who holds a part of it. A row without a kind is
 * a village's cell, a person without a part its member (网格员), as in the files of before.
 */
@Component
class GridKind implements ImportKind {
    private static final String REPLACED = "导入更换";

    private final Cells cells;
    private final Holders holders;
    private final Directory directory;
    private final Accounts accounts;

    GridKind(Cells cells, Holders holders, Directory directory, Accounts accounts) {
        this.cells = cells;
        this.holders = holders;
        this.directory = directory;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return "grids";
    }

    @Override
    public Title title() {
        return new Title("网格、河段、路段", "Grids, reaches, stretches of road");
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
        String kind = row.find("kind").map(this::kind).orElse("village");
        Optional<Long> holder = row.find("holder").map(this::holder);
        String part = row.find("part").map(this::part).orElse("member");
        try {
            cells.put(
                    run.actor(),
                    new Cells.Wanted(
                            code,
                            name,
                            kind,
                            region,
                            row.find("parent").orElse(null),
                            row.findDate("built").orElse(null)));
            holder.ifPresent(account -> holders.replace(run.actor(), code, part, account, REPLACED));
        } catch (Problem problem) {
            throw refusal(problem);
        }
    }

    /** A row has one sentence: the first thing that is wrong with it. */
    private static RuntimeException refusal(Problem problem) {
        return problem.objections().stream()
                .findFirst()
                .<RuntimeException>map(objection ->
                        new RowRefused(objection.code(), objection.arguments().toArray()))
                .orElse(problem);
    }

    private String kind(String written) {
        return cells.kind(written).orElseThrow(() -> new RowRefused("grids.no-such-kind", written));
    }

    private String part(String written) {
        return holders.part(written).orElseThrow(() -> new RowRefused("grids.no-such-part", written));
    }

    private Long holder(String login) {
        return accounts.find(login.toLowerCase(Locale.ROOT))
                .filter(account -> !account.disabled())
                .map(Account::id)
                .orElseThrow(() -> new RowRefused("setup.no-such-login", login));
    }
}
