package org.ecoledger.access;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An empty system prints a link that works once and makes its first administrator, who keeps the system and grants its
 * rights. Each start of a system that is still empty prints a new one.
 */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Actor FOUNDER = Actor.system("first-link");

    private final Accounts accounts;
    private final FirstLinks links;
    private final boolean demo;

    FirstAdministrator(Accounts accounts, FirstLinks links, @Value("${ecoledger.demo}") boolean demo) {
        this.accounts = accounts;
        this.links = links;
        this.demo = demo;
    }

    @EventListener
    void offer(ApplicationReadyEvent ready) {
        if (demo
                || !accounts.all().isEmpty()
                || !(ready.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        // The launcher looks for this line and shows it.
        log.info(
                "FIRST ADMINISTRATOR LINK: http://localhost:{}/first?token={}",
                web.getWebServer().getPort(),
                newLink());
    }

    String newLink() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        links.replace(token);
        return token;
    }

    boolean isGood(String token) {
        return links.isGood(token) && accounts.all().isEmpty();
    }

    /** Makes the account; all or nothing, so that a refused password leaves the link good. */
    @Transactional
    Account become(String token, String login, String name, String password) {
        List<Objection> objections = new ArrayList<>();
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            objections.add(Objection.to("login", "access.login-form"));
        }
        if (name.isBlank() || name.length() > 60) {
            objections.add(Objection.to("name", "access.name-missing"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("access.account-refused", objections);
        }
        if (!links.use(token) || !accounts.all().isEmpty()) {
            throw Problem.conflict("access.link-used");
        }
        return accounts.open(FOUNDER, login, name.strip(), password, Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
    }
}
