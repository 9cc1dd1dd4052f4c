package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.MatterFile.PhotoView;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("issue 4: review and re-review, an alarm that is explained, and what file and ledger show besides")
class SeldomStepsTest {
    @Autowired
    Matters matters;

    @Autowired
    MatterRows rows;

    @Autowired
    MatterViews views;

    @Autowired
    Steps stories;

    @Autowired
    Procedures procedures;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Accounts accounts;

    Actor office;
    Actor intake;
    Actor county;

    @BeforeEach
    void people() {
        office = person("office");
        intake = person("intake");
        county = person("county1");
    }

    @Test
    @DisplayName("ruling 2 复查: an upheld answer ends the review; 复核 may overturn it, and the file is handled anew")
    void reviewAndReReview() {
        String number = closedComplaint("复查复核");
        assertThat(steps(number, county)).doesNotContain("ask-review", "uphold-answer", "overturn");
        act(intake, number, "ask-review", "来信人不服答复");
        assertThat(get(number).state()).isEqualTo("review");
        assertThat(get(number).isClosed()).isFalse();
        assertThat(deadlines.running("matter:" + number, "complaint.review")).isPresent();
        assertThat(steps(number, county))
                .as("whoever answered does not judge the answer")
                .doesNotContain("uphold-answer", "overturn");
        assertThat(objections(office, number, "uphold-answer", "")).isNotEmpty();
        act(office, number, "uphold-answer", "经复查，原答复事实清楚，予以维持。");
        assertThat(get(number).state()).isEqualTo("reviewed");
        assertThat(get(number).isClosed()).isTrue();
        assertThat(deadlines.running("matter:" + number, "complaint.review")).isEmpty();
        assertThat(round(number))
                .as("what was shown for the closure still counts")
                .contains("find-nothing", "close");

        act(intake, number, "ask-re-review", "来信人不服复查意见");
        assertThat(deadlines.running("matter:" + number, "complaint.re-review")).isPresent();
        act(office, number, "overturn", "复核发现夜间仍在施工");
        Matter again = get(number);
        assertThat(again.state()).isEqualTo("dispatched");
        assertThat(again.owner()).isEqualTo("county1");
        assertThat(again.handling()).isEqualTo("open");
        assertThat(round(number)).as("what was overturned proves nothing").containsExactly("overturn");
        assertThat(deadlines.running("matter:" + number, "complaint.re-review")).isEmpty();
        assertThat(deadlines.running("matter:" + number, "complaint.handle")).isPresent();
    }

    private List<String> round(String number) {
        Matter matter = get(number);
        return Rounds.sinceOpening(stories.of(number), procedures.get(matter.track(), matter.procedure())).stream()
                .map(Step::action)
                .toList();
    }

    @Test
    @DisplayName("ruling 2 复核: an upheld re-review is the end of the appeals")
    void reReviewIsFinal() {
        String number = closedComplaint("复核终结");
        act(intake, number, "ask-review", "来信人不服答复");
        act(office, number, "uphold-answer", "经复查，维持原答复。");
        act(intake, number, "ask-re-review", "来信人不服复查意见");
        act(office, number, "uphold-answer", "经复核，维持复查意见。");
        assertThat(get(number).state()).isEqualTo("re-reviewed");
        assertThat(steps(number, intake)).doesNotContain("ask-review", "ask-re-review");
    }

    @Test
    @DisplayName("ruling 10: an alarm is explained with a cause code and words, and ends as untrue without a dispatch")
    void anAlarmIsExplained() {
        String number = matters.open(
                        office,
                        NewMatter.of("站点突出 " + UUID.randomUUID(), "高出周边", "air-standout", "990101", null)
                                .from("station", null, null))
                .number();
        assertThat(get(number).track()).isEqualTo("alarm");
        assertThat(steps(number, county))
                .as("the county's own desk may explain")
                .contains("explain");
        assertThat(steps(number, person("leader1"))).doesNotContain("explain");
        assertThat(objections(county, number, "explain", ""))
                .extracting(Objection::field)
                .containsExactlyInAnyOrder("cause", "note");
        act(county, number, "explain", "设备校准期间的数据，已附运维记录", "cause", "maintenance");
        Matter explained = get(number);
        assertThat(explained.isClosed()).isTrue();
        assertThat(explained.cause()).isEqualTo("maintenance");
        assertThat(explained.truth()).isEqualTo("untrue");
        assertThat(explained.handling()).isEqualTo("done");
        assertThat(deadlines.running("matter:" + number, "alarm.dispatch")).isEmpty();
        assertThat(steps(number, office)).contains("reopen");
    }

