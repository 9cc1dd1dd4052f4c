package org.ecoledger.complaints;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the vault: those of {@code ECOLEDGER_VAULT_KEY}, separated by commas, or that of the file {@code vault-key} in
 * the data directory, which is made at the first start and which only its owner can read. The first key seals; the others
 * open what was sealed before them. No backup holds a key: a backup in wrong hands names no complainant.
 */
@Component
class VaultKeys {
    private final List<VaultKey> all;

    VaultKeys(@Value("${ecoledger.vault-key}") String configured, @Value("${ecoledger.data}") Path data)
            throws IOException {
        this.all = configured.isBlank()
                ? List.of(fromFile(data.resolve("vault-key")))
                : Arrays.stream(configured.split(",")).map(VaultKey::read).toList();
    }

    List<VaultKey> all() {
        return all;
    }

    private static VaultKey fromFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] random = new byte[VaultKey.LENGTH];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getEncoder().encodeToString(random) + "\n");
        } catch (FileAlreadyExistsException _) {
            refuseOpen(file);
        }
        return VaultKey.read(Files.readString(file));
    }

    private static void refuseOpen(Path file) throws IOException {
        var others = EnumSet.of(
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE);
        if (Files.getPosixFilePermissions(file).stream().anyMatch(others::contains)) {
            throw new IllegalStateException("密钥文件 " + file + " 可被他人读取，请先执行 chmod 600。Others can read the key file "
                    + file + "; run chmod 600 first.");
        }
    }
}
