package org.ecoledger;

import java.util.Set;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.SmartLifecycle;

/**
 * A small city for tests: city 990100 with the counties 990101 and 990102, township 990101001, and one account of every role,
 * all with the password {@link #PASSWORD}. Logins: office, analyst, county1, county2, town1, leader1 (in charge, county 1),
 * principal1 (county 1), grid1 (township), intake, callback and system1 (all three in the
 * office), sysadmin, secadmin, auditor, enterprise1.
 */
@TestComponent
public class TestCity implements SmartLifecycle {
    public static final String PASSWORD = "correct horse battery";
    private static final Actor BUILDER = Actor.system("test-city");

    private final Regions regions;
    private final Units units;
    private final Accounts accounts;
    private final Posts posts;
    private boolean running;

    TestCity(Regions regions, Units units, Accounts accounts, Posts posts) {
        this.regions = regions;
        this.units = units;
        this.accounts = accounts;
        this.posts = posts;
    }

    /** Builds the city before the server takes its first request, once per database. */
    @Override
    public void start() {
        running = true;
        if (regions.city().isPresent()) {
            return;
        }
        regions.put(BUILDER, "990100", null, "绿川市", Level.CITY);
        regions.put(BUILDER, "990101", "990100", "青河县", Level.COUNTY);
        regions.put(BUILDER, "990102", "990100", "白石县", Level.COUNTY);
        regions.put(BUILDER, "990101001", "990101", "青石镇", Level.TOWNSHIP);
        units.put(BUILDER, "office", "绿川市环委办", Kind.COMMITTEE_OFFICE, "990100", null);
        units.put(BUILDER, "bureau", "绿川市生态环境局", Kind.BUREAU, "990100", null);
        units.put(BUILDER, "county1", "青河县人民政府", Kind.GOVERNMENT, "990101", null);
        units.put(BUILDER, "county2", "白石县人民政府", Kind.GOVERNMENT, "990102", null);
        units.put(BUILDER, "town1", "青石镇人民政府", Kind.TOWNSHIP, "990101001", "county1");
        units.put(BUILDER, "factory1", "青河水泥有限公司", Kind.ENTERPRISE, "990101001", null);
        String hash = accounts.encoded(PASSWORD);
        person(hash, "office", "周明", Role.COMMITTEE_OFFICE, "office", "环委办主任");
        person(hash, "analyst", "林静", Role.BUREAU_ANALYST, "bureau", "大气科科长");
        person(hash, "county1", "王强", Role.HANDLER, "county1", "县环委办经办人");
        person(hash, "county2", "李敏", Role.HANDLER, "county2", "县环委办经办人");
        person(hash, "town1", "陈刚", Role.HANDLER, "town1", "镇环保站站长");
        person(hash, "leader1", "赵卫", Role.LEADER_IN_CHARGE, "county1", "分管副县长");
        person(hash, "principal1", "孙立", Role.PRINCIPAL_LEADER, "county1", "县长");
        person(hash, "grid1", "吴芳", Role.GRID_HOLDER, "town1", "网格员");
        person(hash, "enterprise1", "郑涛", Role.ENTERPRISE, "factory1", "环保专员");
        person(hash, "intake", "夏雨", Role.INTAKE, "office", "受理员");
        person(hash, "callback", "方圆", Role.CALL_BACK, "office", "回访员");
        person(hash, "system1", "省平台接口", Role.REPORTING_SYSTEM, "office", "外部系统");
        person(hash, "sysadmin", "系统管理员", Role.SYSTEM_ADMIN, "bureau", "系统管理员");
        person(hash, "secadmin", "安全管理员", Role.SECURITY_ADMIN, "bureau", "安全管理员");
        person(hash, "auditor", "审计员", Role.AUDITOR, "bureau", "审计员");
    }

    private void person(String hash, String login, String name, Role role, String unit, String title) {
        var account = accounts.openWithHash(BUILDER, login, name, hash, Set.of(role), false);
        posts.assign(BUILDER, account.id(), unit, title, null);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
