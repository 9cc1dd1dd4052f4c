package org.ecoledger.commandline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.database.Backup;
import org.ecoledger.database.DatabaseAddress;
import org.ecoledger.problems.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Streams a backup to the command line. A backup holds everything, also what the system administrator is not to see, so
 * only who can read the server's own files gets it; a browser never does.
 */
@RestController
class BackupController {
    private final DatabaseAddress database;
    private final Audit audit;
    private final Clock clock;

    BackupController(DatabaseAddress database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/backup")
    void backup(Actor actor, HttpServletResponse response) throws IOException, SQLException {
        if (!actor.login().startsWith("cli:")) {
            throw Problem.forbidden("commandline.backup-only-here");
        }
        audit.record(actor, "backup.taken", "database", "");
        response.setContentType("application/zip");
        Backup.write(database.jdbcUrl(), clock.instant(), response.getOutputStream());
    }
}
