package org.ecoledger.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.contracts.ContractRows.NewContract;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records and ends contracts; nothing is deleted. */
@Service
class Contracts {
    static final int LONGEST_REASON = 500;

    private final ContractRows rows;
    private final Viewers viewers;
    private final Audit audit;

    Contracts(ContractRows rows, Viewers viewers, Audit audit) {
        this.rows = rows;
        this.viewers = viewers;
        this.audit = audit;
    }

    Contract get(long id, Actor actor) {
        return rows.find(id, viewers.of(actor)).orElseThrow(() -> Problem.notFound("contracts.not-found"));
    }

    /** The contract's number; the one recorded before where the same comes again. */
    @Transactional
    public long record(Actor actor, NewContract wanted) {
        return rows.same(wanted).orElseGet(() -> {
            long id = rows.add(actor, wanted);
            audit.record(actor, "contract.recorded", "contract:" + id, wanted.kind() + " " + wanted.name());
            return id;
        });
    }

    /** @throws Problem 404 where the person sees none, 409 when it has ended, 422 with all objections to what was given */
    @Transactional
    public void end(Actor actor, long id, @Nullable LocalDate day, String reason) {
        Contract contract = get(id, actor);
        var objections = new ArrayList<Objection>();
        if (day == null || day.isBefore(contract.from())) {
            objections.add(Objection.to("day", "contracts.end-day-wanted", contract.from()));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            objections.add(Objection.to("reason", "contracts.reason-wanted", LONGEST_REASON));
        }
        if (day == null || !objections.isEmpty()) {
            throw Problem.objections("contracts.refused", List.copyOf(objections));
        }
        endRecorded(actor, id, day, reason.strip());
    }

    /** @throws Problem 409 when it has ended before */
    @Transactional
    public void endRecorded(Actor actor, long id, LocalDate day, String reason) {
        if (!rows.end(id, day, reason)) {
            throw Problem.conflict("contracts.ended-already");
        }
        audit.record(actor, "contract.ended", "contract:" + id, day + " " + reason);
    }
}
