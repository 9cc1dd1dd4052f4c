package org.ecoledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EcoLedger {
    public static void main(String[] args) {
        SpringApplication.run(EcoLedger.class, args);
    }
}
