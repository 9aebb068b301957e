package org.flightclearance.security.key;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.AccountProfile;
import org.flightclearance.security.account.UnstoredAccount;

import static org.assertj.core.api.Assertions.assertThat;

class ApiKeyTest {

    private static final Instant MADE = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2022-11-01T00:00:00Z");

    private final Account officer = UnstoredAccount.with(officerOf("MINUSMA"));
    private final KeySecret secret = KeySecret.random();

    @Test
    void a_key_works_until_just_before_it_expires() {
        var key = key(Set.of(Role.OFFICER), Set.of("MINUSMA"));
        assertThat(key.stateAt(EXPIRES.minusNanos(1000))).isEqualTo(KeyState.IN_USE);
        assertThat(key.stateAt(EXPIRES)).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void a_key_stays_revoked_at_the_first_instant() {
        var key = key(Set.of(Role.OFFICER), Set.of("MINUSMA"));
        key.revoke(MADE.plusSeconds(1));
        key.revoke(MADE.plusSeconds(2));
        assertThat(key.revokedAt()).isEqualTo(MADE.plusSeconds(1));
        assertThat(key.stateAt(EXPIRES)).isEqualTo(KeyState.REVOKED);
    }

    @Test
    void a_key_loses_the_rights_that_its_maker_can_no_longer_grant() {
        var key = key(Set.of(Role.OFFICER, Role.MANAGER), Set.of("MINUSMA", "UNMISS"));
        assertThat(key.actor().rights()).isEqualTo(officerOf("MINUSMA"));
        officer.worksAs(Rights.each(Set.of(Role.ADMIN), Set.of()));
        assertThat(key.actor().rights()).isEqualTo(key.rights());
        officer.worksAs(Rights.each(Set.of(Role.REQUESTER), Set.of("MINUSMA")));
        assertThat(key.actor().rights().roles()).isEmpty();
        assertThat(key.actor().mayRead("MINUSMA")).isTrue();
    }

    @Test
    void a_key_has_a_role_only_where_its_maker_has_it() {
        officer.worksAs(Rights.of(List.of(new Right("MINUSMA", Role.OFFICER), new Right("UNMISS", Role.REQUESTER))));
        var key = key(Set.of(Role.OFFICER, Role.REQUESTER), Set.of("MINUSMA", "UNMISS"));
        assertThat(key.actor().rights().list())
                .containsExactly(new Right("MINUSMA", Role.OFFICER), new Right("UNMISS", Role.REQUESTER));
    }

    @Test
    void a_key_has_a_name_that_no_account_and_no_other_key_can_have() {
        var key = key(Set.of(Role.OFFICER), Set.of("MINUSMA"));
        assertThat(key.actor().name())
                .isEqualTo("key:Air tasking#" + secret.text().substring(4, 12));
        assertThat(new AccountProfile(
                                key.actor().name(), "correct horse", Set.of(Role.OFFICER), Set.of(), null, null, null)
                        .faultsWhenNew())
                .satisfies(faults -> assertThat(org.assertj.core.api.Assertions.catchThrowable(faults::refuseIfAny))
                        .isNotNull());
        assertThat(key.actor().byKey()).isTrue();
    }

    @Test
    void a_secret_is_not_printed_by_accident() {
        assertThat(secret.toString()).hasSize(13).startsWith("fct_");
        assertThat(KeySecret.of(secret.text()).orElseThrow().hash()).isEqualTo(secret.hash());
        assertThat(KeySecret.of("fct_" + "A".repeat(64))).isEmpty();
        assertThat(KeySecret.of("fct_" + "a".repeat(63))).isEmpty();
        assertThat(KeySecret.of(secret.text() + "\n")).isEmpty();
    }

    private ApiKey key(Set<Role> roles, Set<String> missions) {
        return new ApiKey("Air tasking", secret, Rights.each(roles, missions), officer, MADE, EXPIRES);
    }

    private static Rights officerOf(String mission) {
        return Rights.each(Set.of(Role.OFFICER), Set.of(mission));
    }
}
