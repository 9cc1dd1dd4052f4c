package org.ecoledger.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.ecoledger.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Ruling 7: identity and original text are sealed at rest")
class VaultTest {
    private static final Complainant ZHANG = Complainant.of("张伟", "13807312345", "朝阳路12号", "油烟", "楼下油烟大");

    @TempDir
    Path data;

    @Test
    void whatIsSealedOpensAgainForItsOwnMatterOnly() throws IOException {
        var vault = vault("");
        var sealed = vault.seal("2026-000001", ZHANG);
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("张伟", "13807312345", "油烟");
        assertThat(vault.open("2026-000001", sealed)).isEqualTo(ZHANG);
        assertThatThrownBy(() -> vault.open("2026-000002", sealed)).isInstanceOf(IllegalStateException.class);
        sealed.bytes()[20] ^= 1;
        assertThatThrownBy(() -> vault.open("2026-000001", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyFileIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        var sealed = vault("").seal("2026-000001", ZHANG);
        Path file = data.resolve("vault-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(vault("").open("2026-000001", sealed)).isEqualTo(ZHANG);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> vault("")).hasMessageContaining("chmod 600");
    }

    @Test
    void aNewKeyGoesFirstAndTheFormerStillOpens() throws IOException {
        String former = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        String newer = Base64.getEncoder().encodeToString(fresh);
        var sealed = vault(former).seal("2026-000001", ZHANG);
        assertThat(vault(newer + "," + former).open("2026-000001", sealed)).isEqualTo(ZHANG);
        var without = vault(newer);
        assertThatThrownBy(() -> without.open("2026-000001", sealed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("complaints.vault-key-missing"));
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("5 bytes");
    }

    @Test
    void nothingOfAComplainantGetsIntoAMessage() {
        assertThat(ZHANG.toString()).doesNotContain("张", "138", "油烟");
    }

    private Vault vault(String configured) throws IOException {
        return new Vault(new VaultKeys(configured, data), JsonMapper.shared());
    }
}
