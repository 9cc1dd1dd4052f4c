package org.ecoledger.demo;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of the demo city are whole. */
@Repository
class DemoSteps {
    private final JdbcClient db;

    DemoSteps(JdbcClient db) {
        this.db = db;
    }

    Set<String> done() {
        return db.sql("select name from demo.steps")
                .query((row, _) -> row.getString(1))
                .set();
    }

    void finish(String name) {
        db.sql("insert into demo.steps (name) values (?) on conflict do nothing")
                .param(name)
                .update();
    }
}
