package org.ecoledger.complaints;

import java.util.List;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.matters.MatterKinds;
import org.springframework.stereotype.Component;

/**
 * Lists of complaints as hotlines and petition systems export them. A ticket that is known opens nothing again: of it only the
 * hotline's satisfaction result is taken.
 */
@Component
class ComplaintImport implements ImportKind {
    private final Entering entering;
    private final Reports reports;
    private final Channels channels;
    private final MatterKinds kinds;
    private final CityPlaces places;
    private final Desk desk;
    private final Audit audit;

    ComplaintImport(
            Entering entering,
            Reports reports,
            Channels channels,
            MatterKinds kinds,
            CityPlaces places,
            Desk desk,
            Audit audit) {
        this.entering = entering;
        this.reports = reports;
        this.channels = channels;
        this.kinds = kinds;
        this.places = places;
        this.desk = desk;
        this.audit = audit;
    }

    @Override
    public String code() {
        return "complaints";
    }

    @Override
    public Title title() {
        return new Title("信访举报件", "Complaints");
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.INTAKE);
    }

    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.isSystem() || desk.has(actor, Role.INTAKE);
    }

    /** The file names complainants. */
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
        return new ComplaintRows(run, entering, new HotlineResults(reports, audit), reports, channels, kinds, places);
    }
}
