package org.ecoledger.matters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** What must hold for a matter to be opened; all objections are told at once. */
final class OpeningRules {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_CODE = 80;
    private static final Set<String> LINKED = Set.of("enterprise", "object", "grid", "fire");
    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");

    private OpeningRules() {}

    static List<Objection> apply(NewMatter wanted, MatterTypes types, Actor actor, List<EvidenceFile> photos) {
        var objections = new ArrayList<Objection>();
        if (wanted.title().isBlank()) {
            objections.add(Objection.to("title", "matters.title-wanted"));
        }
        longest(objections, "title", wanted.title(), LONGEST_TITLE);
        longest(objections, "description", wanted.description(), LONGEST_DESCRIPTION);
        longest(objections, "sourceRef", wanted.sourceRef(), LONGEST_WORDS);
        Matter.Linked linked = wanted.linked();
        if (linked != null) {
            longest(objections, "linkedName", linked.name(), LONGEST_WORDS);
            longest(objections, "linkedCode", linked.code(), LONGEST_CODE);
            if (!LINKED.contains(linked.kind())) {
                objections.add(Objection.to("linkedKind", "matters.linked-kind"));
            }
        }
        if (types.find("kind", wanted.kind()).isEmpty()) {
            objections.add(Objection.to("kind", "matters.kind-wanted"));
        }
        if (types.find("source", wanted.source()).isEmpty()) {
            objections.add(Objection.to("source", "matters.source-wanted"));
        }
        Place place = wanted.place();
        if (place != null) {
            longest(objections, "address", place.address(), LONGEST_WORDS);
            if (!isPoint(place)) {
                objections.add(Objection.to("place", "matters.no-such-point"));
            }
        }
        boolean own =
                photos.stream().allMatch(photo -> photo.subject() == null && photo.uploadedBy() == actor.account());
        if (!own || photos.size() < wanted.photos().stream().distinct().count()) {
            objections.add(Objection.to("photos", "matters.photo-not-yours"));
        }
        return objections;
    }

    static List<Objection> region(
            NewMatter wanted, @Nullable Region county, @Nullable Region township, Jurisdiction jurisdiction) {
        if (county == null || county.level() != Region.Level.COUNTY) {
            return List.of(Objection.to("county", "matters.county-wanted"));
        }
        if (wanted.township() != null && (township == null || !county.code().equals(township.parent()))) {
            return List.of(Objection.to("township", "matters.township-elsewhere", county.name()));
        }
        return jurisdiction.covers(township == null ? county : township)
                ? List.of()
                : List.of(Objection.to("county", "matters.county-not-yours", county.name()));
    }

    private static void longest(List<Objection> objections, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            objections.add(Objection.to(field, "matters.text-too-long", most));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            objections.add(Objection.to(field, "matters.text-unreadable"));
        }
    }

    private static boolean isPoint(Place place) {
        BigDecimal lon = place.lon();
        BigDecimal lat = place.lat();
        String datum = place.datum();
        if (lon == null && lat == null) {
            return true;
        }
        return lon != null
                && lat != null
                && datum != null
                && DATUMS.contains(datum)
                && lon.abs().compareTo(BigDecimal.valueOf(180)) <= 0
                && lat.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
    }
}
