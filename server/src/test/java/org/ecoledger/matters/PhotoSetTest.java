package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.HonestPhotos;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("issue 4, done-line 5: honest photos pass, borrowed ones do not")
class PhotoSetTest {
    private static final long FIRST_PLACE = 700_000;
    private static final int PAIRS = 100;

    @Autowired
    Matters matters;

    @Autowired
    MatterRows rows;

    @Autowired
    Attempts attempts;

    @Autowired
    Procedures procedures;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    Actor office;
    Actor county;

    @BeforeEach
    void people() {
        office = accounts.find("office").map(Account::asActor).orElseThrow();
        county = accounts.find("county1").map(Account::asActor).orElseThrow();
    }

    @Test
    @DisplayName(
            "ruling 3, C8: of 100 honest pairs none is refused as proof; of 100 byte-identical re-uses as after-photo all are")
    void honestPhotosPassAndBorrowedOnesDoNot() {
        String own = confirmed("自己的");
        String elsewhere = confirmed("别处的");
        int refusedPairs = 0;
        int refusedReuses = 0;
        int doubted = 0;
        for (HonestPhotos.Pair pair : HonestPhotos.pairs(FIRST_PLACE, PAIRS)) {
            EvidenceFile before = keep(pair.before(), EvidenceRole.BEFORE);
            EvidenceFile after = keep(pair.after(), EvidenceRole.AFTER);
            Attempt honest = attempt(own, List.of(before.id(), after.id()));
            refusedPairs += Rule.apply(PhotoRules.ALL, honest).isEmpty() ? 0 : 1;
            doubted += Doubts.about(after, honest).stream()
                            .anyMatch(doubt -> doubt.code().equals("matters.doubt.alike"))
                    ? 1
                    : 0;
            evidence.attach(county, after.id(), "matter:" + elsewhere);
            EvidenceFile borrowed = keep(pair.after(), EvidenceRole.AFTER);
            refusedReuses += Rule.apply(PhotoRules.ALL, attempt(own, List.of(before.id(), borrowed.id()))).stream()
                            .anyMatch(objection -> objection.code().equals("matters.photo-reused"))
                    ? 1
                    : 0;
        }
        System.out.printf("Of %d honest pairs %d refused, %d doubted as alike%n", PAIRS, refusedPairs, doubted);
        assertThat(refusedPairs).isZero();
        assertThat(refusedReuses).isEqualTo(PAIRS);
        assertThat(doubted).as("likeness doubts among honest photos").isLessThan(PAIRS / 20);
    }

    private Attempt attempt(String number, List<UUID> photos) {
        Matter matter = rows.find(number, Jurisdiction.everything()).orElseThrow();
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        return attempts.gather(
                county,
                matter,
                procedure,
                procedure.find("confirmed", "rectify").orElseThrow(),
                ActionInput.of(matter.version(), "已整改").withPhotos(photos),
                null);
    }

    private EvidenceFile keep(HonestPhotos.Shot shot, EvidenceRole role) {
        return evidence.receive(county, shot.name(), role, shot.jpeg());
    }

    /** Handed over before the first photo of the set was taken. */
    private String confirmed(String title) {
        var number = new ArrayList<String>();
        StoryTime.at(Instant.parse("2026-08-02T01:00:00Z"), () -> number.add(confirmedNow(title)));
        return number.getFirst();
    }

    private String confirmedNow(String title) {
        String number = matters.open(office, NewMatter.of(title + UUID.randomUUID(), "", "dust", "990101", null))
                .number();
        matters.act(office, number, "dispatch", ActionInput.of(0, null).with("unit", "county1"));
        matters.act(county, number, "accept", ActionInput.of(1, null));
        matters.act(county, number, "confirm", ActionInput.of(2, "属实").with("finding", "true"));
        return number;
    }
}
