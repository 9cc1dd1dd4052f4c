package org.ecoledger.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.contracts.Contract.Kind;
import org.ecoledger.contracts.ContractRows.NewContract;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts as the document lists them (M01-12): leader, what is contracted, from when, and with an end day why it ended. */
@Component
class ContractKind implements ImportKind {
    private static final String ROLE = "包保领导";
    private static final Map<String, Kind> KINDS = Map.of(
            "乡镇", Kind.TOWNSHIP,
            "乡镇（街道）", Kind.TOWNSHIP,
            "township", Kind.TOWNSHIP,
            "企业", Kind.ENTERPRISE,
            "enterprise", Kind.ENTERPRISE,
            "项目", Kind.PROJECT,
            "重点工作", Kind.PROJECT,
            "project", Kind.PROJECT);

    private final Contracts contracts;
    private final Accounts accounts;
    private final Regions regions;

    ContractKind(Contracts contracts, Accounts accounts, Regions regions) {
        this.contracts = contracts;
        this.accounts = accounts;
        this.regions = regions;
    }

    @Override
    public String code() {
        return "contracts";
    }

    @Override
    public Title title() {
        return new Title("领导包保", "Leaders' contracts");
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE);
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
        Kind kind = Optional.ofNullable(KINDS.get(row.get("kind").toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new RowRefused("contracts.no-such-kind", row.get("kind")));
        Region region = region(row.get("region"));
        if (kind == Kind.TOWNSHIP && region.level() != Region.Level.TOWNSHIP) {
            throw new RowRefused("contracts.township-wanted", region.name());
        }
        LocalDate from =
                row.findDate("from").orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("from")));
        long id = contracts.record(
                run.actor(),
                new NewContract(
                        holder(row.get("holder")),
                        kind,
                        region.code(),
                        row.find("code").map(code -> brief(code, 60)).orElse(null),
                        kind == Kind.TOWNSHIP ? region.name() : brief(row.get("name"), 120),
                        brief(row.find("role").orElse(ROLE), 60),
                        brief(row.get("basis"), 300),
                        days(row),
                        from));
        row.findDate("until").ifPresent(until -> end(run, row, id, from, until));
    }

    private void end(ImportRun run, ImportRow row, long id, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new RowRefused("contracts.ends-before-it-begins", until, from);
        }
        String reason = row.find("reason").orElseThrow(() -> new RowRefused("contracts.row-reason-wanted", until));
        if (contracts.get(id, run.actor()).until() == null) {
            contracts.endRecorded(run.actor(), id, until, brief(reason, Contracts.LONGEST_REASON));
        }
    }

    private long holder(String login) {
        return accounts.find(login.toLowerCase(Locale.ROOT))
                .filter(account -> !account.disabled())
                .map(Account::id)
                .orElseThrow(() -> new RowRefused("contracts.no-such-login", login));
    }

    private Region region(String written) {
        List<Region> named = regions.all().stream()
                .filter(region -> region.code().equals(written) || region.name().equals(written))
                .toList();
        if (named.size() != 1) {
            throw new RowRefused(named.isEmpty() ? "contracts.no-such-region" : "contracts.region-twice", written);
        }
        return named.getFirst();
    }

    private static @Nullable Integer days(ImportRow row) {
        return row.find("days")
                .map(cell -> {
                    if (!cell.matches("[1-9][0-9]{0,2}") || Integer.parseInt(cell) > 730) {
                        throw new RowRefused("contracts.days-wanted", cell);
                    }
                    return Integer.valueOf(cell);
                })
                .orElse(null);
    }

    private static String brief(String text, int most) {
        if (text.length() > most) {
            throw new RowRefused("contracts.text-too-long", most);
        }
        return text;
    }
}
