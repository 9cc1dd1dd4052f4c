package org.ecoledger.matters;

import java.util.Map;
import java.util.Optional;
import org.ecoledger.matters.Party.Part;
import org.ecoledger.matters.Party.State;
import org.ecoledger.organisation.Posts;
import org.springframework.stereotype.Component;

/** What a step does besides moving its matter: who takes part, which file holds which, which closure held. */
@Component
class Consequences {
    private static final Map<String, Part> PARTS = Map.of(
            MatterFields.LEAD, Part.LEAD,
            MatterFields.COOPERATING, Part.COOPERATING,
            MatterFields.SUPERVISOR, Part.SUPERVISING);

    private final Parties parties;
    private final Merges merges;
    private final Closures closures;
    private final Posts posts;

    Consequences(Parties parties, Merges merges, Closures closures, Posts posts) {
        this.parties = parties;
        this.merges = merges;
        this.closures = closures;
        this.posts = posts;
    }

    void of(Attempt attempt) {
        appoint(attempt);
        countersign(attempt);
        merge(attempt);
        close(attempt);
    }

    private void appoint(Attempt attempt) {
        PARTS.forEach((field, part) -> {
            if (attempt.needs(field)) {
                parties.appoint(attempt.matter().number(), part, attempt.input().list(field), attempt.now());
            }
        });
        if ("countersigner".equals(attempt.row().sets().get("ask"))) {
            parties.ask(attempt.matter().number(), attempt.input().list(MatterFields.COUNTERSIGNERS), attempt.now());
        }
        if (attempt.row().sets().containsKey("ask") || PARTS.keySet().stream().anyMatch(attempt::needs)) {
            parties.keep(attempt.matter().number());
        }
    }

    private void countersign(Attempt attempt) {
        String answer = attempt.row().sets().get("countersign");
        if (answer == null) {
            return;
        }
        String matter = attempt.matter().number();
        if (answer.equals(State.WITHDRAWN.code())) {
            parties.withdraw(matter, attempt.now());
            return;
        }
        Optional.ofNullable(attempt.deputisesIn())
                .or(() -> posts.unitOf(attempt.actor()))
                .ifPresent(unit -> parties.answer(matter, unit.code(), State.of(answer), attempt.now()));
    }

    private void merge(Attempt attempt) {
        String merge = attempt.row().sets().get("merge");
        Matter parent = attempt.parent();
        String reason = attempt.input().noteOrEmpty();
        if ("into".equals(merge) && parent != null) {
            merges.begin(attempt.actor(), attempt.matter().number(), parent.number(), reason, attempt.now());
        }
        if ("out".equals(merge)) {
            merges.end(attempt.actor(), attempt.matter().number(), reason, attempt.now());
        }
    }

    private void close(Attempt attempt) {
        boolean wasClosed = attempt.procedure().isEnd(attempt.row().from());
        boolean isClosed = attempt.procedure().isEnd(attempt.row().to());
        if (!wasClosed && isClosed) {
            closures.closed(attempt.matter().number());
        }
        if (wasClosed && !isClosed) {
            closures.reopened(
                    attempt.matter().number(), reopenedWhy(attempt.row().event()), attempt.now());
        }
    }

    private static String reopenedWhy(String event) {
        return switch (event) {
            case "rebounded" -> "rebound";
            case "reopened-by-reporter" -> "complainant";
            case "overturned", "review-asked", "re-review-asked" -> "review";
            default -> "office";
        };
    }
}
