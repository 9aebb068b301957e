package org.flightclearance.security.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretSealTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    @Test
    void what_was_sealed_is_opened_with_the_same_key_only() {
        var sealed = seal(KEY).seal("whsec_é");
        assertThat(sealed).doesNotContain("whsec");
        assertThat(seal(KEY).open(sealed)).contains("whsec_é");
        assertThat(seal(KEY.replace('0', '1')).open(sealed)).isEmpty();
        assertThat(seal(KEY).seal("whsec_é")).isNotEqualTo(sealed);
    }

    @Test
    void without_the_setting_the_key_is_made_when_it_is_needed_and_kept_for_its_owner_in_the_data_folder()
            throws Exception {
        var data = folder.resolve("data");
        var first = new SecretSeal(Optional.empty(), Optional.of(data.toString()));
        assertThat(data).doesNotExist();
        var sealed = first.seal("whsec_x");
        assertThat(new SecretSeal(Optional.empty(), Optional.of(data.toString())).open(sealed))
                .contains("whsec_x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(data.toFile().list()).containsExactly("secret.key");
    }

    @Test
    void a_setting_of_another_length_is_refused() {
        assertThatThrownBy(() -> seal("c2hvcnQ=")).isInstanceOf(UnusableSetting.class);
        assertThatThrownBy(() -> seal("no base64!")).isInstanceOf(UnusableSetting.class);
    }

    private SecretSeal seal(String key) {
        return new SecretSeal(Optional.of(key), Optional.of(folder.toString()));
    }
}
