package org.flightclearance.web.signin;

import java.util.LinkedHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.security.account.PrintedPasswords;

import static org.assertj.core.api.Assertions.assertThat;

class GreetingTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, only on this machine",
        "localhost, localhost, only on this machine",
        "::1, localhost, only on this machine",
        "0.0.0.0, localhost, on every address of this machine",
        "::, localhost, on every address of this machine",
        "10.1.2.3, 10.1.2.3, on the address 10.1.2.3",
        "2001:db8::1, [2001:db8::1], on the address 2001:db8::1"
    })
    void the_address_can_be_opened_and_says_who_can_reach_it(String host, String named, String reach) {
        var lines = Greeting.address("1.0", false, host, 8080);
        assertThat(lines.get(0)).endsWith("Tracker 1.0 is ready: http://" + named + ":8080");
        assertThat(lines.get(1)).contains("It answers " + reach);
    }

    @Test
    void each_account_has_a_line_that_ends_with_its_password() {
        var said = new LinkedHashMap<String, String>();
        said.put("admin", "abc-1");
        said.put("requester", "de_f2");
        assertThat(Greeting.accounts(said)).hasSize(3).endsWith("  admin      abc-1", "  requester  de_f2");
    }

    @Test
    void a_start_without_a_new_account_prints_no_accounts() {
        var passwords = new PrintedPasswords();
        passwords.add("admin", "abc-1");
        assertThat(passwords.take()).hasSize(1);
        assertThat(Greeting.accounts(passwords.take())).isEmpty();
    }
}
