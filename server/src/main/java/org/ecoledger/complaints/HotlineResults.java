package org.ecoledger.complaints;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.intake.RowRefused;

/** What the hotline's own call-back came to, kept beside the ticket (ruling 6). */
final class HotlineResults {
    private static final int LONGEST = 200;

    private final Reports reports;
    private final Audit audit;

    HotlineResults(Reports reports, Audit audit) {
        this.reports = reports;
        this.audit = audit;
    }

    /** Keeps the result; false when it was known already. */
    boolean put(Actor actor, Report report, String result) {
        if (result.length() > LONGEST) {
            throw new RowRefused("complaints.text-too-long", LONGEST);
        }
        boolean fresh = reports.putResult(report.matter(), result);
        if (fresh) {
            audit.record(actor, "complaint.result-put", "complaint:" + report.matter(), result);
        }
        return fresh;
    }
}
