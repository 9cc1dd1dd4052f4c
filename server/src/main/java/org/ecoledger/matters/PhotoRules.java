package org.ecoledger.matters;

import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.problems.Problem.Objection;

/** What photos must be before a step is taken (ruling 3); what is only odd about them is a doubt ({@link Doubts}). */
final class PhotoRules {
    static final List<Rule> ALL = List.of(
            new Rule("photos are there and the person's own", "C8", PhotoRules::photosAreOwn),
            new Rule("before-photo where the row says why", "ruling 3, C8", PhotoRules::photoBefore),
            new Rule("after-photo where the row says why", "ruling 3, C8", PhotoRules::photoAfter),
            new Rule("photo of the check on site where the row says why", "ruling 3, M12-09", PhotoRules::photoSite),
            new Rule("a paper where the row demands one", "ruling 9", PhotoRules::document),
            new Rule("no after-photo of another matter", "ruling 3, C8", PhotoRules::afterPhotoIsNoTwin),
            new Rule("the after-photo is not the before-photo", "C8", PhotoRules::afterPhotoIsNotBefore),
            new Rule("after-photos postdate the dispatch", "ruling 3", PhotoRules::afterPhotoPostdatesDispatch));

    private PhotoRules() {}

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
        return !attempt.row().demands(MatterFields.PHOTO_BEFORE)
                        || attempt.hasPhoto(EvidenceRole.BEFORE)
                        || attempt.keepsPhoto(EvidenceRole.BEFORE)
                ? Stream.empty()
                : objection("photo-before", "matters.photo-before-wanted");
    }

    private static Stream<Objection> photoAfter(Attempt attempt) {
        return !attempt.row().demands(MatterFields.PHOTO_AFTER) || attempt.hasPhoto(EvidenceRole.AFTER)
                ? Stream.empty()
                : objection("photo-after", "matters.photo-after-wanted");
    }

    private static Stream<Objection> photoSite(Attempt attempt) {
        return !attempt.row().demands(MatterFields.PHOTO_SITE) || attempt.hasPhoto(EvidenceRole.SITE)
                ? Stream.empty()
                : objection(MatterFields.PHOTO_SITE, "matters.photo-site-wanted");
    }

    private static Stream<Objection> document(Attempt attempt) {
        return !attempt.row().demands(MatterFields.DOCUMENT) || attempt.hasPhoto(EvidenceRole.DOCUMENT)
                ? Stream.empty()
                : objection(MatterFields.DOCUMENT, "matters.document-wanted");
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
            var seen = photo.takenAt();
            var taken = seen == null ? photo.claimed().at() : seen;
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
