package org.flightclearance.security.account;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.secret.Passwords;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FirstAdministratorTest {

    @Inject
    Installation installation;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PrintedPasswords printed;

    private String mission;

    @BeforeEach
    void a_mission() {
        mission = ApiClient.mission();
    }

    @Test
    @TestTransaction
    void a_reset_gives_the_role_of_administrator_back_and_takes_no_other() {
        var officer = new Right(mission, Role.OFFICER);
        var admin = accounts.named(FirstAdministrator.NAME).orElseThrow();
        admin.worksAs(Rights.of(List.of(officer)));
        admin.disabledIs(true);
        admin.firstPasswordIs(true);
        start("battery staple");
        assertThat(admin.rights().list()).containsExactly(new Right(null, Role.ADMIN), officer);
        assertThat(admin.isDisabled()).isFalse();
        assertThat(admin.hasFirstPassword()).isFalse();
        assertThat(passwords.match("battery staple", admin.passwordHash())).isTrue();
    }

    @Test
    @TestTransaction
    void a_reset_changes_no_rights_of_an_administrator() {
        var admin = accounts.named(FirstAdministrator.NAME).orElseThrow();
        var before = Rights.of(List.of(new Right(mission, Role.ADMIN)));
        admin.worksAs(before);
        start("battery staple");
        assertThat(admin.rights()).isEqualTo(before);
    }

    private void start(String newPassword) {
        new FirstAdministrator(
                        installation, accounts, passwords, printed, Optional.empty(), Optional.of(newPassword), false)
                .onStart(new StartupEvent());
    }
}
