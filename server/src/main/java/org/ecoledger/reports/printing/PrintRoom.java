package org.ecoledger.reports.printing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.ecoledger.intake.Backlog;
import org.ecoledger.reports.printing.NotPrinted.Reason;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Prints what was ordered. It stops before the database pool closes. */
@Component
class PrintRoom implements SmartLifecycle, Backlog.Work {
    private final PrintRows rows;
    private final Printing printing;
    private final Backlog backlog;

    PrintRoom(DataSource database, PrintRows rows, Printing printing) {
        this.rows = rows;
        this.printing = printing;
        this.backlog = new Backlog(database, "reports.print_tasks", printing.presses(), this);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void begin(PrintOrdered ordered) {
        backlog.add(ordered.job());
    }

    @Override
    public String name() {
        return "print";
    }

    @Override
    public List<Long> waiting() {
        return rows.unfinished();
    }

    @Override
    public void run(long number) {
        rows.begin(number).ifPresent(docx -> print(number, docx));
    }

    /** Only a full queue and a server that stops are worth another attempt; the presses made theirs. */
    private void print(long number, byte[] docx) {
        try {
            byte[] pdf = printing.pdf(docx).get();
            rows.printed(number, pdf, sha256(pdf));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotPrinted not && isFinal(not.reason())) {
                rows.failed(number, not.reason().code());
                return;
            }
            throw new IllegalStateException("Print " + number + " did not come about", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Print " + number + " is left to the next start", e);
        }
    }

    private static boolean isFinal(Reason reason) {
        return switch (reason) {
            case ABSENT, TOO_LONG, BROKEN -> true;
            case FULL, STOPPED -> false;
        };
    }

    @Override
    public void giveUp(long number) {
        rows.failed(number, Reason.BROKEN.code());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void start() {
        backlog.start();
    }

    @Override
    public void stop() {
        backlog.stop();
    }

    @Override
    public boolean isRunning() {
        return backlog.isRunning();
    }
}
