package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
import org.ecoledger.access.AuditChain;
import org.ecoledger.access.AuditEntry;
import org.ecoledger.access.Role;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.evaluation.AirReview.Gap;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.Station;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("ruling 18: an analyst approves a month; what was approved stays as it was")
class ReviewTest {
    private static final YearMonth MONTH = YearMonth.of(2023, 6);
    private static final Actor ANALYST = new Actor(1, "analyst", "林静", Set.of(Role.BUREAU_ANALYST));
    private static final AtomicInteger CITIES = new AtomicInteger(993_100);

    @LocalServerPort
    int port;

    @Autowired
    AirReviewDesk desk;

    @Autowired
    AirReviews reviews;

    @Autowired
    AirDays days;

    @Autowired
    AirFiles files;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    AuditChain audit;

    private String city;
    private Station station;

    /** A city of its own for every test, with one county and one evaluation point. */
    @BeforeEach
    void aCity() {
        int number = CITIES.addAndGet(100);
        city = Integer.toString(number);
        String county = Integer.toString(number + 1);
        regions.put(Actor.system("test"), city, null, "审核市" + number, Level.CITY);
        regions.put(Actor.system("test"), county, city, "审核县" + number, Level.COUNTY);
        station = files.station("审核市" + number, county, true);
        for (String place : List.of(station.code(), county, city)) {
            Kind kind = place.equals(city) ? Kind.CITY : place.equals(county) ? Kind.COUNTY : Kind.STATION;
            days.write(IntStream.rangeClosed(1, 30)
                    .mapToObj(day -> HandMadeDays.day(place, kind, MONTH.atDay(day), Pollutant.PM10, "50"))
                    .toList());
        }
    }

    @Test
    void aMonthIsKeptWithWhoWhenCountAndHash() {
        var draft = desk.draft(city, MONTH);
        assertThat(draft.gaps()).isEmpty();
        AirReview review = desk.approve(ANALYST, city, MONTH, draft.hash());
        assertThat(review.version()).isEqualTo(1);
        assertThat(review.days()).isEqualTo(90);
        assertThat(review.hash()).isEqualTo(draft.hash()).hasSize(64);
        assertThat(review.approvedBy()).isEqualTo("林静");
        assertThat(days.between(Track.REVIEWED, List.of(city), MONTH.atDay(1), MONTH.atEndOfMonth()))
                .isEqualTo(days.between(Track.LIVE, List.of(city), MONTH.atDay(1), MONTH.atEndOfMonth()));
        assertThat(entry("air-month.approved").detail()).contains("version 1", "90 days", review.hash());
    }

    @Test
    void aCorrectionLeavesTheReviewedValueAndShowsAsDifference() {
        LocalDate day = MONTH.atDay(7);
        AirReview review = approve();
        correct(day, "170");
        assertThat(days.find(Track.REVIEWED, station.code(), day).orElseThrow().shown(AirItem.PM10))
                .isEqualByComparingTo("50");
        assertThat(days.find(Track.LIVE, station.code(), day).orElseThrow().shown(AirItem.PM10))
                .isEqualByComparingTo("170");
        assertThat(reviews.differences(review, List.of(station.code(), city)))
                .extracting(AirReviews.Difference::item)
                .containsExactly("aqi", "pm10");

        Figure figure = figures.find(
                        "air-reviewed-day:" + station.code() + "/" + day + "/pm10", Jurisdiction.everything())
                .orElseThrow();
        assertThat(figure.value()).isEqualByComparingTo("50");
        assertThat(figure.note()).contains("林静", "第1版", review.hash().substring(0, 12));
        assertThat(figure.inputs()).anySatisfy(input -> {
            assertThat(input.label()).contains("审核后有修正");
            assertThat(input.text()).isEqualTo("170");
        });
    }

    @Test
    void aNewApprovalMakesANewVersionAndKeepsTheOld() {
        AirReview first = approve();
        assertThatThrownBy(this::approve).isInstanceOf(Problem.class).hasMessageContaining("review-same");
        correct(MONTH.atDay(7), "170");
        AirReview second = approve();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(reviews.of(city, MONTH)).extracting(AirReview::isInForce).containsExactly(true, false);
        assertThat(days.find(Track.REVIEWED, station.code(), MONTH.atDay(7))
                        .orElseThrow()
                        .shown(AirItem.PM10))
                .isEqualByComparingTo("170");
    }

