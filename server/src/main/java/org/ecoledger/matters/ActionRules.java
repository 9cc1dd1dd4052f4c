package org.ecoledger.matters;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Need;

/** The rules of every step on a matter; which of them bite is decided by what the procedure's row needs. */
final class ActionRules {
    static final Set<String> FINDINGS = Set.of("true", "partly");
    static final Set<String> HANDLINGS = Set.of("done", "staged");
    private static final int LONGEST_NOTE = 5000;
    private static final Set<Unit.Kind> HANDLING_UNITS =
            Set.of(Unit.Kind.GOVERNMENT, Unit.Kind.TOWNSHIP, Unit.Kind.DEPARTMENT, Unit.Kind.BUREAU);

    static final List<Rule> ALL = List.of(
            new Rule("what was done or found is said in words", "M12-08", ActionRules::words),
            new Rule("a matter goes to a unit that handles matters", "M12-04", ActionRules::target),
            new Rule("it goes to a unit of its own place", "M12-04", ActionRules::targetInPlace),
            new Rule("a dispatch to a township cites its duty-list row", "ruling 8", ActionRules::duty),
            new Rule("the check says what it found", "ruling 4", ActionRules::finding),
            new Rule("the end says how far it is handled", "ruling 4", ActionRules::handling),
            new Rule("an extension keeps to the limit's own number and length", "ruling 2", ActionRules::extension),
            new Rule("photos are there and the person's own", "C8", ActionRules::photosAreOwn),
            new Rule("before-photo where the row says why", "ruling 3, C8", ActionRules::photoBefore),
            new Rule("after-photo where the row says why", "ruling 3, C8", ActionRules::photoAfter),
            new Rule("no after-photo of another matter", "ruling 3, C8", ActionRules::afterPhotoIsNoTwin),
            new Rule("the after-photo is not the before-photo", "C8", ActionRules::afterPhotoIsNotBefore),
            new Rule("after-photos postdate the dispatch", "ruling 3", ActionRules::afterPhotoPostdatesDispatch));

    private ActionRules() {}

    private static Stream<Objection> words(Attempt attempt) {
        String note = attempt.input().noteOrEmpty();
        if (note.length() > LONGEST_NOTE) {
            return objection("note", "matters.text-too-long", LONGEST_NOTE);
        }
        if (note.indexOf('\0') >= 0) {
            return objection("note", "matters.text-unreadable");
        }
        if (!note.isBlank()) {
            return Stream.empty();
        }
        return attempt.row().needs(Need.REASON)
                ? objection("note", "matters.reason-wanted")
                : attempt.row().needs(Need.NOTE) ? objection("note", "matters.note-wanted") : Stream.empty();
    }

    private static Stream<Objection> target(Attempt attempt) {
        if (!attempt.row().needs(Need.UNIT)) {
            return Stream.empty();
        }
        String named = attempt.input().field("unit");
        if (named == null) {
            return objection("unit", "matters.unit-wanted");
        }
        Unit target = attempt.target();
        if (target == null) {
            return objection("unit", "matters.no-such-unit", named);
        }
        return HANDLING_UNITS.contains(target.kind())
                ? Stream.empty()
                : objection("unit", "matters.unit-handles-nothing", target.name());
    }

    private static Stream<Objection> targetInPlace(Attempt attempt) {
        Unit target = attempt.target();
        if (!attempt.row().needs(Need.UNIT) || target == null) {
            return Stream.empty();
        }
        boolean inPlace = target.regionPath().startsWith(attempt.place())
                || attempt.place().startsWith(target.regionPath());
        return inPlace ? Stream.empty() : objection("unit", "matters.unit-elsewhere", target.name());
    }

    private static Stream<Objection> duty(Attempt attempt) {
        Unit target = attempt.target();
        if (!attempt.row().needs(Need.DUTY) || target == null || target.kind() != Unit.Kind.TOWNSHIP) {
            return Stream.empty();
        }
        Unit county = attempt.countyUnit();
        String instead = county == null ? "" : county.name();
        TownshipDuty duty = attempt.duty();
        if (duty == null) {
            return objection("duty", "matters.duty-wanted", target.name(), instead);
        }
        return duty.kind() == TownshipDuty.Kind.COUNTY
                ? objection("duty", "matters.duty-is-county", duty.name(), instead)
                : Stream.empty();
    }

