package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.matters.MatterFile.Action;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

@ServerTest
@DisplayName("issue 6, done-line 3; L19: what holds for every interleaving of 会签, 退回, 撤回, 加签, deputies and time-outs")
class HandoverLawsTest {
    private static final int WALKS = 10;
    private static final int STEPS = 45;
    private static final List<String> PEOPLE = List.of(
            "office", "h-handler", "h-second", "h-leader", "h-deputy", "h-principal", "h-other", "h-other-leader");
    /** States in which a reply may be written, and the chain signatures that hold in each state after. */
    private static final Set<String> DRAFTING = Set.of("accepted", "checked");

    private static final Map<String, Set<String>> SIGNED = Map.of(
            "submitted", Set.of("contractor"),
            "reviewed", Set.of("contractor", "leader-in-charge"),
            "approved", Set.of("contractor", "leader-in-charge", "principal-leader"),
            "sealed", Set.of("contractor", "leader-in-charge", "principal-leader", "seal"),
            "reported", Set.of("contractor", "leader-in-charge", "principal-leader", "seal"),
            "closed", Set.of("contractor", "leader-in-charge", "principal-leader", "seal"));

    /** Steps that lead away from the chain, or that change nothing about it. */
    private static final Set<String> ELSEWHERE =
            Set.of("hand-on", "extend", "ask-extension", "rebound", "merge", "supply", "file");

    private static final Set<String> CHAIN = Set.of("contractor", "leader-in-charge", "principal-leader", "seal");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MatterActions actions;

    @Autowired
    ApplicationEventPublisher events;

    HandoverStage stage;

    @BeforeEach
    void stage() {
        stage = beans.createBean(HandoverStage.class);
    }

    @Test
    @DisplayName(
            "the history stays linear and complete, no signature survives a change of what it signed, no report lacks one")
    void everyInterleavingKeepsTheLaws() {
        var taken = new TreeMap<String, Integer>();
        int refused = 0;
        long begun = System.nanoTime();
        for (int seed = 1; seed <= WALKS; seed++) {
            var walk = new Walk(seed);
            walk.begin();
            for (int step = 0; step < STEPS; step++) {
                walk.step();
                keepsTheLaws(walk);
            }
            walk.end();
            walk.taken.forEach((action, times) -> taken.merge(action, times, Integer::sum));
            refused += walk.refused;
        }
        System.out.printf(
                "Steps of %d walks in %d ms, %d refused: %s%n",
                WALKS, (System.nanoTime() - begun) / 1_000_000, refused, taken);
        assertThat(taken.keySet())
                .as("the walks come everywhere")
                .contains(
                        "submit",
                        "review",
                        "approve",
                        "seal",
                        "report",
                        "return",
                        "take-back",
                        "countersign",
                        "ask-countersign",
                        "add-signer",
                        "refuse-countersign",
                        "return-from-above",
                        "as deputy");
    }

    private void keepsTheLaws(Walk walk) {
        List<Step> story = stage.steps.of(walk.number).stream()
                .filter(step -> !step.action().equals("clock"))
                .toList();
        isLinear(story, stage.procedure(walk.number));
        Matter matter = stage.get(walk.number);
        assertThat(matter.version()).isEqualTo(story.getLast().version());
        assertThat(matter.state()).isEqualTo(story.getLast().toState());
        List<Signature> all = stage.signatures.of(walk.number);
        List<Signature> holding = all.stream().filter(Signature::holds).toList();
        isComplete(all, story, walk);
        assertThat(holding.stream()
                        .map(Signature::capacity)
                        .filter(CHAIN::contains)
                        .toList())
                .as("exactly one signature of each in " + matter.state())
                .containsExactlyInAnyOrderElementsOf(SIGNED.getOrDefault(matter.state(), Set.of()));
        standUnderOneText(holding, walk);
        areDifferentPeople(holding);
    }

    /** Versions without gaps, each step from where the last one led, each a row of the table. */
    private static void isLinear(List<Step> story, Procedure procedure) {
        for (int place = 0; place < story.size(); place++) {
            Step step = story.get(place);
            assertThat(step.version()).as(step.action()).isEqualTo(place);
            if (place > 0) {
                assertThat(step.fromState()).isEqualTo(story.get(place - 1).toState());
                assertThat(procedure.find(step.fromState(), step.action()))
                        .hasValueSatisfying(row -> assertThat(row.to()).isEqualTo(step.toState()));
            }
        }
    }

