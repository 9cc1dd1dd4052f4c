package org.ecoledger.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.SignIn;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demo's role switcher: becomes any of the demo's people without a password. In a real city it answers 404. */
@RestController
@RequestMapping("/api/v1/demo")
class RoleSwitchController {
    private final Accounts accounts;
    private final Units units;
    private final SignIn signIn;
    private final boolean demo;

    RoleSwitchController(Accounts accounts, Units units, SignIn signIn, @Value("${ecoledger.demo}") boolean demo) {
        this.accounts = accounts;
        this.units = units;
        this.signIn = signIn;
        this.demo = demo;
    }

    record DemoAccount(String login, String name, String post, String unitName, List<String> roles) {}

    record Switch(String login) {}

    @GetMapping("/accounts")
    List<DemoAccount> all() {
        demoOnly();
        return DemoTable.rows("people").stream().map(this::account).toList();
    }

    @PostMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void become(@RequestBody Switch to, HttpServletRequest request, HttpServletResponse response) {
        demoOnly();
        boolean offered = DemoTable.rows("people").stream()
                .anyMatch(row -> row.get("login").equals(to.login()));
        var account = offered ? accounts.find(to.login()) : java.util.Optional.<org.ecoledger.access.Account>empty();
        signIn.asTrusted(
                account.orElseThrow(() -> Problem.notFound("demo.no-such-person", to.login())), request, response);
    }

    private DemoAccount account(CSVRecord row) {
        String unit = units.find(row.get("unit"))
                .map(org.ecoledger.organisation.Unit::name)
                .orElse("");
        return new DemoAccount(row.get("login"), row.get("name"), row.get("title"), unit, List.of(row.get("role")));
    }

    private void demoOnly() {
        if (!demo) {
            throw Problem.notFound("problems.no-such-address");
        }
    }
}
