package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.SignedTexts;
import org.ecoledger.TestCity;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two bureaux of their own with everybody who signs, and the ways of a handed-over case. Made by the tests that need it:
 * logins h-handler, h-second (handler too), h-leader, h-deputy (leader too), h-principal, h-other (handler of the other bureau), h-other-leader.
 */
final class HandoverStage {
    static final String UNIT = "h-bureau";
    static final String OTHER = "h-other-bureau";

    final Matters matters;
    final MatterRows rows;
    final MatterViews views;
    final Steps steps;
    final Signatures signatures;
    final Procedures procedures;
    final SignedTexts texts;
    private final EvidenceFiles evidence;
    private final Accounts accounts;
    private final JdbcClient db;
    private final Clock clock;
    private final Map<String, Actor> people = new HashMap<>();

    HandoverStage(
            Matters matters,
            MatterRows rows,
            MatterViews views,
            Steps steps,
            Signatures signatures,
            Procedures procedures,
            SignedTexts texts,
            EvidenceFiles evidence,
            Accounts accounts,
            Units units,
            Posts posts,
            JdbcClient db,
            Clock clock) {
        this.matters = matters;
        this.rows = rows;
        this.views = views;
        this.steps = steps;
        this.signatures = signatures;
        this.procedures = procedures;
        this.texts = texts;
        this.evidence = evidence;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
        if (units.find(UNIT).isEmpty()) {
            build(units, posts);
        }
    }

    private void build(Units units, Posts posts) {
        Actor builder = Actor.system("test");
        units.put(builder, UNIT, "绿川市城市管理局", Unit.Kind.BUREAU, "990100", null);
        units.put(builder, OTHER, "绿川市水务局", Unit.Kind.BUREAU, "990100", null);
        String hash = accounts.encoded(TestCity.PASSWORD);
        person(posts, hash, "h-handler", "严肃", Role.HANDLER, UNIT, "科长");
        person(posts, hash, "h-second", "何文", Role.HANDLER, UNIT, "副科长");
        person(posts, hash, "h-leader", "赵卫东", Role.LEADER_IN_CHARGE, UNIT, "分管副局长");
        person(posts, hash, "h-deputy", "钱进", Role.LEADER_IN_CHARGE, UNIT, "副局长");
        person(posts, hash, "h-principal", "孙正", Role.PRINCIPAL_LEADER, UNIT, "局长");
        person(posts, hash, "h-other", "李水", Role.HANDLER, OTHER, "科长");
        person(posts, hash, "h-other-leader", "周清", Role.LEADER_IN_CHARGE, OTHER, "分管副局长");
    }

    private void person(Posts posts, String hash, String login, String name, Role role, String unit, String title) {
        Actor builder = Actor.system("test");
        Account account = accounts.openWithHash(builder, login, name, hash, Set.of(role), false);
        posts.assign(builder, account.id(), unit, title, null);
    }

    Actor person(String login) {
        return people.computeIfAbsent(
                login, known -> accounts.find(known).map(Account::asActor).orElseThrow());
    }

    String open(String title) {
        return matters.open(
                        person("office"),
                        NewMatter.of(title + " " + UUID.randomUUID(), "督察组转办：夜间施工扬尘", "dust", "990101", null)
                                .from("inspection", null, null))
                .number();
    }

    /** A case that was handed over and checked on site, with its reply drafted. */
    String checked(String title) {
        String number = open(title);
        act("office", number, "dispatch", "请核查", "unit", UNIT);
        act("h-handler", number, "accept", null);
        checkSite(number);
        texts.write(number, "答复 " + title);
        return number;
    }

    void checkSite(String number) {
        UUID photo = evidence.receive(person("h-handler"), "现场.jpg", EvidenceRole.SITE, TestPhotos.jpeg())
                .id();
        matters.act(
                person("h-handler"),
                number,
                "check-site",
                input(number, "到场查验", "fact:present", "yes").withPhotos(List.of(photo)));
    }

    /** One whose chain was signed up to this state. */
    String signedUpTo(String state, String title) {
        String number = checked(title);
        for (String action : List.of("submit", "review", "approve", "seal")) {
            if (get(number).state().equals(state)) {
                break;
            }
            sign(number, action);
        }
        assertThat(get(number).state()).isEqualTo(state);
        return number;
    }

