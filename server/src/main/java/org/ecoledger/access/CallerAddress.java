package org.ecoledger.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The network address that a request came from, for counting. Anybody can write any X-Forwarded-For, so it counts only
 * where the operator says that a proxy of the own stands in front and overwrites it.
 */
@Configuration(proxyBeanMethods = false)
public class CallerAddress {
    private static final String PEER = CallerAddress.class.getName() + ".peer";

    private final boolean forwarded;

    CallerAddress(@Value("${ecoledger.trust-forwarded-address}") boolean forwarded) {
        this.forwarded = forwarded;
    }

    /** Notes who is at the other end of the connection before any header is believed. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> peerAddresses() {
        return server -> server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                request.setAttribute(PEER, request.getPeerAddr());
                getNext().invoke(request, response);
            }
        });
    }

    public String of(HttpServletRequest request) {
        return !forwarded && request.getAttribute(PEER) instanceof String peer ? peer : request.getRemoteAddr();
    }
}
