package org.flightclearance.security.provider;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProviderSettingsTest {

    private static final String ISSUER = "https://login.example.org/realms/staff";

    @Test
    void without_an_issuer_there_is_no_provider_and_nothing_else_has_to_be_set() {
        assertThat(settings(null, null, null).isOn()).isFalse();
        assertThat(settings(" ", "tracker", null).isOn()).isFalse();
    }

    @Test
    void with_an_issuer_and_a_client_the_provider_is_on() {
        var settings = settings(ISSUER, "tracker", "secret");
        assertThat(settings.isOn()).isTrue();
        assertThat(settings.issuer()).isEqualTo(ISSUER);
        assertThat(settings.scopes()).isEqualTo(List.of("profile"));
        assertThat(settings.groupsClaim()).isEqualTo("groups");
    }

    @Test
    void a_missing_id_or_secret_of_the_client_stops_the_start() {
        assertThatThrownBy(() -> settings(ISSUER, null, "secret"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("FCT_OIDC_CLIENT_ID");
        assertThatThrownBy(() -> settings(ISSUER, "tracker", null))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("FCT_OIDC_CLIENT_SECRET");
        assertThatThrownBy(() -> settings(ISSUER, "tracker", " "))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("FCT_OIDC_CLIENT_SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org",
                "login.example.org",
                "https://",
                "https://a b",
                "https://login.example.org?x=1"
            })
    void an_issuer_that_is_no_safe_address_stops_the_start(String issuer) {
        assertThatThrownBy(() -> settings(issuer, "tracker", "secret"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("FCT_OIDC_ISSUER", issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090/staff", "http://127.0.0.1/staff"})
    void on_this_machine_an_issuer_needs_no_tls(String issuer) {
        assertThat(settings(issuer, "tracker", "secret").isOn()).isTrue();
    }

    private static ProviderSettings settings(@Nullable String issuer, @Nullable String id, @Nullable String secret) {
        return new ProviderSettings(
                Optional.ofNullable(issuer),
                Optional.ofNullable(id),
                Optional.ofNullable(secret),
                Optional.empty(),
                Optional.empty());
    }
}
