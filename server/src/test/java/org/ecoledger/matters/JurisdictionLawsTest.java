package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("issue 4, done-line 2: nobody sees a matter or a photo of it outside the jurisdiction")
class JurisdictionLawsTest {
    private static final int PEOPLE = 50;
    private static final int MATTERS = 24;
    private static final List<Role> ROLES = List.of(
            Role.HANDLER,
            Role.GRID_HOLDER,
            Role.LEADER_IN_CHARGE,
            Role.PRINCIPAL_LEADER,
            Role.ENTERPRISE,
            Role.AUDITOR,
            Role.SECURITY_ADMIN,
            Role.SYSTEM_ADMIN);
    private static final Set<Role> BLIND = Set.of(Role.AUDITOR, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN);

    @Autowired
    Matters matters;

    @Autowired
    MatterLists lists;

    @Autowired
    MatterEvidence subjects;

    @Autowired
    MatterViews views;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Regions regions;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    TownshipDuties duties;

    @Autowired
    Posts posts;

    @Autowired
    Jurisdictions jurisdictions;

    private String hash;

    private record Person(Actor actor, Unit unit, Role role) {}

    @ParameterizedTest(name = "tree {0}")
    @ValueSource(longs = {11, 12})
    @DisplayName("L17, ruling 3: random trees, random people, fifty at once")
    void nobodySeesBeyond(long seed) throws Exception {
        var random = new Random(seed);
        List<Unit> tree = tree(random, seed);
        List<Person> people = people(random, tree, seed);
        List<Matter> opened = matters(random, tree);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> looks = people.stream()
                    .<Callable<List<String>>>map(person -> () -> wrongFor(person, opened))
                    .toList();
            for (var look : threads.invokeAll(looks)) {
                assertThat(look.get()).isEmpty();
            }
        }
        theTwinIsToldByNumberAndOfficeOnly(tree, opened);
    }

    private List<String> wrongFor(Person person, List<Matter> opened) {
        var wrong = new ArrayList<String>();
        Set<String> listed = new HashSet<>();
        String after = null;
        do {
            MatterLists.Page page = lists.find(query(after), jurisdictions.of(person.actor()));
            page.rows().forEach(matter -> listed.add(matter.number()));
            after = page.next();
        } while (after != null);
        for (Matter matter : opened) {
            boolean may = maySee(person, matter);
            check(wrong, person, matter, "list", listed.contains(matter.number()) == may);
            check(
                    wrong,
                    person,
                    matter,
                    "file",
                    matters.find(matter.number(), jurisdictions.of(person.actor()))
                                    .isPresent()
                            == may);
            check(wrong, person, matter, "photo", subjects.mayRead(person.actor(), matter.number()) == may);
        }
        return wrong;
    }

    private static void check(List<String> wrong, Person person, Matter matter, String what, boolean right) {
        if (!right) {
            wrong.add(what + " of " + matter.number() + " for " + person.role() + " of "
                    + person.unit().code());
        }
    }

    /** The rule in other words than the server's: the matter's region lies in the unit's, or the unit has a part in it. */
    private boolean maySee(Person person, Matter matter) {
        if (BLIND.contains(person.role())) {
            return false;
        }
        boolean takesPart = person.unit().code().equals(matter.owner())
                || views.file(matter, Actor.system("test"), Locale.ENGLISH).parties().stream()
                        .anyMatch(party ->
                                party.unit().code().equals(person.unit().code()));
        String region = matter.township() == null ? matter.county() : matter.township();
        boolean inside = region.startsWith(person.unit().region());
        return takesPart || (inside && person.role() != Role.ENTERPRISE);
    }

    private void theTwinIsToldByNumberAndOfficeOnly(List<Unit> tree, List<Matter> opened) {
        byte[] photo = TestPhotos.jpeg();
        Actor system = Actor.system("test");
        Matter elsewhere = opened.getFirst();
        EvidenceFile theirs = evidence.receive(system, "后.jpg", EvidenceRole.AFTER, photo);
        evidence.attach(system, theirs.id(), elsewhere.subject());
        String county6 = tree.getLast().region().substring(0, 6);
        Matter own = matters.open(system, NewMatter.of("借用照片", "", "dust", county6, null));
        Actor office = accounts.find("office").map(Account::asActor).orElseThrow();
        matters.act(office, own.number(), "dispatch", ActionInput.of(0, null).with("unit", governmentOf(own.county())));
        Unit county = units.get(governmentOf(own.county()));
        Actor doer = person("doer-" + own.number(), county, Role.HANDLER).actor();
        matters.act(doer, own.number(), "accept", ActionInput.of(1, null));
        matters.act(doer, own.number(), "confirm", ActionInput.of(2, "属实").with("finding", "true"));
        EvidenceFile before = evidence.receive(doer, "前.jpg", EvidenceRole.BEFORE, TestPhotos.jpeg());
        EvidenceFile borrowed = evidence.receive(doer, "后.jpg", EvidenceRole.AFTER, photo);
        try {
            matters.act(
                    doer,
                    own.number(),
                    "rectify",
                    ActionInput.of(3, "已整改").withPhotos(List.of(before.id(), borrowed.id())));
            throw new AssertionError("a borrowed photo was taken");
        } catch (Problem refused) {
            assertThat(refused.objections())
                    .filteredOn(objection -> objection.code().equals("matters.photo-reused"))
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.arguments().toString())
                            .contains(elsewhere.number())
                            .doesNotContain(elsewhere.title()));
        }
    }

    /** Townships in both counties, and departments beside the counties' governments. */
    private List<Unit> tree(Random random, long seed) {
        Actor builder = Actor.system("test");
        var tree = new ArrayList<Unit>();
        for (String county : List.of("990101", "990102")) {
            Unit government = units.get(governmentOf(county));
            tree.add(government);
            tree.add(units.put(
                    builder, "d" + seed + county, "试验局" + county, Unit.Kind.DEPARTMENT, county, government.code()));
            for (int town = 0; town < 1 + random.nextInt(4); town++) {
                String township = county + "%d%d".formatted(seed, town);
                regions.put(builder, township, county, "试验镇" + township, Region.Level.TOWNSHIP);
                tree.add(units.put(
                        builder, "u" + township, "试验镇政府" + township, Unit.Kind.TOWNSHIP, township, government.code()));
            }
        }
        return tree;
    }

    private static String governmentOf(String county) {
        return county.equals("990101") ? "county1" : "county2";
    }

    private List<Person> people(Random random, List<Unit> tree, long seed) {
        var people = new ArrayList<Person>();
        for (int number = 0; number < PEOPLE; number++) {
            Unit unit = tree.get(random.nextInt(tree.size()));
            people.add(person("law-" + seed + "-" + number, unit, ROLES.get(random.nextInt(ROLES.size()))));
        }
        return people;
    }

    private Person person(String login, Unit unit, Role role) {
        Actor builder = Actor.system("test");
        Account account = accounts.openWithHash(builder, login, login, hash(), Set.of(role), false);
        posts.assign(builder, account.id(), unit.code(), "试验岗位", null);
        return new Person(account.asActor(), unit, role);
    }

    /** Working out a password's hash takes long; all these people have one password. */
    private String hash() {
        if (hash == null) {
            hash = accounts.encoded(TestCity.PASSWORD);
        }
        return hash;
    }

    private List<Matter> matters(Random random, List<Unit> tree) {
        duties.publish(
                Actor.system("test"),
                new TownshipDuty("JL-1", "协助核查", TownshipDuty.Kind.ASSIST, "清单"),
                LocalDate.of(2025, 1, 1));
        Actor office = accounts.find("office").map(Account::asActor).orElseThrow();
        Map<String, Matter> opened = new HashMap<>();
        for (int number = 0; number < MATTERS; number++) {
            Unit place = tree.get(random.nextInt(tree.size()));
            String county = place.region().substring(0, 6);
            String township = place.region().length() > 6 ? place.region() : null;
            Matter matter = matters.open(office, NewMatter.of("管辖 " + number, "", "dust", county, township));
            if (random.nextBoolean()) {
                Unit helper = tree.get(random.nextInt(tree.size()));
                matter = matters.act(
                        office,
                        matter.number(),
                        "dispatch",
                        ActionInput.of(0, null)
                                .with("unit", governmentOf(matter.county()))
                                .with("cooperating", helper.code())
                                .with("duty", "JL-1"));
            }
            opened.put(matter.number(), matter);
        }
        return List.copyOf(opened.values());
    }

    private static MatterQuery query(String after) {
        return new MatterQuery(
                List.of(),
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                MatterQuery.Merged.WITH,
                null,
                MatterQuery.Order.NUMBER,
                true,
                after,
                200,
                CityTime.at(Instant.parse("2026-09-30T13:40:00Z")).toOffsetDateTime());
    }
}
