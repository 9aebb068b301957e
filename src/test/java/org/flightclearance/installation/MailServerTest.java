package org.flightclearance.installation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailServerTest {

    @Test
    void without_a_sender_there_is_no_mail_server() {
        assertThat(server(null, null).state()).isEqualTo(MailState.NO_SERVER);
        assertThat(server(" ", "localhost").state()).isEqualTo(MailState.NO_SERVER);
    }

    @ParameterizedTest
    @CsvSource({
        "clearances@example.org, example.org",
        "Clearances <no-reply@mail.example.org>, mail.example.org",
        ", localhost"
    })
    void message_ids_have_the_domain_of_the_sender(@Nullable String sender, String domain) {
        assertThat(server(sender, null).domain()).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearances", "clearances@", "a b"})
    void a_sender_that_is_no_address_stops_the_start(String sender) {
        assertThatThrownBy(() -> server(sender, null))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("QUARKUS_MAILER_FROM", sender);
    }

    @Test
    void a_server_without_a_sender_stops_the_start() {
        assertThatThrownBy(() -> server(null, "mail.example.org"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("QUARKUS_MAILER_HOST", "QUARKUS_MAILER_FROM");
    }

    @SuppressWarnings("NullAway")
    private static MailServer server(@Nullable String sender, @Nullable String host) {
        return new MailServer(Optional.ofNullable(sender), Optional.ofNullable(host), null);
    }
}
