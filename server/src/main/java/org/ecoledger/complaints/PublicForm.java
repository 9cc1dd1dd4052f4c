package org.ecoledger.complaints;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.matters.MatterKinds;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.redaction.Shadow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a citizen fills in on the public page; all objections at once, in sentences for citizens. */
@Component
class PublicForm {
    static final int MOST_PHOTOS = 5;
    private static final int LONGEST_TEXT = 3000;
    private static final int SHORTEST_TEXT = 6;
    /** Not what people see: made by the system itself, and a way on which something comes in. */
    private static final Set<String> NOT_SEEN = Set.of("air-standout", "complaint");

    private final Channels channels;
    private final MatterKinds kinds;
    private final CityPlaces places;

    PublicForm(Channels channels, MatterKinds kinds, CityPlaces places) {
        this.channels = channels;
        this.kinds = kinds;
        this.places = places;
    }

    /**
     * The form.
     *
     * @param address where the problem is, in words
     * @param photos handles of photos uploaded before
     * @param named the reporter gives name and telephone
     */
    record Wish(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String county,
            @Nullable String township,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable List<UUID> photos,
            @Nullable Boolean named,
            @Nullable String name,
            @Nullable String phone) {}

    List<MatterKinds.Kind> kinds() {
        return kinds.all().stream()
                .filter(kind -> !NOT_SEEN.contains(kind.code()))
                .toList();
    }

    Arrival read(Wish wish, Instant now, String lookupMark) {
        boolean named = Boolean.TRUE.equals(wish.named());
        String text = wish.text() == null ? "" : wish.text().strip();
        Complainant complainant = new Complainant(
                named ? DeskForm.orNull(wish.name()) : null,
                named ? DeskForm.orNull(wish.phone()) : null,
                null,
                null,
                null,
                text);
        Place place = DeskForm.place(wish.address(), wish.lon(), wish.lat(), wish.datum());
        Optional<Region> county = county(wish, place);
        List<UUID> photos = wish.photos() == null ? List.of() : wish.photos();
        List<Objection> objections = new ArrayList<>(DeskForm.textRules(complainant));
        check(objections, wish, text, place, county, photos);
        if (named) {
            checkName(objections, complainant);
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("complaints.report-refused", objections);
        }
        return new Arrival(
                channels.get(Channels.PUBLIC),
                null,
                now,
                null,
                complainant,
                true,
                null,
                null,
                String.valueOf(wish.kind()),
                county.orElseThrow().code(),
                township(wish, county.orElseThrow()),
                place,
                photos,
                null,
                false,
                lookupMark,
                null,
                null);
    }

    private void check(
            List<Objection> objections,
            Wish wish,
            String text,
            @Nullable Place place,
            Optional<Region> county,
            List<UUID> photos) {
        if (!text.isEmpty() && (text.length() < SHORTEST_TEXT || text.length() > LONGEST_TEXT)) {
            objections.add(Objection.to("text", "complaints.text-length", SHORTEST_TEXT, LONGEST_TEXT));
        }
        if (kinds().stream().noneMatch(kind -> kind.code().equals(wish.kind()))) {
            objections.add(Objection.to("kind", "complaints.kind-wanted"));
        }
        if (!places.isInCity(place)) {
            objections.add(Objection.to("place", "complaints.place-outside"));
        } else if (county.isEmpty()) {
            objections.add(Objection.to("county", "complaints.county-wanted"));
        }
        if (photos.size() > MOST_PHOTOS) {
            objections.add(Objection.to("photos", "complaints.too-many-photos", MOST_PHOTOS));
        }
    }

    private static void checkName(List<Objection> objections, Complainant complainant) {
        if (complainant.name() == null) {
            objections.add(Objection.to("name", "complaints.name-wanted"));
        }
        String phone = complainant.phone() == null
                ? ""
                : Shadow.of(complainant.phone()).plain();
        if (!phone.matches("[+()\\d\\s\\-]{7,25}")) {
            objections.add(Objection.to("phone", "complaints.phone-wanted"));
        }
    }

    /** The county that was chosen, else the one in which the place lies. */
    private Optional<Region> county(Wish wish, @Nullable Place place) {
        String chosen = DeskForm.orNull(wish.county());
        return chosen == null ? places.countyOf(place) : places.read(chosen, Region.Level.COUNTY, null);
    }

    private @Nullable String township(Wish wish, Region county) {
        String chosen = DeskForm.orNull(wish.township());
        return chosen == null
                ? null
                : places.read(chosen, Region.Level.TOWNSHIP, county.code())
                        .map(Region::code)
                        .orElse(null);
    }
}
