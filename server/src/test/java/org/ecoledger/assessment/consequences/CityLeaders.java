package org.ecoledger.assessment.consequences;

import java.util.Set;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;

/** The city's government with its leaders, whom the test city lacks: mayor6 and vice6, and a head of the first township. */
final class CityLeaders {
    private static final Actor BUILDER = Actor.system("test-city");

    private CityLeaders() {}

    static void appoint(Units units, Accounts accounts, Posts posts) {
        if (accounts.find("mayor6").isEmpty()) {
            units.put(BUILDER, "city6", "绿川市人民政府", Kind.GOVERNMENT, "990100", null);
            person(accounts, posts, "mayor6", "顾长风", Role.PRINCIPAL_LEADER, "city6", "市长");
            person(accounts, posts, "vice6", "何立新", Role.LEADER_IN_CHARGE, "city6", "分管副市长");
            person(accounts, posts, "head6", "田野", Role.PRINCIPAL_LEADER, "town1", "镇长");
        }
    }

    static Actor actor(Accounts accounts, String login) {
        return accounts.find(login).orElseThrow().asActor();
    }

    private static void person(
            Accounts accounts, Posts posts, String login, String name, Role role, String unit, String title) {
        var account =
                accounts.openWithHash(BUILDER, login, name, accounts.encoded(TestCity.PASSWORD), Set.of(role), false);
        posts.assign(BUILDER, account.id(), unit, title, null);
    }
}
