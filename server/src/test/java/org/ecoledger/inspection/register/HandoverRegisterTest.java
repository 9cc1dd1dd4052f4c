package org.ecoledger.inspection.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.deadlines.Rounds;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("M12-10, C7: the hand-over register writes itself")
class HandoverRegisterTest {
    private static final Instant EVENING =
            LocalDateTime.parse("2027-05-03T21:40").atZone(CityTime.ZONE).toInstant();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Autowired
    Matters matters;

    @Autowired
    Posts posts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Procedures procedures;

    @Autowired
    Sentences sentences;

    private final Map<String, TestBrowser> browsers = new HashMap<>();
    private String name;
    private CaseDesk desk;

    @BeforeEach
    void evening() {
        name = "r" + CaseDesk.unique();
        desk = new CaseDesk(name, LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-31"), context, context);
        desk.batch(1, EVENING);
    }

    @AfterEach
    void goHome() {
        desk.close();
    }

    @Test
    @DisplayName(
            "M12-10, M02-16: a dispatch is a row with who was on duty and in charge at that moment, and their numbers")
    void aDispatchIsARow() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        long watch = desk.person(name + "w", "值夜", Role.HANDLER, unit, "科员", "0731-9");
        db.sql("""
                        insert into duty.shifts (unit, account, holder, leader, starts, ends, phone, laid_by, laid_at)
                        values (?, ?, ?, false, ?, ?, '0731-110', 1, ?)
                        """)
                .params(unit, watch, watch)
                .params(time(EVENING.minus(Duration.ofHours(3))), time(EVENING.plus(Duration.ofHours(9))))
                .param(time(EVENING))
                .update();
        String number = opened(1);
        at(EVENING.plusSeconds(300), () -> desk.dispatch(number, unit));
        posts.assign(CaseDesk.BUILDER, desk.actor(name + "u-l").account(), unit, "分管领导", "0731-new");
        JsonNode row = register("office", "").get("rows").get(0);
        assertThat(row.get("kind").asString()).isEqualTo("handed");
        assertThat(row.get("event").asString()).isEqualTo("交办");
        assertThat(row.get("by").asString()).isEqualTo("周明");
        assertThat(row.get("byPost").asString()).isEqualTo("环委办主任");
        assertThat(row.get("unit").asString()).isEqualTo("城管局");
        assertThat(row.get("duty").get("name").asString()).isEqualTo("值夜");
        assertThat(row.get("duty").get("phone").asString()).isEqualTo("0731-110");
        assertThat(row.get("leader").get("name").asString()).isEqualTo("城管局分管");
        assertThat(row.get("leader").get("phone").asString()).isEqualTo("0731-2");
        assertThat(row.get("receipt").get("how").isNull()).isTrue();
        assertThat(row.get("receipt").get("due").isNull()).isFalse();
        assertThat(row.get("replyDue").isNull()).isFalse();
        assertThat(desk.told(number)).containsExactly("dispatched duty 值夜", "dispatched leader 城管局分管");
        assertThat(db.sql("select count(*) as told from notices.notices where account = ? and urgent and link = ?")
                        .params(watch, "/matters/" + number)
                        .query((found, _) -> found.getInt("told"))
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("M12-10: the receipt is the unit's own step; its row says who and when")
    void theReceiptIsConfirmed() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        String number = opened(1);
        at(EVENING, () -> desk.dispatch(number, unit));
        assertThat(register("office", "?unreceived=true").get("total").asInt()).isOne();
        at(EVENING.plusSeconds(240), () -> desk.act(name + "u-h", number, "accept", null));
        assertThat(register("office", "?unreceived=true").get("total").asInt()).isZero();
        JsonNode receipt = register("office", "").get("rows").get(0).get("receipt");
        assertThat(receipt.get("how").asString()).isEqualTo("签收");
        assertThat(receipt.get("by").asString()).isEqualTo("城管局经办");
        assertThat(receipt.get("at").asString())
                .isEqualTo(EVENING.plusSeconds(240).toString());
    }

    @Test
    @DisplayName(
            "M12-05: after minutes the one on duty is reminded, then the leader in charge, then the office; each once")
    void remindersClimb() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        try (var rounds = new Rounds(db, context)) {
            String number = opened(1);
            at(EVENING, () -> desk.dispatch(number, unit));
            Instant due = due(number, "handover.accept");
            for (long minutes : List.of(-10L, -9L, 0L, 1L, 15L, 16L)) {
                at(due.plus(Duration.ofMinutes(minutes)), rounds::raise);
            }
            assertThat(desk.told(number).subList(2, 4))
                    .containsExactly("accept/before duty 城管局经办", "accept/overdue leader 城管局分管");
            assertThat(desk.told(number).subList(4, desk.told(number).size()))
                    .isNotEmpty()
                    .allMatch(told -> told.startsWith("accept/after-15m office "));
            JsonNode receipt = register("office", "").get("rows").get(0).get("receipt");
            assertThat(receipt.get("reminders").asInt()).isEqualTo(3);
            assertThat(receipt.get("remindedAt").asString())
                    .isEqualTo(due.plus(Duration.ofMinutes(15)).toString());
        }
    }