    @Test
    @DisplayName(
            "issue 4: annulled evidence stays in the file with reason, who and when; only its uploader and the office may annul")
    void annulledEvidenceStays() {
        String number = open("作废照片", "dust");
        act(office, number, "dispatch", "请处置", "unit", "county1");
        act(county, number, "accept", null);
        UUID photo = evidence.receive(county, "现场.jpg", EvidenceRole.SITE, TestPhotos.jpeg())
                .id();
        matters.act(
                county,
                number,
                "confirm",
                input(number, "属实", "finding", "true").withPhotos(List.of(photo)));
        assertThat(photo(number, county).mayAnnul()).isTrue();
        assertThat(photo(number, office).mayAnnul()).isTrue();
        assertThat(photo(number, person("leader1")).mayAnnul()).isFalse();
        evidence.annul(county, photo, "拍的是另一工地");
        PhotoView annulled = photo(number, county);
        assertThat(annulled.mayAnnul()).isFalse();
        assertThat(annulled.annulment()).satisfies(annulment -> {
            assertThat(annulment.reason()).isEqualTo("拍的是另一工地");
            assertThat(annulment.by()).isEqualTo(county.name());
        });
    }

    @Test
    @DisplayName("M11-01 整改账: each line tells the supervising unit and the goal of the newest plan")
    void theLedgerTellsSupervisionAndGoal() {
        String number = matters.open(
                        office,
                        NewMatter.of("督察反馈 " + UUID.randomUUID(), "反馈问题", "other", "990101", null)
                                .from("feedback", UUID.randomUUID().toString(), null))
                .number();
        String plain = open("无整改目标", "dust");
        assertThat(line(number).goal()).isNull();
        matters.act(
                office,
                number,
                "plan",
                input(number, null, "unit", "county1", "lead", "bureau", "supervisor", "bureau")
                        .with("goal", "10月底前完成复绿")
                        .with("measures", "削坡、覆土、种植")
                        .with("limit", "2027-10-31"));
        assertThat(line(number).goal()).isEqualTo("10月底前完成复绿");
        assertThat(line(number).supervising())
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("绿川市生态环境局"));
        assertThat(line(plain).supervising()).isNull();
    }

    private String closedComplaint(String title) {
        String number = matters.open(
                        office,
                        NewMatter.of(title + " " + UUID.randomUUID(), "描述", "dust", "990101", null)
                                .from("hotline-12345", UUID.randomUUID().toString(), null))
                .number();
        act(intake, number, "admit", null);
        act(office, number, "dispatch", "请核查", "unit", "county1");
        act(county, number, "accept", null);
        act(county, number, "find-nothing", "未见施工", "fact:present", "no");
        act(county, number, "answer", "未发现夜间施工");
        act(person("leader1"), number, "sign", "同意");
        act(intake, number, "reply", "经现场核查，未发现夜间施工。");
        act(person("callback"), number, "call-back", null, "satisfaction", "dissatisfied", "said-solved", "no");
        act(office, number, "close", null, "handling", "done");
        return number;
    }

    private String open(String title, String kind) {
        return matters.open(office, NewMatter.of(title + " " + UUID.randomUUID(), "描述", kind, "990101", null))
                .number();
    }

    private void act(Actor actor, String number, String action, String note, String... fields) {
        matters.act(actor, number, action, input(number, note, fields));
    }

    private List<Objection> objections(Actor actor, String number, String action, String note) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> matters.act(actor, number, action, input(number, note)));
        assertThat(problem).as(action + " is refused").isNotNull();
        return problem.objections();
    }

    private ActionInput input(String number, String note, String... fields) {
        ActionInput input = ActionInput.of(get(number).version(), note);
        for (int field = 0; field < fields.length; field += 2) {
            input = input.with(fields[field], fields[field + 1]);
        }
        return input;
    }

    private List<String> steps(String number, Actor reader) {
        return file(number, reader).actions().stream()
                .map(MatterFile.Action::action)
                .toList();
    }

    private PhotoView photo(String number, Actor reader) {
        return file(number, reader).photos().getFirst();
    }

    private MatterViews.Line line(String number) {
        return views.lines(List.of(get(number)), office, Locale.SIMPLIFIED_CHINESE)
                .getFirst();
    }

    private MatterFile file(String number, Actor reader) {
        return views.file(get(number), reader, Locale.SIMPLIFIED_CHINESE);
    }

    private Matter get(String number) {
        return rows.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private Actor person(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }
}
