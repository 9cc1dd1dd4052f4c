package org.ecoledger.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People with their posts. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoPeople implements DemoStep {
    /** Password of all demo accounts; it is printed at the start. */
    static final String PASSWORD = "lvzhang-2026";

    private final Accounts accounts;
    private final Posts posts;

    DemoPeople(Accounts accounts, Posts posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "人员";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        enter(DemoTable.rows("people"), row -> Role.valueOf(row.get("role")));
        // Who gives marks, pays and reports; the role switcher does not offer them.
        enter(DemoTable.rows("checks-people"), row -> Role.valueOf(row.get("role")));
    }

    /** Those of any table that names login, name, unit, title and phone. Who is there already stays as he is. */
    void enter(List<CSVRecord> people, Function<CSVRecord, Role> role) {
        String hash = accounts.encoded(PASSWORD);
        people.forEach(row -> person(row, role.apply(row), hash));
    }

    private void person(CSVRecord row, Role role, String hash) {
        Account account = accounts.find(row.get("login"))
                .orElseGet(() -> accounts.openWithHash(
                        DemoOrganisation.BUILDER, row.get("login"), row.get("name"), hash, Set.of(role), false));
        if (posts.of(account.id()).isEmpty()) {
            posts.assign(DemoOrganisation.BUILDER, account.id(), row.get("unit"), row.get("title"), row.get("phone"));
        }
    }
}
