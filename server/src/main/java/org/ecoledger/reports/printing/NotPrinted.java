package org.ecoledger.reports.printing;

/** A document that did not become a PDF. */
public final class NotPrinted extends RuntimeException {
    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** There is no LibreOffice on this machine; the document itself is there all the same. */
        ABSENT("documents.print.absent"),
        /** So many wait that no more are taken. */
        FULL("documents.print.full"),
        TOO_LONG("documents.print.too-long"),
        /** LibreOffice gave up on it, twice. */
        BROKEN("documents.print.broken"),
        /** The server is stopping; another one, or the next start, takes it up. */
        STOPPED("documents.print.stopped");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Under which its sentence stands in {@code problems/documents.properties}. */
        public String code() {
            return code;
        }
    }

    NotPrinted(Reason reason, String detail) {
        super(reason.code() + " " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
