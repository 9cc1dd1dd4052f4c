package org.ecoledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Commands that do not need it running (backup, restore) have main classes of their own. */
@SpringBootApplication
public class EcoLedger {

    /** @param args Spring Boot options; {@code --ecoledger.demo=true} loads the demo city */
    public static void main(String[] args) {
        SpringApplication.run(EcoLedger.class, args);
    }
}