    @Test
    @DisplayName(
            "M12-05: a server that stood still over several rungs tells with the last one whom the earlier ones missed")
    void nobodyIsMissedAfterAStandstill() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        try (var rounds = new Rounds(db, context)) {
            String number = opened(1);
            at(EVENING, () -> desk.dispatch(number, unit));
            at(due(number, "handover.accept").plusSeconds(60), rounds::raise);
            assertThat(desk.told(number).subList(2, 4))
                    .containsExactly("accept/overdue leader 城管局分管", "accept/overdue duty 城管局经办");
        }
    }

    @Test
    @DisplayName("M12-10: withdrawals, objections, hand-ons and returns are rows too, and end what they overtake")
    void whatElsePassedIsARow() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        String other = desk.unit(name + "v", "990101", Unit.Kind.BUREAU, "水利局");
        String number = opened(1);
        at(EVENING, () -> desk.dispatch(number, unit));
        at(EVENING.plusSeconds(60), () -> desk.act("office", number, "withdraw", "分错了单位"));
        at(EVENING.plusSeconds(120), () -> desk.dispatch(number, unit));
        at(EVENING.plusSeconds(180), () -> desk.act(name + "u-h", number, "object", "不属本部门职责"));
        at(EVENING.plusSeconds(240), () -> desk.dispatch(number, other));
        at(
                EVENING.plusSeconds(300),
                () -> matters.act(
                        desk.actor(name + "v-h"),
                        number,
                        "hand-on",
                        ActionInput.of(desk.get(number).version(), "由城管牵头").with("unit", unit)));
        at(EVENING.plusSeconds(360), () -> desk.act(name + "u-h", number, "accept", null));
        desk.happened(number, "return", "returned", "checked", name + "u-l", EVENING.plusSeconds(420));
        JsonNode rows = register("office", "?limit=50").get("rows");
        assertThat(texts(rows, "event")).containsExactly("退回", "转办", "异议成立改派", "提出异议", "交办", "撤回交办", "交办");
        assertThat(texts(rows, "unit")).containsExactly("城管局", "城管局", "水利局", "城管局", "城管局", "城管局", "城管局");
        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.get("receipt"))
                        .filter(receipt -> !receipt.isNull())
                        .map(receipt -> receipt.get("how").asString()))
                .containsExactly("签收", "转办", "提出异议", "撤回交办");
        assertThat(rows.get(5).get("reason").asString()).isEqualTo("分错了单位");
        assertThat(desk.told(number)).anyMatch(told -> told.startsWith("objected office"));
    }

    @Test
    @DisplayName("ruling 7: a unit sees its own rows of the register, a government its county's, the office all")
    void everybodySeesHisOwn() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        String other = desk.unit(name + "v", "990101", Unit.Kind.BUREAU, "水利局");
        String one = opened(1);
        String two = opened(2);
        at(EVENING, () -> desk.dispatch(one, unit));
        at(EVENING, () -> desk.dispatch(two, other));
        assertThat(texts(register(name + "u-h", "").get("rows"), "matter")).containsExactly(one);
        assertThat(texts(register(name + "v-l", "").get("rows"), "matter")).containsExactly(two);
        assertThat(texts(register("county1", "").get("rows"), "matter")).containsExactly(two, one);
        assertThat(texts(register("county2", "").get("rows"), "matter")).isEmpty();
        assertThat(register("office", "?unit=" + unit).get("total").asInt()).isOne();
    }

    @Test
    @DisplayName("The register is paged by its rows, and each filter narrows it")
    void itIsPaged() {
        String unit = desk.unit(name + "u", "990101", Unit.Kind.BUREAU, "城管局");
        for (int sequence = 1; sequence <= 5; sequence++) {
            String number = opened(sequence);
            at(EVENING, () -> desk.dispatch(number, unit));
        }
        Set<Long> seen = new HashSet<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = register("office", "?limit=2&after=" + after);
            answer.get("rows")
                    .forEach(row -> assertThat(seen.add(row.get("id").asLong())).isTrue());
            after = answer.get("next").asString("");
        }
        assertThat(seen).hasSize(5);
        assertThat(after).isEmpty();
        assertThat(register("office", "?batch=1&kind=handed").get("total").asInt())
                .isEqualTo(5);
        assertThat(register("office", "?batch=2").get("total").asInt()).isZero();
        assertThat(register("office", "?text=1%E6%89%B93%E5%8F%B7").get("total").asInt())
                .isOne();
        assertThat(register("office", "?atFrom=2027-05-04").get("total").asInt())
                .isZero();
    }

    @Test
    void itIsNeverChanged() {
        String number = opened(1);
        at(EVENING, () -> desk.dispatch(number, "county1"));
        for (String change : List.of(
                "update inspection.handovers set reason = 'x' where matter = ?",
                "delete from inspection.handovers where matter = ?",
                "delete from inspection.tellings where matter = ?")) {
            assertThatThrownBy(() -> db.sql(change).param(number).update()).hasMessageContaining("never changed");
        }
    }

    @Test
    @DisplayName("No table tells of what the procedure does not know, and everything that is told has its sentence")
    void theTablesFitTheProcedure() {
        var events = new RegisterEvents();
        List<Row> rows = procedures.all().stream()
                .filter(procedure -> procedure.name().equals(HandoverRegister.TRACK))
                .flatMap(procedure -> procedure.rows().stream())
                .toList();
        Set<String> handing = rows.stream()
                .filter(row -> row.to().equals("dispatched") && !row.stays())
                .map(Row::event)
                .collect(Collectors.toSet());
        assertThat(handing)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(events.find(event))
                        .as(event)
                        .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(RegisterEvents.Kind.HANDED)));
        assertThat(rows.stream()
                        .filter(row ->
                                row.from().equals("dispatched") && !row.to().equals("dispatched"))
                        .map(Row::event))
                .allSatisfy(event -> assertThat(events.find(event)).as(event).isPresent());
        assertThat(rows.stream().map(Row::event).filter(event -> event.startsWith("returned")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(events.find(event)).as(event).isPresent());
        var told = InspectionTable.rows(
                "register-events", row -> row.get("told").isEmpty() ? "" : "register.notice." + row.get("event"));
        var reminded =
                InspectionTable.rows("reminders", row -> "register.notice." + row.get("limit") + "." + row.get("rung"));
        assertThat(List.of(told, reminded))
                .allSatisfy(codes -> assertThat(codes)
                        .filteredOn(code -> !code.isEmpty())
                        .allSatisfy(code -> assertThat(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                                .allSatisfy(locale -> assertThat(sentences.find(code, List.of("", "", "", ""), locale))
                                        .as(code)
                                        .isPresent())));
    }

    private String opened(int sequence) {
        return desk.open(1, sequence, "990101", false);
    }

    private JsonNode register(String login, String query) {
        TestBrowser.Answer answer = browsers.computeIfAbsent(login, person -> TestBrowser.signedIn(port, person))
                .get("/api/v1/inspections/" + name + "/register" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Instant due(String number, String limit) {
        return deadlines.running("matter:" + number, limit).orElseThrow().dueAt();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asString())
                .toList();
    }

    private static void at(Instant moment, Runnable work) {
        StoryTime.at(moment, work);
    }

    private static java.time.OffsetDateTime time(Instant moment) {
        return CityTime.at(moment).toOffsetDateTime();
    }
}