    void sign(String number, String action) {
        switch (action) {
            case "submit" -> act("h-handler", number, action, "送审");
            case "review" -> act("h-leader", number, action, "同意");
            case "approve" -> act("h-principal", number, action, "同意上报");
            case "seal" -> act("h-handler", number, action, "用印", "seal", "2026-0913");
            default -> act("office", number, action, "上报");
        }
    }

    /** Takes the step; where it is signed, the person has just given the password. */
    void act(String login, String number, String action, String note, String... fields) {
        Actor actor = person(login);
        matters.act(actor, number, action, confirmed(actor, number, action, input(number, note, fields)));
    }

    ActionInput confirmed(Actor actor, String number, String action, ActionInput input) {
        Matter matter = get(number);
        boolean asked = procedures
                .get(matter.track(), matter.procedure())
                .find(matter.state(), action)
                .filter(row -> row.needs("confirmation"))
                .isPresent();
        return asked ? input.with("confirmation", token(actor)) : input;
    }

    /** As if the person had just given the password. */
    String token(Actor actor) {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        db.sql("insert into access.confirmations (token_sha256, account, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        SignedTexts.sha256(token),
                        actor.account(),
                        CityTime.at(now).toOffsetDateTime(),
                        CityTime.at(now.plus(Duration.ofMinutes(5))).toOffsetDateTime())
                .update();
        return token;
    }

    List<Objection> objections(String login, String number, String action, String note, String... fields) {
        Problem problem = catchThrowableOfType(Problem.class, () -> act(login, number, action, note, fields));
        assertThat(problem).as(action + " is refused").isNotNull();
        return problem.objections();
    }

    Problem refusal(String login, String number, String action, String note) {
        return catchThrowableOfType(Problem.class, () -> act(login, number, action, note));
    }

    ActionInput input(String number, String note, String... fields) {
        ActionInput input = ActionInput.of(get(number).version(), note);
        for (int field = 0; field < fields.length; field += 2) {
            input = input.with(fields[field], fields[field + 1]);
        }
        return input;
    }

    /** An approved leave from now on, with its deputy; gives its id. */
    long leave(String absent, String deputy) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into duty.leaves (account, unit, starts, ends, reason, deputy, asked_at, decision, decided_by,
                                                 decided_at)
                        values (:absent, :unit, :starts, :ends, '出差', :deputy, :starts, 'approved', :principal, :starts)
                        returning id
                        """)
                .param("absent", person(absent).account())
                .param("unit", UNIT)
                .param("starts", CityTime.at(now).toOffsetDateTime())
                .param("ends", CityTime.at(now.plus(Duration.ofDays(300))).toOffsetDateTime())
                .param("deputy", person(deputy).account())
                .param("principal", person("h-principal").account())
                .query(Long.class)
                .single();
    }

    void back(long leave) {
        db.sql("update duty.leaves set back_at = ? where id = ?")
                .params(CityTime.at(clock.instant()).toOffsetDateTime(), leave)
                .update();
    }

    UUID paper(String login) {
        return evidence.receive(person(login), "检测报告.jpg", EvidenceRole.DOCUMENT, TestPhotos.jpeg())
                .id();
    }

    Matter get(String number) {
        return rows.find(number, Jurisdiction.everything()).orElseThrow();
    }

    Procedure procedure(String number) {
        Matter matter = get(number);
        return procedures.get(matter.track(), matter.procedure());
    }

    List<String> actions(String login, String number) {
        return file(login, number).actions().stream()
                .map(MatterFile.Action::action)
                .toList();
    }

    MatterFile file(String login, String number) {
        return views.file(get(number), person(login), Locale.SIMPLIFIED_CHINESE);
    }

    List<Signature> holding(String number) {
        return signatures.of(number).stream().filter(Signature::holds).toList();
    }

    List<String> capacities(String number) {
        return holding(number).stream().map(Signature::capacity).toList();
    }

    List<String> audited(String number, String action) {
        return db.sql("select detail from access.audit_entries where subject = ? and action = ? order by id")
                .params("matter:" + number, action)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
