package org.flightclearance.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@OnBothDatabases
class KeyUsesTest {

    private int asked;

    @Test
    void a_call_succeeds_even_if_its_use_cannot_be_recorded() {
        var officer = new Account("clerk", "correct horse", Rights.each(Set.of(Role.OFFICER), Set.of()));
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
