package org.flightclearance.webhook.receiver;

import java.time.Instant;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SigningSecretTest {

    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    /** The vector that the libraries of the specification are tested with. */
    @Test
    void a_signature_is_that_of_the_specification() {
        assertThat(SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_of_ours_signs_letters_with_accents_as_an_independent_library_does() throws WebhookSigningException {
        var secret = SigningSecret.random();
        var payload = "{\"mission\":\"Forêt\"}";
        assertThat(secret.sign("one", AT, payload))
                .isEqualTo(new Webhook(secret.text()).sign("one", AT.getEpochSecond(), payload));
    }

    @Test
    void a_secret_has_256_random_bits_and_is_not_in_its_description() {
        assertThat(SigningSecret.random().text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(SigningSecret.random().text())
                .isNotEqualTo(SigningSecret.random().text());
        assertThat(SigningSecret.random()).hasToString("whsec_…");
    }
}
