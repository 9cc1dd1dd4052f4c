package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MattersTest {
    private static final List<String> PEOPLE = List.of("office", "county1", "town1", "grid1", "leader1", "principal1");

    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

    @Autowired
    Procedures procedures;

    @Autowired
    Accounts accounts;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("issue 4: no sequence of attempts leaves the table; every accepted step is a row")
    void theStateMovesOnlyAlongRows() {
        var random = new Random(20261123);
        for (int walk = 0; walk < 6; walk++) {
            String number = open("随机走查" + walk).number();
            Procedure procedure = procedures.all().getFirst();
            List<String> actions =
                    procedure.rows().stream().map(Row::action).distinct().toList();
            for (int attempt = 0; attempt < 60; attempt++) {
                Matter before = get(number);
                Actor actor = actor(PEOPLE.get(random.nextInt(PEOPLE.size())));
                String action = actions.get(random.nextInt(actions.size()));
                try {
                    Matter after = matters.act(actor, number, action, input(before, actor, random));
                    Row row = procedure.find(before.state(), action).orElseThrow();
                    assertThat(after.state()).isEqualTo(row.to());
                    assertThat(after.version()).isEqualTo(before.version() + 1);
                    assertThat(after.isClosed()).isEqualTo(procedure.isEnd(after.state()));
                } catch (Problem refused) {
                    assertThat(get(number)).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void aDoubleClickDoesNothingTwice() throws Exception {
        Matter matter = open("双击");
        var input = new ActionInput(
                0, null, List.of(), Map.of("unit", "county1"), UUID.randomUUID().toString());
        Actor office = actor("office");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Matter> click = () -> matters.act(office, matter.number(), "dispatch", input);
            for (var clicked : threads.invokeAll(List.of(click, click, click, click))) {
                assertThat(clicked.get().state()).isEqualTo("dispatched");
            }
        }
        assertThat(steps(matter.number(), "dispatch")).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceOpensOneMatter() throws Exception {
        var wanted = NewMatter.of("重复登记", "", "dust", "990101", null)
                .once(UUID.randomUUID().toString());
        Actor office = actor("office");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> click = () -> matters.open(office, wanted).number();
            assertThat(threads.invokeAll(List.of(click, click, click)).stream()
                            .map(future -> future.resultNow())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("ruling 2: a petition is extended once, by 30 days at most")
    void aComplaintIsExtendedOnce() {
        Actor office = actor("office");
        String number = matters.open(office, NewMatter.of("油烟信访", "", "complaint", "990101", null))
                .number();
        matters.act(office, number, "dispatch", ActionInput.of(0, null).with("unit", "county1"));
        assertThatThrownBy(() -> matters.act(
                        office, number, "extend", ActionInput.of(1, "取证复杂").with("extension", "31")))
                .isInstanceOf(Problem.class);
        var due = get(number).dueAt();
        matters.act(office, number, "extend", ActionInput.of(1, "取证复杂").with("extension", "30"));
        assertThat(get(number).version()).isEqualTo(2);
        assertThat(due).isNotNull();
        assertThatThrownBy(() -> matters.act(
                        office, number, "extend", ActionInput.of(2, "再延").with("extension", "1")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Problem.Objection::code)
                                .containsExactly("matters.extended-already"));
    }

    @Test
    void twoWhoActAtOnceAreToldApart() throws Exception {
        Matter matter = open("并发");
        Actor office = actor("office");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> act = () -> {
                try {
                    matters.act(
                            office,
                            matter.number(),
                            "dispatch",
                            ActionInput.of(0, null).with("unit", "county1"));
                    return "done";
                } catch (Problem problem) {
                    return problem.code();
                }
            };
            var answers = threads.invokeAll(List.of(act, act)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly("done", "matters.changed-meanwhile");
        }
    }

    @Test
    void numbersAreGivenWithoutGaps() throws Exception {
        Actor office = actor("office");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> open = () -> open("编号").number();
            threads.invokeAll(java.util.Collections.nCopies(12, open));
        }
        assertThatThrownBy(() -> matters.open(office, NewMatter.of("", "", "dust", "990101", null)))
                .isInstanceOf(Problem.class);
        assertThat(db.sql(
                                "select last - (select count(*) from matters.matters where number like '2026-%') from matters.numbers where year = 2026")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theStoryIsNeverChanged() {
        Matter matter = open("只增不改");
        assertThatThrownBy(() -> db.sql("update matters.steps set note = 'x' where matter = ?")
                        .param(matter.number())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.sql("delete from matters.steps where matter = ?")
                        .param(matter.number())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void eachActIsInTheAuditChain() {
        Matter matter = open("审计");
        matters.act(actor("office"), matter.number(), "decline", ActionInput.of(0, "非本职责"));
        assertThat(db.sql("select action from access.audit_entries where subject = ? order by id")
                        .param(matter.subject())
                        .query(String.class)
                        .list())
                .containsExactly("matter.opened", "matter.declined");
    }

    @Test
    @DisplayName("ruling 5: a limit that is over marks the matter and lifts it; nothing else happens by itself")
    void anOverdueMatterRises() {
        Matter matter = open("逾期上浮");
        db.sql("update deadlines.deadlines set due_at = due_at - interval '30 days' where subject = ?")
                .param(matter.subject())
                .update();
        transaction.executeWithoutResult(_ -> events.publishEvent(new DeadlineReached(
                0,
                0,
                matter.subject(),
                "matter.dispatch",
                "overdue",
                DeadlineReached.Kind.OVERDUE,
                java.time.Instant.now(),
                java.time.Instant.now())));
        Matter overdue = get(matter.number());
        assertThat(overdue.overdueSince()).isNotNull();
        assertThat(overdue.state()).isEqualTo("opened");
        var office = MatterBrowser.of(port, "office");
        var first = office.browser
                .get("/api/v1/matters?county=990101&limit=1")
                .json()
                .get("rows")
                .get(0);
        assertThat(first.get("overdue").asBoolean()).isTrue();
        assertThat(office.file(matter.number())
                        .get("timeline")
                        .get(1)
                        .get("name")
                        .asString())
                .contains("交办时限已到");
        assertThat(matters.waitingFor(actor("office")).getFirst().overdue()).isTrue();
        assertThat(db.sql("select overdue from matters.pub_matters where number = ?")
                        .param(matter.number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        matters.act(
                actor("office"),
                matter.number(),
                "dispatch",
                ActionInput.of(0, null).with("unit", "county1"));
        assertThat(get(matter.number()).overdueSince()).isNull();
    }

    @Test
    void todaySaysWhoMustActAndWhat() {
        Matter matter = open("今日待办");
        matters.act(
                actor("office"),
                matter.number(),
                "dispatch",
                ActionInput.of(0, null).with("unit", "county1"));
        assertThat(matters.waitingFor(actor("county1"))).anySatisfy(waiting -> {
            assertThat(waiting.number()).isEqualTo(matter.number());
            assertThat(waiting.action()).isEqualTo("accept");
            assertThat(waiting.sentence()).isEqualTo("青河县人民政府：“今日待办”待签收");
            assertThat(waiting.dueAt()).isNotNull();
        });
        assertThat(matters.waitingFor(actor("county2")))
                .noneMatch(one -> one.number().equals(matter.number()));
        assertThat(matters.waitingFor(actor("auditor"))).isEmpty();
        assertThat(matters.waitingFor(actor("county1"), Locale.ENGLISH))
                .anyMatch(waiting -> waiting.actionName().equals("Accept"));
    }

    @Test
    @DisplayName("C2: a count of matters opens down to each matter")
    void aCountOpensToItsMatters() {
        Matter matter = open("计数");
        String day =
                org.ecoledger.clock.CityTime.at(matter.openedAt()).toLocalDate().toString();
        Figure figure = figures.find("matter-count:990101/" + day + "/" + day + "/opened", Jurisdiction.everything())
                .orElseThrow();
        assertThat(figure.inputs()).anySatisfy(input -> {
            assertThat(input).isInstanceOf(Figure.Input.Fact.class);
            assertThat(((Figure.Input.Fact) input).ref()).isEqualTo("/matters/" + matter.number());
        });
        assertThat(figure.value()).hasToString(Integer.toString(figure.inputs().size()));
    }

    @Test
    void aListIsReadPageByPageWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            open("分页核对" + i);
        }
        var office = MatterBrowser.of(port, "office");
        for (String sort : List.of("", "-openedAt", "title", "-number", "state")) {
            var seen = new java.util.ArrayList<String>();
            String after = "";
            do {
                var page = office.browser
                        .get("/api/v1/matters?text=%E5%88%86%E9%A1%B5%E6%A0%B8%E5%AF%B9&limit=2&sort=" + sort
                                + "&after=" + after)
                        .json();
                page.get("rows").forEach(row -> seen.add(row.get("number").asString()));
                after = page.get("next").isNull() ? "" : page.get("next").asString();
            } while (!after.isEmpty());
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName(
            "a list finds a word of one letter or more anywhere in title, description and number, whatever its case")
    void aListFindsPartsOfWords() {
        Matter matter =
                matters.open(actor("office"), NewMatter.of("鸑鷟路沥青站异味 ABCq", "夜间 100%开工_停", "dust", "990101", null));
        matters.open(actor("office"), NewMatter.of("别的鸑鹭", "", "dust", "990101", null));
        for (String text : List.of("鸑鷟", "鷟", "鷟路沥", "鷟路沥青站异味 abcQ", "0%开工_")) {
            assertThat(found(text)).as(text).containsExactly(matter.number());
        }
        for (String text : List.of("鷟沥", "鷟_沥", "鸑%异味", "100%_开工")) {
            assertThat(found(text)).as(text).isEmpty();
        }
        assertThat(found(matter.number())).containsExactly(matter.number());
    }

    private List<String> found(String text) {
        var rows = MatterBrowser.of(port, "office")
                .browser
                .get("/api/v1/matters?text="
                        + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                .json();
        assertThat(rows.get("beyond").asBoolean()).isFalse();
        var numbers = new java.util.ArrayList<String>();
        rows.get("rows").forEach(row -> numbers.add(row.get("number").asString()));
        assertThat(rows.get("total").asInt()).isEqualTo(numbers.size());
        return numbers;
    }

    private ActionInput input(Matter matter, Actor actor, Random random) {
        List<UUID> photos = random.nextInt(3) > 0
                ? List.of(photo(actor, EvidenceRole.BEFORE), photo(actor, EvidenceRole.AFTER))
                : List.of();
        return new ActionInput(
                matter.version(),
                random.nextInt(5) > 0 ? "随机" : null,
                photos,
                Map.of("unit", "county1", "finding", "true", "handling", "done", "extension", "2"),
                null);
    }

    private UUID photo(Actor actor, EvidenceRole role) {
        return evidence.receive(actor, "p.jpg", role, TestPhotos.jpeg()).id();
    }

    private Matter open(String title) {
        return matters.open(actor("office"), NewMatter.of(title, "", "dust", "990101", null));
    }

    private Matter get(String number) {
        return matters.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private int steps(String number, String action) {
        return db.sql("select count(*) from matters.steps where matter = ? and action = ?")
                .params(number, action)
                .query(Integer.class)
                .single();
    }

    private Actor actor(String login) {
        var account = accounts.find(login).orElseThrow();
        return new Actor(account.id(), account.login(), account.name(), account.roles());
    }
}
