package org.ecoledger.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints as the desk reads them, with names for codes. */
@Component
class ComplaintViews {
    private static final String TRACK = "complaint";
    private static final String CALL = "call-back";

    private final Reports reports;
    private final Matters matters;
    private final MatterKinds kinds;
    private final Channels channels;
    private final Procedures procedures;
    private final Regions regions;
    private final Units units;
    private final Clock clock;

    ComplaintViews(
            Reports reports,
            Matters matters,
            MatterKinds kinds,
            Channels channels,
            Procedures procedures,
            Regions regions,
            Units units,
            Clock clock) {
        this.reports = reports;
        this.matters = matters;
        this.kinds = kinds;
        this.channels = channels;
        this.procedures = procedures;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
    }

    record Line(
            String number,
            String title,
            String channel,
            String channelName,
            @Nullable String channelRef,
            Instant receivedAt,
            String kind,
            String kindName,
            String county,
            String countyName,
            @Nullable String owner,
            @Nullable String ownerName,
            String state,
            String stateName,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant closedAt,
            boolean named,
            boolean wantsReply,
            boolean confidential,
            int repeated,
            @Nullable Instant hotlineLimitAt,
            @Nullable String hotlineResult) {}

    record Details(
            String number,
            String channel,
            String channelName,
            @Nullable String channelRef,
            Instant receivedAt,
            boolean named,
            boolean wantsReply,
            boolean confidential,
            boolean callBack,
            int repeated,
            @Nullable Instant hotlineLimitAt,
            @Nullable String hotlineResult,
            @Nullable Instant hotlineResultAt,
            List<String> suspects,
            @Nullable Instant reopenedAt) {}

    Line line(ComplaintLists.Line line, Locale locale) {
        Report report = line.report();
        return new Line(
                report.matter(),
                line.title(),
                report.channel(),
                channelName(report, locale),
                report.channelRef(),
                report.receivedAt(),
                line.kind(),
                kinds.read(line.kind()).map(kind -> kind.name(locale)).orElse(line.kind()),
                line.county(),
                regions.find(line.county()).map(Region::name).orElse(line.county()),
                line.owner(),
                line.owner() == null
                        ? null
                        : units.find(line.owner()).map(Unit::name).orElse(line.owner()),
                line.state(),
                procedures.of(line.track(), CityTime.today(clock)).stateName(line.state(), locale),
                line.dueAt(),
                line.overdue(),
                line.closedAt(),
                report.named(),
                report.wantsReply(),
                report.confidential(),
                report.repeated(),
                report.hotlineLimitAt(),
                report.hotlineResult());
    }

    Details details(String number, Jurisdiction jurisdiction, Locale locale) {
        String matter = matters.find(number, jurisdiction)
                .map(Matter::number)
                .orElseThrow(() -> ComplaintsController.notFound(number));
        Report report = reports.find(matter).orElseThrow(() -> ComplaintsController.notFound(number));
        return new Details(
                report.matter(),
                report.channel(),
                channelName(report, locale),
                report.channelRef(),
                report.receivedAt(),
                report.named(),
                report.wantsReply(),
                report.confidential(),
                channels.find(report.channel()).map(Channel::callBack).orElse(false),
                report.repeated(),
                report.hotlineLimitAt(),
                report.hotlineResult(),
                report.hotlineResultAt(),
                report.suspects(),
                report.reopenedAt());
    }

    /** Today's procedure, for those who choose among its states. */
    Procedure procedure() {
        return procedures.of(TRACK, CityTime.today(clock));
    }

    /** States in which the procedure's next step is to call the complainant back. */
    List<String> statesToCallBack() {
        return procedure().rows().stream()
                .filter(row -> row.action().equals(CALL))
                .map(Row::from)
                .distinct()
                .toList();
    }

    private String channelName(Report report, Locale locale) {
        return channels.find(report.channel())
                .map(channel -> channel.name(locale))
                .orElse(report.channel());
    }
}
