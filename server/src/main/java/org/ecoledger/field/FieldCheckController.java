package org.ecoledger.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes routine checks that were made without a network. */
@RestController
@RequestMapping("/api/v1/field/checks")
class FieldCheckController {
    private final CheckIntake intake;

    FieldCheckController(CheckIntake intake) {
        this.intake = intake;
    }

    /**
     * @param id made by the device
     * @param facts values by field of the object's list
     * @param sentAt by the device's clock at this sending; all else is the same at every sending
     */
    record FieldCheck(
            @Nullable UUID id,
            @Nullable String object,
            @Nullable Boolean problem,
            @Nullable String note,
            @Nullable Map<String, @Nullable String> facts,
            @Nullable List<UUID> photos,
            @Nullable Instant capturedAt,
            @Nullable Instant sentAt) {}

    /** The server's receipt: from now on the device may forget. */
    record CheckReceipt(
            UUID id, String object, String title, Instant capturedAt, Instant receivedAt, List<UUID> photos) {}

    /** The same check any number of times; the answer is the same each time. */
    @PostMapping
    CheckReceipt receive(@RequestBody FieldCheck check, Actor actor) {
        UUID id = check.id();
        String object = check.object();
        Instant captured = check.capturedAt();
        if (id == null || object == null || captured == null) {
            throw refusal(id, object, captured);
        }
        var received = intake.receive(actor, id, told(check, object, captured), check.sentAt());
        return new CheckReceipt(
                received.id(),
                received.object(),
                received.name(),
                received.time().capturedAt(),
                received.time().receivedAt(),
                received.photos());
    }

    private static Problem refusal(@Nullable UUID id, @Nullable String object, @Nullable Instant captured) {
        var objections = new ArrayList<Objection>();
        if (id == null) {
            objections.add(Objection.to("id", "field.id-wanted"));
        }
        if (object == null) {
            objections.add(Objection.to("object", "field.object-wanted"));
        }
        if (captured == null) {
            objections.add(Objection.to("capturedAt", "field.captured-wanted"));
        }
        return Problem.objections("field.check-refused", objections);
    }

    private static CheckTold told(FieldCheck check, String object, Instant captured) {
        var facts = new HashMap<String, String>();
        if (check.facts() != null) {
            check.facts().forEach((code, value) -> {
                if (value != null) {
                    facts.put(code, value);
                }
            });
        }
        return new CheckTold(
                object,
                Boolean.TRUE.equals(check.problem()),
                check.note() == null ? "" : check.note(),
                Map.copyOf(facts),
                check.photos() == null ? List.of() : List.copyOf(check.photos()),
                captured.truncatedTo(ChronoUnit.MICROS));
    }
}
