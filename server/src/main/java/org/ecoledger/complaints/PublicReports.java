package org.ecoledger.complaints;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports from the public page. Nobody signs in; who sent it asks by a code of which only a keyed hash is kept. */
@Service
class PublicReports {
    static final Actor PUBLIC = Actor.system("public");
    private static final String SCOPE = "public";
    private static final String LOOKUP = "lookup";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublicForm form;
    private final Entering entering;
    private final Reports reports;
    private final Answered answered;
    private final Vault vault;
    private final Clock clock;

    PublicReports(PublicForm form, Entering entering, Reports reports, Answered answered, Vault vault, Clock clock) {
        this.form = form;
        this.entering = entering;
        this.reports = reports;
        this.answered = answered;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes a report in and gives its code. The same key with the same content gives the same code again, which is made from
     * them by a key that only this server has, and so need not be kept.
     */
    @Transactional
    LookupCode receive(PublicForm.Wish wish, @Nullable String key) {
        String body = wish.toString();
        LookupCode code = LookupCode.of(key == null ? random() : vault.derive("lookup-code", key + "\n" + body));
        if (key != null && answered.find(SCOPE, key, body).isPresent()) {
            return code;
        }
        var arrival = form.read(wish, clock.instant(), vault.mark(LOOKUP, code.letters()));
        var entered = entering.enter(PUBLIC, arrival);
        if (key != null) {
            answered.put(SCOPE, key, body, entered.matter().number());
        }
        return code;
    }

    Optional<Report> find(String typed) {
        return LookupCode.read(typed).flatMap(code -> reports.lookUp(vault.marks(LOOKUP, code.letters())));
    }

    private static byte[] random() {
        byte[] random = new byte[LookupCode.RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return random;
    }
}
