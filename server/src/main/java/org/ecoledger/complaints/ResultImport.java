package org.ecoledger.complaints;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.springframework.stereotype.Component;

/** The hotline's satisfaction results for tickets that are known, and nothing else. */
@Component
class ResultImport implements ImportKind {
    private final Reports reports;
    private final Channels channels;
    private final Desk desk;
    private final Audit audit;

    ResultImport(Reports reports, Channels channels, Desk desk, Audit audit) {
        this.reports = reports;
        this.channels = channels;
        this.desk = desk;
        this.audit = audit;
    }

    @Override
    public String code() {
        return "complaint-results";
    }

    @Override
    public Title title() {
        return new Title("热线回访结果", "Hotlines' satisfaction results");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.INTAKE);
    }

    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.isSystem() || desk.has(actor, Role.INTAKE);
    }

    /** Exported lists often name the caller, too. */
    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(
                "channel",
                new Title("渠道（文件中没有时）", "Channel, where the file names none"),
                "12345",
                channels.all().stream().filter(Channel::desk).map(Channel::code).toList()));
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        var results = new HotlineResults(reports, audit);
        return row -> take(run, row, results);
    }

    private void take(ImportRun run, ImportRow row, HotlineResults results) {
        String written = row.find("channel").or(() -> run.option("channel")).orElse("");
        Channel channel =
                channels.read(written).orElseThrow(() -> new RowRefused("complaints.no-such-channel", written));
        String ticket = row.get("ticket");
        Report report = reports.find(channel.code(), null, ticket)
                .orElseThrow(() -> new RowRefused("complaints.no-such-ticket", ticket));
        if (!results.put(run.actor(), report, row.get("result"))) {
            run.passBy();
        }
    }
}
