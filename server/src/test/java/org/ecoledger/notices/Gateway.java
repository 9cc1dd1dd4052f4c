package org.ecoledger.notices;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city's message gateway on a real loopback socket, which fails as often as it is told to. */
final class Gateway implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger failing = new AtomicInteger();
    private final HttpServer server;

    record Received(String key, String authorization, int status, JsonNode body) {}

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sms", exchange -> {
            int status = failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 204;
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    status,
                    JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