    private static Stream<Objection> finding(Attempt attempt) {
        return chosen(attempt, Need.FINDING, FINDINGS);
    }

    private static Stream<Objection> handling(Attempt attempt) {
        return chosen(attempt, Need.HANDLING, HANDLINGS);
    }

    private static Stream<Objection> chosen(Attempt attempt, Need need, Set<String> choices) {
        String value = attempt.input().field(need.code());
        return !attempt.row().needs(need) || (value != null && choices.contains(value))
                ? Stream.empty()
                : objection(need.code(), "matters." + need.code() + "-wanted");
    }

    private static Stream<Objection> extension(Attempt attempt) {
        if (!attempt.row().needs(Need.EXTENSION)) {
            return Stream.empty();
        }
        Deadline clock = attempt.clock();
        if (clock == null || clock.extensionsLeft() < 1) {
            return objection("extension", "matters.extended-already");
        }
        String days = attempt.input().field("extension");
        boolean sensible = days != null
                && days.matches("[0-9]{1,3}")
                && Integer.parseInt(days) >= 1
                && Integer.parseInt(days) <= clock.extensionDays();
        return sensible ? Stream.empty() : objection("extension", "matters.extension-wanted", clock.extensionDays());
    }

    private static Stream<Objection> photosAreOwn(Attempt attempt) {
        boolean missing = attempt.photos().size()
                < attempt.input().photos().stream().distinct().count();
        boolean foreign = attempt.photos().stream().anyMatch(photo -> !isOwn(photo, attempt));
        return missing || foreign ? objection("photos", "matters.photo-not-yours") : Stream.empty();
    }

    /** Somebody else's file, or one that belongs to another matter, is answered as if it were not there. */
    private static boolean isOwn(EvidenceFile photo, Attempt attempt) {
        String subject = photo.subject();
        return subject == null
                ? photo.uploadedBy() == attempt.actor().account()
                : subject.equals(attempt.matter().subject());
    }

    private static Stream<Objection> photoBefore(Attempt attempt) {
        return !attempt.row().needs(Need.PHOTO_BEFORE)
                        || attempt.hasPhoto(EvidenceRole.BEFORE)
                        || attempt.keepsPhoto(EvidenceRole.BEFORE)
                ? Stream.empty()
                : objection("photo-before", "matters.photo-before-wanted");
    }

    private static Stream<Objection> photoAfter(Attempt attempt) {
        return !attempt.row().needs(Need.PHOTO_AFTER) || attempt.hasPhoto(EvidenceRole.AFTER)
                ? Stream.empty()
                : objection("photo-after", "matters.photo-after-wanted");
    }

    private static Stream<Objection> afterPhotoIsNoTwin(Attempt attempt) {
        return attempt.photosOf(EvidenceRole.AFTER).stream()
                .flatMap(photo -> Stream.ofNullable(attempt.twins().get(photo.id()))
                        .flatMap(twin -> objection(
                                "photo-after", "matters.photo-reused", photo.name(), twin.number(), twin.office())));
    }

    private static Stream<Objection> afterPhotoIsNotBefore(Attempt attempt) {
        return attempt.photosOf(EvidenceRole.AFTER).stream()
                .filter(photo -> Stream.concat(attempt.photos().stream(), attempt.kept().stream())
                        .anyMatch(other -> other.role() == EvidenceRole.BEFORE
                                && other.sha256().equals(photo.sha256())))
                .flatMap(photo -> objection("photo-after", "matters.photo-after-is-before", photo.name()));
    }

    private static Stream<Objection> afterPhotoPostdatesDispatch(Attempt attempt) {
        var dispatched = attempt.dispatchedAt();
        if (dispatched == null) {
            return Stream.empty();
        }
        return attempt.photosOf(EvidenceRole.AFTER).stream().flatMap(photo -> {
            var taken = photo.takenAt();
            return taken == null || !taken.isBefore(dispatched)
                    ? Stream.empty()
                    : objection(
                            "photo-after",
                            "matters.photo-before-dispatch",
                            photo.name(),
                            Wording.time(CityTime.at(taken)),
                            Wording.time(CityTime.at(dispatched)));
        });
    }

    private static Stream<Objection> objection(String field, String code, Object... arguments) {
        return Stream.of(Objection.to(field, code, arguments));
    }
}