    /** Each act that signs left its signature, none was ever taken away or changed, and each voided one says by what. */
    private static void isComplete(List<Signature> all, List<Step> story, Walk walk) {
        assertThat(all).as("one for each step that signs").hasSize((int)
                story.stream().filter(step -> step.signature() != null).count());
        Set<String> actions = new HashSet<>();
        story.forEach(step -> actions.add(step.action()));
        for (int place = 0; place < all.size(); place++) {
            Signature now = all.get(place);
            if (!now.holds()) {
                assertThat(actions).contains(Objects.requireNonNull(now.voidedBy()));
            }
            if (place < walk.seen.size()) {
                Signature before = walk.seen.get(place);
                assertThat(now.sha256()).isEqualTo(before.sha256());
                assertThat(now.account()).isEqualTo(before.account());
                assertThat(!before.holds() && now.holds())
                        .as("a voided signature holds again")
                        .isFalse();
            }
        }
        walk.seen = all;
    }

    /** What was signed is what stands there: unless somebody tampered with it, and then nobody can go on signing. */
    private static void standUnderOneText(List<Signature> holding, Walk walk) {
        assertThat(new HashSet<>(holding.stream().map(Signature::sha256).toList()))
                .as("all under one text")
                .hasSizeLessThanOrEqualTo(1);
        if (!walk.tampered && !holding.isEmpty()) {
            assertThat(holding).extracting(Signature::sha256).containsOnly(walk.sha256());
        }
    }

    /** Nobody signs twice in one chain, in person or by standing in. */
    private static void areDifferentPeople(List<Signature> holding) {
        List<Long> signers = holding.stream()
                .filter(signature -> Set.of("contractor", "leader-in-charge", "principal-leader")
                        .contains(signature.capacity()))
                .map(Signature::account)
                .toList();
        assertThat(signers).doesNotHaveDuplicates();
        List<String> names = holding.stream()
                .filter(signature -> Set.of("contractor", "leader-in-charge", "principal-leader")
                        .contains(signature.capacity()))
                .map(signature -> signature.onBehalfOf() == null ? signature.name() : signature.onBehalfOf())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    /** People who do whatever they are offered, now and then wrongly; a text that changes; leave that begins and ends. */
    private final class Walk {
        private final Random random;
        private final Map<String, Integer> taken = new TreeMap<>();
        private final Map<String, Long> leaves = new HashMap<>();
        private List<Signature> seen = List.of();
        private Instant now;
        private String number = "";
        private boolean tampered;
        private int refused;
        private int texts;

        Walk(int seed) {
            this.random = new Random(seed);
            this.now = Instant.parse("2026-09-16T12:00:00Z").plus(Duration.ofHours(seed));
        }

        void begin() {
            StoryTime.at(now, () -> {
                number = stage.open("随机签审 " + random.nextInt());
                stage.act("office", number, "dispatch", "请核查", "unit", HandoverStage.UNIT);
                stage.act("h-handler", number, "accept", null);
                stage.checkSite(number);
                write();
            });
        }

        void end() {
            StoryTime.at(now, () -> leaves.values().forEach(stage::back));
        }

        String sha256() {
            return stage.texts.of(stage.get(number)).orElseThrow().sha256();
        }

        void step() {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(600)));
            StoryTime.at(now, this::something);
        }

        private void something() {
            switch (random.nextInt(20)) {
                case 0 -> timeOut();
                case 1 -> leave("h-leader", "h-second");
                case 2 -> leave("h-principal", random.nextBoolean() ? "h-deputy" : "h-second");
                case 3 -> rewrite();
                case 4, 5 -> countersigner();
                default -> offered();
            }
        }

        /** A limit is reached meanwhile; the clock's entry stands beside the steps and disturbs none. */
        private void timeOut() {
            String limit = random.nextBoolean() ? "handle" : "accept";
            events.publishEvent(new DeadlineReached(
                    0,
                    0,
                    "matter:" + number,
                    "handover." + limit,
                    "overdue",
                    random.nextBoolean() ? DeadlineReached.Kind.REMINDER : DeadlineReached.Kind.OVERDUE,
                    now,
                    now));
        }

