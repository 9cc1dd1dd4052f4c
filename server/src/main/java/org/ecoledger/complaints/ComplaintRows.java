package org.ecoledger.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a list of complaints. */
final class ComplaintRows implements RowWriter {

    private final ImportRun run;
    private final Entering entering;
    private final HotlineResults results;
    private final Reports reports;
    private final Channels channels;
    private final MatterKinds kinds;
    private final CityPlaces places;
    private int known;
    private int updated;

    ComplaintRows(
            ImportRun run,
            Entering entering,
            HotlineResults results,
            Reports reports,
            Channels channels,
            MatterKinds kinds,
            CityPlaces places) {
        this.run = run;
        this.entering = entering;
        this.results = results;
        this.reports = reports;
        this.channels = channels;
        this.kinds = kinds;
        this.places = places;
    }

    @Override
    public void take(ImportRow row) {
        Channel channel = channel(row);
        String ticket = row.get("ticket");
        Optional<Report> earlier = reports.find(channel.code(), null, ticket);
        if (earlier.isPresent()) {
            takeAgain(row, earlier.get());
            return;
        }
        Report report =
                entering.enter(run.actor(), arrival(row, channel, ticket)).report();
        row.find("result").ifPresent(result -> results.put(run.actor(), report, result));
    }

    @Override
    public void finish() {
        if (known > 0) {
            run.remark("complaints.tickets-known", known, updated);
        }
    }

    private void takeAgain(ImportRow row, Report earlier) {
        Optional<String> result = row.find("result");
        boolean changed = result.isPresent() && results.put(run.actor(), earlier, result.get());
        known++;
        updated += changed ? 1 : 0;
        if (!changed) {
            run.passBy();
        }
    }

    private Channel channel(ImportRow row) {
        String written = row.find("channel").or(() -> run.option("channel")).orElse("");
        return channels.read(written)
                .filter(Channel::desk)
                .orElseThrow(() -> new RowRefused("complaints.no-such-channel", written));
    }

    private Arrival arrival(ImportRow row, Channel channel, String ticket) {
        Instant received = row.findTime("received")
                .orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("received")));
        Complainant complainant = complainant(row);
        var objections = DeskForm.textRules(complainant);
        if (!objections.isEmpty()) {
            throw new RowRefused(
                    objections.getFirst().code(),
                    objections.getFirst().arguments().toArray());
        }
        Place place = place(row);
        if (!places.isInCity(place)) {
            throw new RowRefused("complaints.place-outside");
        }
        Region county = county(row, place);
        return new Arrival(
                channel,
                ticket,
                received,
                row.findTime("limit").orElse(null),
                complainant,
                channel.reply(),
                null,
                null,
                kind(row),
                county.code(),
                township(row, county),
                place,
                List.of(),
                null,
                isSecret(row),
                null,
                null,
                null);
    }

    private static Complainant complainant(ImportRow row) {
        return new Complainant(
                row.find("reporter").orElse(null),
                row.find("phone").orElse(null),
                null,
                null,
                row.find("title").orElse(null),
                row.get("content"));
    }

    private static boolean isSecret(ImportRow row) {
        return row.find("secret")
                .filter(cell -> cell.matches("是|yes|true|1|保密|要求保密"))
                .isPresent();
    }

    private String kind(ImportRow row) {
        String written = row.get("kind");
        return kinds.read(written)
                .map(MatterKinds.Kind::code)
                .orElseThrow(() -> new RowRefused("complaints.no-such-kind", written));
    }

    private static @Nullable Place place(ImportRow row) {
        return DeskForm.place(
                row.find("address").orElse(null),
                row.findNumber("lon").orElse(null),
                row.findNumber("lat").orElse(null),
                row.find("datum").orElse(null));
    }

    private Region county(ImportRow row, @Nullable Place place) {
        String written = row.find("county").orElse("");
        if (written.isEmpty()) {
            return places.countyOf(place).orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("county")));
        }
        return places.read(written, Region.Level.COUNTY, null)
                .orElseThrow(() -> new RowRefused("complaints.no-such-county", written));
    }

    private @Nullable String township(ImportRow row, Region county) {
        String written = row.find("township").orElse("");
        return written.isEmpty()
                ? null
                : places.read(written, Region.Level.TOWNSHIP, county.code())
                        .map(Region::code)
                        .orElseThrow(() -> new RowRefused("complaints.no-such-township", written, county.name()));
    }
}
