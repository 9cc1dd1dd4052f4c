package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirReview.Gap;
import org.ecoledger.evaluation.AirReviews.Content;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an analyst approves a month of the city: its days are kept as they are, and corrections afterwards show as
 * differences. Values that were reviewed elsewhere come in as an ordinary import before.
 */
@Component
public class AirReviewDesk {
    private static final int LONGEST_REASON = 500;

    private final AirReviews reviews;
    private final AirPlaces places;
    private final AirDays days;
    private final EvaluationLock lock;
    private final Audit audit;
    private final Clock clock;

    AirReviewDesk(AirReviews reviews, AirPlaces places, AirDays days, EvaluationLock lock, Audit audit, Clock clock) {
        this.reviews = reviews;
        this.places = places;
        this.days = days;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an approval would keep now.
     *
     * @param days how many days of places there are
     * @param gaps what is missing, whole days first
     * @param hash SHA-256 over the values; an approval names it, so that nobody approves what they have not seen
     */
    public record Draft(YearMonth month, int days, List<Gap> gaps, String hash) {}

    public Draft draft(String city, YearMonth month) {
        List<AirPlace> all = placesOf(city);
        Content content = reviews.content(codes(all), month);
        return new Draft(month, content.days(), gaps(all, month), content.hash());
    }

    /** SHA-256 over what an approval would keep now. */
    public String hash(String city, YearMonth month) {
        return reviews.content(codes(placesOf(city)), month).hash();
    }

    /** The approval of this month that is in force. */
    public Optional<AirReview> inForce(String city, YearMonth month) {
        return reviews.inForce(city, month);
    }

    /**
     * Approves a month that is over.
     *
     * @param seen the hash of the content that the actor has seen
     */
    @Transactional
    public AirReview approve(Actor actor, String city, YearMonth month, String seen) {
        lock.await();
        if (!isOver(month)) {
            throw Problem.conflict("evaluation.review-not-over", month.toString());
        }
        List<AirPlace> all = placesOf(city);
        Content content = reviews.content(codes(all), month);
        if (content.days() == 0) {
            throw Problem.conflict("evaluation.review-empty", month.toString());
        }
        if (!content.hash().equals(seen)) {
            throw Problem.conflict("evaluation.review-changed", month.toString());
        }
        reviews.inForce(city, month)
                .filter(review -> review.hash().equals(seen))
                .ifPresent(review -> {
                    throw Problem.conflict("evaluation.review-same", month.toString(), review.version());
                });
        AirReview kept = reviews.keep(actor.name(), city, month, codes(all), content, gaps(all, month));
        audit.record(
                actor,
                "air-month.approved",
                subject(kept),
                "version %d, %d days of places, %d gaps, SHA-256 %s"
                        .formatted(kept.version(), kept.days(), kept.gaps().size(), kept.hash()));
        return kept;
    }

    /** Takes an approval back: the month is unreviewed until it is approved anew; what was kept stays readable. */
    @Transactional
    public AirReview annul(Actor actor, String city, long id, String reason) {
        lock.await();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.unacceptable("evaluation.review-reason");
        }
        AirReview review = reviews.find(id)
                .filter(one -> one.city().equals(city))
                .orElseThrow(() -> Problem.notFound("evaluation.no-such-review", id));
        if (!review.isInForce()) {
            throw Problem.conflict(
                    "evaluation.review-not-in-force", review.month().toString(), review.version());
        }
        reviews.annul(actor.name(), review, reason.strip());
        audit.record(
                actor,
                "air-month.annulled",
                subject(review),
                "version %d: %s".formatted(review.version(), reason.strip()));
        return reviews.find(id).orElseThrow();
    }

    boolean isOver(YearMonth month) {
        return month.atEndOfMonth().isBefore(CityTime.today(clock));
    }

    private List<Gap> gaps(List<AirPlace> all, YearMonth month) {
        return MonthContent.gaps(
                all, month, days.between(Track.LIVE, codes(all), month.atDay(1), month.atEndOfMonth()));
    }

    private List<AirPlace> placesOf(String city) {
        return MonthContent.placesOf(city, places.all(Jurisdiction.everything()));
    }

    private static List<String> codes(List<AirPlace> all) {
        return all.stream().map(AirPlace::code).toList();
    }

    private static String subject(AirReview review) {
        return "air-review:" + review.city() + "/" + review.month();
    }
}