    @Test
    void whatIsMissingIsListedBeforeAndKept() {
        LocalDate day = MONTH.atDay(9);
        days.remove(station.code(), day);
        days.write(List.of(HandMadeDays.day(
                city,
                Kind.CITY,
                day,
                Map.of(Pollutant.PM25, new BigDecimal("20"), Pollutant.PM10, new BigDecimal("50")))));
        var draft = desk.draft(city, MONTH);
        assertThat(draft.days()).isEqualTo(89);
        assertThat(draft.gaps())
                .contains(new Gap(station.code(), Gap.WHOLE_DAY, List.of(day)), new Gap(city, "o3", List.of(day)))
                .hasSize(5);
        assertThat(approve().gaps()).isEqualTo(draft.gaps());
        assertThat(days.find(Track.REVIEWED, station.code(), day)).isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyHaveNotSeenOrWhatIsNotOver() {
        String seen = desk.draft(city, MONTH).hash();
        correct(MONTH.atDay(3), "90");
        assertThatThrownBy(() -> desk.approve(ANALYST, city, MONTH, seen)).hasMessageContaining("review-changed");
        YearMonth running = YearMonth.of(2026, 9);
        assertThatThrownBy(() -> desk.approve(
                        ANALYST, city, running, desk.draft(city, running).hash()))
                .hasMessageContaining("review-not-over");
        YearMonth empty = YearMonth.of(2022, 1);
        assertThatThrownBy(() -> desk.approve(
                        ANALYST, city, empty, desk.draft(city, empty).hash()))
                .hasMessageContaining("review-empty");
    }

    @Test
    void anAnnulmentNeedsAReasonAndDeletesNothing() {
        AirReview review = approve();
        assertThatThrownBy(() -> desk.annul(ANALYST, city, review.id(), " ")).hasMessageContaining("review-reason");
        AirReview annulled = desk.annul(ANALYST, city, review.id(), "六月九日漏审一条标记");
        assertThat(annulled.annulReason()).isEqualTo("六月九日漏审一条标记");
        assertThat(annulled.annulledBy()).isEqualTo("林静");
        assertThat(days.find(Track.REVIEWED, city, MONTH.atDay(1))).isEmpty();
        assertThat(reviews.find(review.id())).isPresent();
        assertThat(entry("air-month.annulled").detail()).contains("version 1", "六月九日漏审一条标记");
        assertThatThrownBy(() -> desk.annul(ANALYST, city, review.id(), "再来一次"))
                .hasMessageContaining("review-not-in-force");
        assertThat(approve().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("over HTTP: only the city's analyst approves; a county sees its own gaps and differences")
    void onlyTheAnalystApproves() {
        YearMonth month = YearMonth.of(2022, 3);
        Station mine = files.station("绿川市", "990101", false);
        Station theirs = files.station("绿川市", "990102", false);
        for (Station one : List.of(mine, theirs)) {
            days.write(List.of(HandMadeDays.day(one.code(), Kind.STATION, month.atDay(1), Pollutant.PM10, "50")));
        }
        var analyst = TestBrowser.signedIn(port, "analyst");
        var seen = analyst.get("/api/v1/air/reviews/" + month).json();
        assertThat(seen.get("row").get("state").asString()).isEqualTo("UNREVIEWED");
        assertThat(seen.get("days").asInt()).isEqualTo(2);
        var form = Map.of("month", month.toString(), "hash", seen.get("hash").asString());
        assertThat(TestBrowser.signedIn(port, "office")
                        .post("/api/v1/air/reviews", form)
                        .status())
                .isEqualTo(403);
        var approved = analyst.post("/api/v1/air/reviews", form);
        assertThat(approved.status()).isEqualTo(201);
        assertThat(approved.json().get("row").get("actions").get(0).asString()).isEqualTo("annul");
        days.write(List.of(HandMadeDays.day(theirs.code(), Kind.STATION, month.atDay(1), Pollutant.PM10, "90")));

        var county = TestBrowser.signedIn(port, "county1");
        var rows = county.get("/api/v1/air/reviews?year=2022").json().get("rows");
        assertThat(rows).hasSize(12);
        assertThat(rows.get(9).get("state").asString()).isEqualTo("REVIEWED");
        assertThat(rows.get(9).get("differences").asInt()).isZero();
        assertThat(rows.get(9).get("actions")).isEmpty();
        var difference = analyst.get("/api/v1/air/reviews/" + month).json().get("differences");
        assertThat(difference.get(0).get("place").asString()).isEqualTo(theirs.code());
        String id = approved.json().get("row").get("newest").get("id").asString();
        assertThat(analyst.post("/api/v1/air/reviews/" + id + "/annulment", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(analyst.get("/api/v1/air/calendar?place=" + mine.code() + "&year=2022&track=reviewed")
                        .json()
                        .get("days"))
                .hasSize(1);
        assertThat(analyst.get("/api/v1/air/calendar?place=" + mine.code() + "&year=2022&track=guessed")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.get("/api/v1/air/reviews/2022-13").status()).isEqualTo(400);
    }

    private AirReview approve() {
        return desk.approve(ANALYST, city, MONTH, desk.draft(city, MONTH).hash());
    }

    private void correct(LocalDate day, String pm10) {
        days.write(List.of(HandMadeDays.day(station.code(), Kind.STATION, day, Pollutant.PM10, pm10)));
    }

    private AuditEntry entry(String action) {
        return audit.newest(new AuditChain.Filter("analyst", action, "air-review:" + city), Long.MAX_VALUE, 1)
                .getFirst();
    }
}