        private void leave(String absent, String deputy) {
            Long away = leaves.remove(absent);
            if (away != null) {
                stage.back(away);
            } else {
                leaves.put(absent, stage.leave(absent, deputy));
            }
        }

        /** While it is drafted the reply may change; later it may not, but somebody might find a way. */
        private void rewrite() {
            boolean drafting = DRAFTING.contains(stage.get(number).state());
            if (drafting || random.nextInt(4) == 0) {
                tampered |= !drafting && !stage.holding(number).isEmpty();
                write();
            }
        }

        private void write() {
            texts++;
            stage.texts.write(number, number + " 第" + texts + "稿");
        }

        /** Mostly somebody does what the matter waits for; else anybody does anything that is offered. */
        private void offered() {
            String expected = stage.procedure(number)
                    .rowsFrom(stage.get(number).state())
                    .getFirst()
                    .action();
            boolean asExpected = random.nextInt(5) < 3;
            var people = new ArrayList<>(PEOPLE);
            Collections.shuffle(people, random);
            for (String login : people) {
                List<String> open = openTo(login).stream()
                        .filter(action -> !asExpected || action.equals(expected))
                        .toList();
                if (!open.isEmpty()) {
                    take(login, open.get(random.nextInt(open.size())));
                    return;
                }
            }
        }

        /** A unit that was asked to sign too answers. */
        private void countersigner() {
            List<String> open = openTo("h-other-leader");
            if (open.isEmpty()) {
                offered();
            } else {
                take("h-other-leader", random.nextInt(3) > 0 ? open.getFirst() : open.getLast());
            }
        }

        private List<String> openTo(String login) {
            Matter matter = stage.get(number);
            return actions.codes(stage.person(login), List.of(matter)).apply(matter).stream()
                    .filter(action -> !ELSEWHERE.contains(action))
                    .toList();
        }

        private void take(String login, String chosen) {
            Actor actor = stage.person(login);
            Matter before = stage.get(number);
            Action action = actions.of(actor, before, Locale.SIMPLIFIED_CHINESE).stream()
                    .filter(one -> one.action().equals(chosen))
                    .findFirst()
                    .orElseThrow();
            var photos = new ArrayList<UUID>();
            var fields = new HashMap<String, String>();
            for (FieldView field : action.fields()) {
                if (field.kind().equals("documents") && field.required()) {
                    photos.add(stage.paper(login));
                } else if (field.required() || field.name().equals("countersigners")) {
                    String value = answer(field, actor);
                    if (value != null) {
                        fields.put(field.name(), value);
                    }
                }
            }
            try {
                stage.matters.act(
                        actor,
                        number,
                        action.action(),
                        new ActionInput(before.version(), "第" + taken.size() + "种", photos, fields, null));
                happened(before, action);
            } catch (Problem problem) {
                refused++;
                assertThat(problem.status().value()).as(problem.getMessage()).isIn(403, 422);
                assertThat(stage.get(number).version())
                        .as("a refusal changes nothing")
                        .isEqualTo(before.version());
            }
        }

        private void happened(Matter before, Action action) {
            taken.merge(action.action(), 1, Integer::sum);
            if (action.onBehalfOf() != null) {
                taken.merge("as deputy", 1, Integer::sum);
            }
            if (stage.holding(number).isEmpty()) {
                tampered = false;
            }
            boolean signs = stage.procedure(number)
                    .find(before.state(), action.action())
                    .filter(row -> row.signs() != null)
                    .isPresent();
            if (signs) {
                assertThat(stage.holding(number))
                        .as(action.action() + " stands under the text as it is, and so do all before it")
                        .extracting(Signature::sha256)
                        .containsOnly(sha256());
            }
        }

        private @Nullable String answer(FieldView field, Actor actor) {
            return switch (field.name()) {
                case "confirmation" ->
                    switch (random.nextInt(12)) {
                        case 0 -> "erfunden";
                        case 1 -> stage.token(stage.person("office"));
                        case 2 -> null;
                        default -> stage.token(actor);
                    };
                case "countersigners" -> HandoverStage.OTHER;
                case "seal" -> "2026-" + random.nextInt(1000);
                default -> {
                    var options = field.options();
                    yield options == null || options.isEmpty()
                            ? "随机填写"
                            : options.get(random.nextInt(options.size())).value();
                }
            };
        }
    }
}
