package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("L19, C6, C8: several units on one file, and a closure that holds")
class ManyHandsTest {
    @Autowired
    Matters matters;

    @Autowired
    MatterRows rows;

    @Autowired
    MatterViews views;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Units units;

    @Autowired
    Jurisdictions jurisdictions;

    Actor office;
    Actor intake;
    Actor county;
    Actor leader;
    Actor department;
    Actor departmentLeader;

    @BeforeEach
    void people() {
        office = person("office");
        intake = person("intake");
        county = person("county1");
        leader = person("leader1");
        if (units.find("dept1").isEmpty()) {
            Actor builder = Actor.system("test");
            units.put(builder, "dept1", "青河县住建局", Unit.Kind.DEPARTMENT, "990101", "county1");
            String hash = accounts.encoded(TestCity.PASSWORD);
            post("dept1", hash, "罗勇", Role.HANDLER);
            post("dept1-leader", hash, "严明", Role.LEADER_IN_CHARGE);
        }
        department = person("dept1");
        departmentLeader = person("dept1-leader");
    }

    @Test
    @DisplayName(
            "L19 会签: nothing is signed before all who were asked agree; a refusal stands until it is withdrawn with a reason")
    void countersigning() {
        String number = verified("会签", "dust");
        act(leader, number, "ask-countersign", "请住建局会签", "countersigners", "dept1");
        assertThat(objections(leader, number, "sign", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.countersignature-open");
        act(departmentLeader, number, "refuse-countersign", "措施不到位");
        assertThat(objections(leader, number, "sign", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.countersignature-refused");
        act(leader, number, "withdraw-countersign", "已与住建局协商，另行补充");
        act(leader, number, "add-signer", "请住建局重新会签", "countersigners", "dept1");
        act(departmentLeader, number, "countersign", "同意");
        act(leader, number, "sign", "同意");
        assertThat(get(number).state()).isEqualTo("signed");
        assertThat(file(number, office).timeline())
                .extracting(MatterFile.Entry::action)
                .as("each hand stays in the story")
                .containsSubsequence(
                        "ask-countersign",
                        "refuse-countersign",
                        "withdraw-countersign",
                        "add-signer",
                        "countersign",
                        "sign");
        act(leader, number, "take-back", "附件有误，撤回签发");
        assertThat(get(number).state()).isEqualTo("verified");
    }

    @Test
    @DisplayName("L14 挂起: asked for by the owner, granted by the office until a day; the clock stands until then")
    void suspension() {
        String number = confirmed("挂起", "dust");
        act(county, number, "ask-suspension", "等待上级批复管网方案", "until", "2026-11-30");
        assertThat(objections(office, number, "suspend", "同意", "until", "2026-09-01"))
                .extracting(Objection::code)
                .containsExactly("matters.day-is-past");
        assertThat(objections(office, number, "suspend", "同意", "until", "2028-01-01"))
                .extracting(Objection::code)
                .containsExactly("matters.suspension-too-long");
        act(office, number, "suspend", "同意", "until", "2026-11-30");
        assertThat(deadlines
                        .running("matter:" + number, "matter.handle")
                        .orElseThrow()
                        .isRunning())
                .isFalse();
        assertThat(get(number).clockStands()).isTrue();
        act(county, number, "resume", "批复已到");
        assertThat(get(number).state()).isEqualTo("confirmed");
        assertThat(get(number).clockStands()).isFalse();
    }

    @Test
    @DisplayName("M12-04 转办: the file goes from hand to hand, and who had it is visible")
    void handingOn() {
        String number = open("转办", "dust");
        act(office, number, "dispatch", "请处置", "unit", "county1");
        act(county, number, "hand-on", "属住建职责", "unit", "dept1");
        assertThat(get(number).owner()).isEqualTo("dept1");
        act(department, number, "accept", null);
        assertThat(file(number, office).timeline())
                .extracting(MatterFile.Entry::action)
                .containsExactly("open", "dispatch", "hand-on", "accept");
    }

    @Test
    @DisplayName(
            "C6, ruling 9: answers that differ stand side by side and block the signature until the office settles or reports them")
    void differingAnswers() {
        String number = open("分歧", "dust");
        act(office, number, "dispatch", "联合核查", "unit", "county1", "cooperating", "dept1");
        assertThat(matters.find(number, jurisdictions.of(department)))
                .as("whoever takes part sees it")
                .isPresent();
        act(county, number, "accept", null);
        act(county, number, "confirm", "现场在施工", "finding", "true", "fact:present", "yes");
        assertThat(objections(department, number, "part-answer", "未见施工"))
                .as("an answer rests on checked facts")
                .extracting(Objection::field)
                .containsExactly("fact:present");
        act(department, number, "part-answer", "未见施工", "fact:present", "no");
        rectify(number);
        act(office, number, "verify", "已核");
        assertThat(file(number, office).replies()).hasSize(2);
        assertThat(objections(leader, number, "sign", "同意")).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("matters.units-differ");
            assertThat(objection.field()).isEqualTo("fact:present");
        });
        act(office, number, "report-difference", "两单位检查时间不同，分歧如实报");
        assertThat(file(number, office).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.open()).isFalse());
        act(leader, number, "sign", "同意");
    }

    @Test
    @DisplayName(
            "L13, C6 并案: a relation that can be undone; each report keeps its number, its clock and its own answer")
    void merging() {
        String parent = complaint("主件");
        String child = complaint("并入件");
        act(intake, parent, "admit", null);
        act(office, parent, "dispatch", "请查", "unit", "county1");
        act(intake, child, "merge", "同一工地", "parent", parent);
        assertThat(get(child).mergedInto()).isEqualTo(parent);
        assertThat(deadlines.running("matter:" + child, "complaint.handle"))
                .as("its own clock runs on")
                .isPresent();
        act(intake, child, "unmerge", "核实为另一处工地");
        assertThat(get(child).state()).isEqualTo("admitted");
        act(office, child, "merge", "再次核实为同一处", "parent", parent);
        assertThat(objections(office, child, "unmerge", "")).isNotEmpty();

        act(county, parent, "accept", null);
        act(county, parent, "confirm", "属实", "finding", "true", "fact:present", "yes");
        rectify(parent);
        act(office, parent, "verify", "已核");
        assertThat(objections(intake, child, "reply", "您反映的问题已解决"))
                .extracting(Objection::code)
                .containsExactly("matters.holder-unanswered");
        act(leader, parent, "sign", "同意");
        act(intake, parent, "reply", "您反映的问题属实，已整改。");
        act(person("callback"), parent, "call-back", null, "satisfaction", "satisfied", "said-solved", "yes");
        assertThat(objections(office, parent, "close", null, "handling", "done"))
                .extracting(Objection::code)
                .containsExactly("matters.reports-unanswered");
        act(intake, child, "reply", "您反映的问题与另一件相同，已整改。");
        act(office, parent, "close", null, "handling", "done");
        assertThat(get(parent).proven()).isTrue();
        assertThat(file(parent, office).merged())
                .singleElement()
                .satisfies(one -> assertThat(one.reply()).contains("已整改"));
    }

    @Test
    @DisplayName("C8, M12-14: a closure says everything that its package lacks at once, and nothing closes without it")
    void thePackageIsComplete() {
        String number = verified("超标排放", "emission");
        act(leader, number, "sign", "同意");
        assertThat(objections(office, number, "close", "准予销号", "handling", "done"))
                .extracting(Objection::field)
                .containsExactly("package:values-after", "package:penalty", "package:same-firm", "package:same-park");
        assertThat(file(number, office).closurePackage())
                .filteredOn(MatterFile.PackageEntry::there)
                .extracting(MatterFile.PackageEntry::item)
                .containsExactly("site-check", "photos");
    }

    private String open(String title, String kind) {
        return matters.open(office, NewMatter.of(title + " " + UUID.randomUUID(), "描述", kind, "990101", null))
                .number();
    }

    private String complaint(String title) {
        return matters.open(
                        office,
                        NewMatter.of(title + " " + UUID.randomUUID(), "描述", "dust", "990101", null)
                                .from("hotline-12345", UUID.randomUUID().toString(), null))
                .number();
    }

    private String confirmed(String title, String kind) {
        String number = open(title, kind);
        act(office, number, "dispatch", "请处置", "unit", "county1");
        act(county, number, "accept", null);
        act(county, number, "confirm", "属实", "finding", "true");
        return number;
    }

    private String verified(String title, String kind) {
        String number = confirmed(title, kind);
        rectify(number);
        act(office, number, "verify", "到场核验");
        return number;
    }

    private void rectify(String number) {
        List<UUID> photos = List.of(
                evidence.receive(county, "前.jpg", EvidenceRole.BEFORE, TestPhotos.jpeg())
                        .id(),
                evidence.receive(county, "后.jpg", EvidenceRole.AFTER, TestPhotos.jpeg())
                        .id());
        matters.act(
                county,
                number,
                "rectify",
                ActionInput.of(get(number).version(), "已整改").withPhotos(photos));
    }

    private void act(Actor actor, String number, String action, String note, String... fields) {
        matters.act(actor, number, action, input(number, note, fields));
    }

    private List<Objection> objections(Actor actor, String number, String action, String note, String... fields) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> matters.act(actor, number, action, input(number, note, fields)));
        assertThat(problem).as(action + " is refused").isNotNull();
        assertThat(problem.status().value()).as(problem.getMessage()).isEqualTo(422);
        return problem.objections();
    }

    private ActionInput input(String number, String note, String... fields) {
        ActionInput input = ActionInput.of(get(number).version(), note);
        for (int field = 0; field < fields.length; field += 2) {
            input = input.with(fields[field], fields[field + 1]);
        }
        return input;
    }

    private Matter get(String number) {
        return rows.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private MatterFile file(String number, Actor reader) {
        return views.file(get(number), reader, Locale.SIMPLIFIED_CHINESE);
    }

    private Actor person(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }

    private void post(String login, String hash, String name, Role role) {
        Actor builder = Actor.system("test");
        Account account = accounts.openWithHash(builder, login, name, hash, Set.of(role), false);
        posts.assign(builder, account.id(), "dept1", name, null);
    }
}
