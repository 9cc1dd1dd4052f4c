package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may read the file {@code command-line-token} in the data directory may act as {@code cli:<user>} from this machine.
 * The token is new at each start of the server.
 */
@Component
class CommandLineToken {
    private static final Set<Role> ROLES =
            Set.of(Role.SYSTEM_ADMIN, Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.AUDITOR);

    private final byte[] expected;

    CommandLineToken(@Value("${ecoledger.data}") Path data) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Path file = data.resolve("command-line-token");
        Files.createDirectories(data);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token);
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    Optional<Actor> actor(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null
                || !isLoopback(request.getRemoteAddr())
                || !MessageDigest.isEqual(header.getBytes(StandardCharsets.UTF_8), expected)) {
            return Optional.empty();
        }
        String user = Optional.ofNullable(request.getHeader("X-Ecoledger-User")).orElse("unknown");
        String login = "cli:" + user.replaceAll("[^A-Za-z0-9._-]", "_");
        return Optional.of(new Actor(-1, login, login, ROLES));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
