package org.ecoledger.inspection;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.inspection.CaseReader.Read;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.organisation.Region;
import org.ecoledger.redaction.Headline;
import org.ecoledger.redaction.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case: its redacted text becomes a matter that waits for its dispatch, and what the list says of it stands beside
 * (M12-04, ruling 7). The list's own words go no further than this.
 */
@Service
class CaseOpening {
    private static final String SOURCE = "inspection";

    private final Matters matters;
    private final CaseRows cases;
    private final Audit audit;

    CaseOpening(Matters matters, CaseRows cases, Audit audit) {
        this.matters = matters;
        this.cases = cases;
        this.audit = audit;
    }

    /** Where the case stood in its list. */
    record Place(String inspection, int batch, int sequence, long importId, long line) {}

    @Transactional
    Case open(Actor actor, Read read, Place place) {
        String text = Redaction.unseen(read.text(), null).text();
        Matter matter = matters.open(
                actor,
                NewMatter.of(
                                Headline.of(text),
                                text,
                                CaseKinds.of(read.pollution(), read.text()),
                                read.county().code(),
                                codeOf(read.township()))
                        .from(SOURCE, read.acceptance(), read.limit()));
        var made = new Case(
                matter.number(),
                place.inspection(),
                place.batch(),
                place.sequence(),
                read.acceptance(),
                read.starred(),
                Points.of(text),
                read.district(),
                read.pollution());
        cases.add(made, CaseRows.sha256(read.text()), redacted(read.listed()), place.importId(), place.line());
        audit.record(
                actor,
                "inspection.case-opened",
                "matter:" + matter.number(),
                "%s/%d %s".formatted(place.inspection(), place.batch(), read.acceptance()));
        return made;
    }

    /** Keeps what a list that came back filled says of a known case. */
    @Transactional
    void fill(Actor actor, String matter, CaseRows.Listed listed) {
        cases.putListed(matter, redacted(listed));
        audit.record(actor, "inspection.case-filled", "matter:" + matter, "");
    }

    static CaseRows.Listed redacted(CaseRows.Listed listed) {
        return new CaseRows.Listed(
                redacted(listed.facts()),
                redacted(listed.truth()),
                redacted(listed.handling()),
                redacted(listed.accountability()));
    }

    /** Of a unit's own words only what is certain is taken out. */
    private static @Nullable String redacted(@Nullable String words) {
        return words == null ? null : Redaction.seen(words, null).text();
    }

    private static @Nullable String codeOf(@Nullable Region region) {
        return region == null ? null : region.code();
    }
}
