package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.MatterFile.Action;
import org.ecoledger.matters.MatterFile.FieldView;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("issue 4, done-line 2: what holds for every sequence of steps that people are allowed to take")
class MatterLawsTest {
    private static final List<String> PEOPLE = List.of(
            "office", "intake", "callback", "county1", "county2", "town1", "grid1", "leader1", "principal1", "analyst");
    private static final Set<String> ANSWERS = Set.of("reply", "decline", "transfer", "uphold-answer");
    private static final int STEPS = 22;

    @Autowired
    Matters matters;

    @Autowired
    MatterActions actions;

    @Autowired
    MatterRows rows;

    @Autowired
    Steps steps;

    @Autowired
    Merges merges;

    @Autowired
    ClosurePackages packages;

    @Autowired
    Procedures procedures;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @ParameterizedTest(name = "{0} walk {2}")
    @CsvSource({
        "person,dust,1", "person,emission,2", "hotline-12345,noise,3", "hotline-12369,dust,4", "letter,emission,5",
        "patrol,dump,6", "patrol,dust,7", "station,air-standout,8", "feedback,sewage,9", "feedback,other,10"
    })
    @DisplayName("P3, C8, L13, L19: it stays in its table, keeps every answer, and ends with its package only")
    void everyWalkKeepsTheLaws(String source, String kind, long seed) {
        var random = new Random(seed);
        Instant begun = Instant.parse("2026-03-02T01:00:00Z").plus(Duration.ofDays(seed));
        var walk = new Walk(random, begun);
        String number = walk.open(source, kind);
        String other = walk.open(source, kind);
        for (int step = 0; step < STEPS; step++) {
            walk.step(random.nextInt(5) == 0 ? other : number, random.nextBoolean() ? number : other);
        }
        keepsTheLaws(number);
        keepsTheLaws(other);
        assertThat(walk.taken).as("steps taken").isGreaterThan(3);
    }

    private void keepsTheLaws(String number) {
        Matter matter = rows.find(number, Jurisdiction.everything()).orElseThrow();
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        List<Step> story = steps.of(number).stream()
                .filter(step -> !step.action().equals("clock"))
                .toList();
        staysInItsTable(story, procedure);
        assertThat(matter.state()).isEqualTo(story.getLast().toState());
        assertThat(matter.isClosed()).isEqualTo(procedure.isEnd(matter.state()));
        if (matter.isClosed() && matter.track().equals("complaint")) {
            assertThat(story)
                    .as(number + " answered its reporter")
                    .anyMatch(step ->
                            ANSWERS.contains(step.action()) && !step.note().isBlank());
        }
        if (matter.proven()) {
            assertThat(packages.of(matter, Rounds.sinceOpening(story, procedure), LocalDate.of(2026, 12, 31)))
                    .as(number + " has its package")
                    .allMatch(entry -> entry.proof() != null);
        }
        String holder = matter.mergedInto();
        if (holder != null) {
            assertThat(merges.childrenOf(holder)).contains(number);
            assertThat(rows.find(holder, Jurisdiction.everything())
                            .orElseThrow()
                            .mergedInto())
                    .as("a file within a file")
                    .isNull();
        }
    }

    private static void staysInItsTable(List<Step> story, Procedure procedure) {
        assertThat(story.getFirst().toState()).isEqualTo(procedure.begin());
        for (int step = 1; step < story.size(); step++) {
            Step taken = story.get(step);
            assertThat(taken.fromState()).isEqualTo(story.get(step - 1).toState());
            assertThat(procedure.find(taken.fromState(), taken.action()))
                    .as(taken.fromState() + "/" + taken.action())
                    .hasValueSatisfying(row -> assertThat(row.to()).isEqualTo(taken.toState()));
        }
    }

    /** People who press whatever they are offered, with sensible and sometimes with senseless answers. */
    private final class Walk {
        private final Random random;
        private Instant now;
        private int taken;

        Walk(Random random, Instant begun) {
            this.random = random;
            this.now = begun;
        }

        String open(String source, String kind) {
            var opened = new ArrayList<String>();
            StoryTime.at(
                    now,
                    () -> opened.add(matters.open(
                                    actor("office"),
                                    NewMatter.of("随机步骤 " + now, "描述", kind, "990101", "990101001")
                                            .from(source, null, null))
                            .number()));
            return opened.getFirst();
        }

        void step(String number, String parent) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(40)));
            var people = new ArrayList<>(PEOPLE);
            Collections.shuffle(people, random);
            for (String login : people) {
                if (offered(actor(login), number, parent)) {
                    return;
                }
            }
        }

        private boolean offered(Actor actor, String number, String parent) {
            Matter matter = rows.find(number, Jurisdiction.everything()).orElseThrow();
            List<Action> offers = actions.of(actor, matter, Locale.SIMPLIFIED_CHINESE);
            if (offers.isEmpty()) {
                return false;
            }
            Action action = random.nextInt(3) == 0 ? offers.get(random.nextInt(offers.size())) : offers.getFirst();
            StoryTime.at(now, () -> take(actor, matter, action, parent));
            return true;
        }

        private void take(Actor actor, Matter matter, Action action, String parent) {
            var fields = new HashMap<String, String>();
            var photos = new ArrayList<UUID>();
            String note = "已按要求办理，第" + taken + "步。";
            for (FieldView field : action.fields()) {
                if (field.kind().equals("photos")) {
                    photos.addAll(photos(actor, field));
                } else if (field.required() || random.nextBoolean()) {
                    String value = answer(field, parent);
                    if (value != null) {
                        fields.put(field.name(), value);
                    }
                }
            }
            try {
                matters.act(
                        actor,
                        matter.number(),
                        action.action(),
                        new ActionInput(matter.version(), note, photos, fields, null));
                taken++;
            } catch (Problem refused) {
                assertThat(refused.status().value()).as(refused.getMessage()).isIn(403, 404, 422);
            }
        }

        private List<UUID> photos(Actor actor, FieldView field) {
            EvidenceRole role = EvidenceRole.valueOf(java.util.Objects.requireNonNull(field.role()));
            boolean given = field.required() || random.nextInt(4) == 0;
            return given
                    ? List.of(evidence.receive(actor, "现场.jpg", role, TestPhotos.jpeg())
                            .id())
                    : List.of();
        }

        private @Nullable String answer(FieldView field, String parent) {
            if (field.name().equals("parent")) {
                return parent;
            }
            var options = field.options();
            return switch (field.kind()) {
                case "choice", "choices" ->
                    options == null || options.isEmpty()
                            ? null
                            : field.value() != null
                                    ? field.value()
                                    : options.get(random.nextInt(options.size()))
                                            .value();
                case "number" -> Integer.toString(1 + random.nextInt(12));
                case "date" ->
                    CityTime.at(now)
                            .toLocalDate()
                            .plusDays(1 + random.nextInt(30))
                            .toString();
                default -> "随机填写" + random.nextInt(100);
            };
        }
    }

    private Actor actor(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }
}
