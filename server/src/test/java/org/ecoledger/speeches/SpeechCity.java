package org.ecoledger.speeches;

import java.util.Set;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;

/** A city in which speeches are held: 991400 with the counties 991401 and 991402, two people in its office, a handler each. */
final class SpeechCity {
    static final String CITY = "991400";
    private static final Actor BUILDER = Actor.system("speech-city");

    private final Regions regions;
    private final Units units;
    private final Accounts accounts;
    private final Posts posts;

    SpeechCity(Regions regions, Units units, Accounts accounts, Posts posts) {
        this.regions = regions;
        this.units = units;
        this.accounts = accounts;
        this.posts = posts;
    }

    void build() {
        if (accounts.find("jh-office").isPresent()) {
            return;
        }
        regions.put(BUILDER, CITY, null, "汉源市", Level.CITY);
        regions.put(BUILDER, "991401", CITY, "南溪县", Level.COUNTY);
        regions.put(BUILDER, "991402", CITY, "北川县", Level.COUNTY);
        units.put(BUILDER, "jh-office", "汉源市环委办", Kind.COMMITTEE_OFFICE, CITY, null);
        units.put(BUILDER, "jh-city", "汉源市人民政府", Kind.GOVERNMENT, CITY, null);
        units.put(BUILDER, "jh-bureau", "汉源市生态环境局", Kind.BUREAU, CITY, "jh-city");
        units.put(BUILDER, "jh-water", "汉源市水利局", Kind.DEPARTMENT, CITY, "jh-city");
        units.put(BUILDER, "jh-south", "南溪县人民政府", Kind.GOVERNMENT, "991401", "jh-city");
        units.put(BUILDER, "jh-north", "北川县人民政府", Kind.GOVERNMENT, "991402", "jh-city");
        String hash = accounts.encoded(TestCity.PASSWORD);
        person(hash, "jh-office", "韩梅", Role.COMMITTEE_OFFICE, "jh-office");
        person(hash, "jh-office2", "秦川", Role.COMMITTEE_OFFICE, "jh-office");
        person(hash, "jh-water", "沈渔", Role.HANDLER, "jh-water");
        person(hash, "jh-south", "唐南", Role.HANDLER, "jh-south");
        person(hash, "jh-north", "白北", Role.HANDLER, "jh-north");
    }

    private void person(String hash, String login, String name, Role role, String unit) {
        var account = accounts.openWithHash(BUILDER, login, name, hash, Set.of(role), false);
        posts.assign(BUILDER, account.id(), unit, "经办人", null);
    }
}
