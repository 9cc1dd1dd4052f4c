package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The network address that a request came from, for counting. Anybody can write any X-Forwarded-For, so it counts only
 * where the operator says that a proxy of the own stands in front and overwrites it.
 */
@Component
public class CallerAddress {
    private static final String PEER = "org.apache.tomcat.peerAddr";

    private final boolean forwarded;

    CallerAddress(@Value("${ecoledger.trust-forwarded-address}") boolean forwarded) {
        this.forwarded = forwarded;
    }

    public String of(HttpServletRequest request) {
        return !forwarded && request.getAttribute(PEER) instanceof String peer ? peer : request.getRemoteAddr();
    }
}
