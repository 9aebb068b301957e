package org.flightclearance.security.key;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.UnstoredAccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@OnBothDatabases
class KeyUsesTest {

    private int asked;

    @Test
    void a_call_succeeds_even_if_its_use_cannot_be_recorded() {
        var officer = UnstoredAccount.with(Rights.each(Set.of(Role.OFFICER), Set.of()));
        var key = new ApiKey("Air tasking", KeySecret.random(), officer.rights(), officer, Instant.EPOCH, null);
        var uses = new KeyUses(new ApiKeys() {
            @Override
            void usedAt(UUID id, Instant now) {
                asked++;
                throw new IllegalStateException("the disk is full");
            }
        });
        assertThatCode(() -> uses.note(key, Instant.EPOCH)).doesNotThrowAnyException();
        assertThat(asked).isEqualTo(1);
    }
}
